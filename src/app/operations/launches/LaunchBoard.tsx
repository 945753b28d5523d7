import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import { Panel } from '../Panel.tsx'
import form from '../../design/form.module.css'
import { ChangeForm, type ChangeKind } from './ChangeForm.tsx'
import { FileForm } from './from-file/FileForm.tsx'
import { LAUNCH_TRANSLATIONS } from './launch-translations.ts'
import { LaunchFilters } from './LaunchFilters.tsx'
import type { Launch } from './launch-list.ts'
import { LaunchCalendar } from './LaunchCalendar.tsx'
import { LaunchTable } from './LaunchTable.tsx'
import styles from './LaunchBoard.module.css'
import { PlanForm } from './PlanForm.tsx'
import { monthAfter } from './month-of-launches.ts'
import { useSelection } from './use-selection.ts'
import { type LaunchesView, readLaunchesView, writeLaunchesView } from './launches-address.ts'

/** The view of the launches. The page's query string stores it, so a link or a reload restores it. */
function useLaunchesView(): [LaunchesView, (view: LaunchesView) => void] {
  const [pathname, navigate] = useLocation()
  const view = readLaunchesView(useSearch())
  return [view, (next) => navigate(pathname + writeLaunchesView(next), { replace: true })]
}

type Task = ChangeKind | 'plan' | 'file'
const CHANGES = ['delayed', 'moved', 'launched'] as const satisfies readonly ChangeKind[]

/** The launches as a calendar or table, with the current selection and the open form. */
export function LaunchBoard({ launches, asOf }: { launches: readonly Launch[]; asOf: Instant }) {
  const t = useTranslations(LAUNCH_TRANSLATIONS)
  const format = useFormat()
  const [view, setView] = useLaunchesView()
  const [task, setTask] = useState<Task | null>(null)
  const [done, setDone] = useState('')
  const selection = useSelection()
  const today = dayOf(asOf)
  const shown = launches.filter(({ outcome }) => view.states.length === 0 || view.states.includes(outcome.state))
  const chosen = launches.filter(({ id }) => selection.has(id))

  const open = (next: Task) => {
    setDone('')
    setTask(next)
  }
  const finish = (what: keyof typeof t.changed) => (count: number) => {
    setTask(null)
    selection.clear()
    setDone(format.count(count, t.changed[what]))
  }

  return (
    <>
      <div className={form['actions']}>
        <Button onClick={() => open('plan')}>{t.plan}</Button>
        <Button quiet onClick={() => open('file')}>
          {t.importFile}
        </Button>
        <output className={done === '' ? '' : form['done']}>
          {done !== '' && <StatusIcon tone="done" />}
          {done}
        </output>
      </div>
      {task === 'plan' && (
        <Panel key="plan" title={t.plan} onClose={() => setTask(null)}>
          <PlanForm onDone={finish('planned')} />
        </Panel>
      )}
      {task === 'file' && (
        <Panel key="file" title={t.importFile} onClose={() => setTask(null)}>
          <FileForm launches={launches} onDone={finish('planned')} />
        </Panel>
      )}
      {isChange(task) && chosen.length > 0 && (
        <Panel key={task} title={t.kinds[task]} onClose={() => setTask(null)}>
          <ChangeForm kind={task} launches={chosen} today={today} onDone={finish(task)} />
        </Panel>
      )}
      {launches.length === 0 && <p>{t.none}</p>}
      {launches.length > 0 && (
        <section className={styles['card']}>
          <LaunchFilters launches={launches} view={view} onChange={setView} />
          {chosen.length > 0 && !isChange(task) && (
            <fieldset className={styles['chosen']} aria-label={t.change}>
              <strong>{format.count(chosen.length, t.chosen)}</strong>
              {CHANGES.map((kind) => (
                <Button key={kind} quiet onClick={() => open(kind)}>
                  {t.kinds[kind]}
                </Button>
              ))}
              <Button quiet onClick={selection.clear}>
                {t.letGo}
              </Button>
            </fieldset>
          )}
          {shown.length === 0 && <p>{t.noneOfThese}</p>}
          {view.view === 'table' && shown.length > 0 && (
            <LaunchTable launches={shown} selection={selection} asOf={asOf} />
          )}
          {view.view === 'calendar' && (
            <LaunchCalendar
              launches={shown}
              month={view.month ?? monthAfter(today, 0)}
              onMonth={(month) => setView({ ...view, month })}
              selection={selection}
              asOf={asOf}
            />
          )}
        </section>
      )}
    </>
  )
}

function isChange(task: Task | null): task is ChangeKind {
  return CHANGES.some((kind) => kind === task)
}
