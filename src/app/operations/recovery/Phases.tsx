import { useId, useState } from 'react'
import type { Day } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useBilingual, useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Tag } from '../../design/Tag.tsx'
import { Timestamp } from '../../design/Timestamp.tsx'
import { PhaseFields } from './PhaseFields.tsx'
import { nextPhase, type PhaseForm, type PlanReading } from './plan-form.ts'
import styles from './Recovery.module.css'
import { RECOVERY_TRANSLATIONS } from './recovery-translations.ts'
import type { Places } from './use-what-if.ts'

/** The editable phases of the plan. */
export function Phases(props: {
  phases: readonly PhaseForm[]
  reading: PlanReading
  plan: Places['plan']
  isChanged: boolean
  today: Day
  asOf: Instant
  onChange: (phases: readonly PhaseForm[]) => void
  /** null without changes to a published plan. */
  onReset: (() => void) | null
}) {
  const { phases, reading, plan, isChanged, today, asOf, onChange, onReset } = props
  const t = useTranslations(RECOVERY_TRANSLATIONS)
  const inLanguage = useBilingual()
  const id = useId()
  const [added, setAdded] = useState(0)
  const [mostStops] = useState(() => scaleOf(phases))

  function add(): void {
    onChange([...phases, nextPhase(phases, today, `added ${added}`)])
    setAdded(added + 1)
  }

  return (
    <Card title={t.phases} aside={isChanged ? <Tag tone="wait">{t.notPublishedYet}</Tag> : undefined}>
      <div className={styles['stack']}>
        {plan === null ? (
          <p>{t.noPlan}</p>
        ) : (
          <p className={styles['note']}>
            {t.publishedPlan} <Timestamp at={plan.publishedAt} asOf={asOf} />
            {' · '}
            {inLanguage(plan.reason)}
          </p>
        )}
        <p className={styles['note']}>{t.orderOfService}</p>
        {phases.length === 0 && <p className={styles['wrong']}>{t.problems.no_phase}</p>}
        <ol className={styles['phases']}>
          {phases.map((phase, index) => (
            <li key={phase.key}>
              <PhaseFields
                id={`${id}-${index}`}
                phase={phase}
                index={index}
                reading={reading}
                mostStops={mostStops}
                onChange={(changed) =>
                  onChange(phases.map((each) => (each.key === phase.key ? { ...each, ...changed } : each)))
                }
                onRemove={() => onChange(phases.filter(({ key }) => key !== phase.key))}
              />
            </li>
          ))}
        </ol>
        <div className={styles['buttons']}>
          <Button quiet onClick={add}>
            {t.addPhase}
          </Button>
          {onReset && (
            <Button quiet onClick={onReset}>
              {t.reset}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}

/** The upper end of the sliders. It is computed once, so that it does not move during a drag. */
function scaleOf(phases: readonly PhaseForm[]): number {
  const most = Math.max(0, ...phases.map(({ high }) => Number(high) || 0))
  return Math.max(400, Math.ceil((most * 1.5) / 100) * 100)
}
