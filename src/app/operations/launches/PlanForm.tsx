import { type SubmitEvent, useState } from 'react'
import { parseDay } from '../../../domain/time/day.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import styles from '../../design/form.module.css'
import { NotPublishedNotice } from '../publishing/NotPublishedNotice.tsx'
import { publishRequestOf } from '../publishing/publish-request-of.ts'
import { usePublishing } from '../publishing/use-publishing.ts'
import { LAUNCH_FORM_TRANSLATIONS } from './launch-form-translations.ts'

interface Entry {
  readonly key: number
  readonly product: string
  readonly day: string
}

const MOST = 20
const LONGEST_NAME = 200

/** Plans up to 20 launches typed by hand. A CSV file can hold more. */
export function PlanForm({ onDone }: { onDone: (count: number) => void }) {
  const t = useTranslations(LAUNCH_FORM_TRANSLATIONS)
  const format = useFormat()
  const [entries, setEntries] = useState<readonly Entry[]>([{ key: 0, product: '', day: '' }])
  const [isSent, setSent] = useState(false)
  const publishing = usePublishing(() => onDone(entries.length))
  const change = (key: number, part: Partial<Entry>) =>
    setEntries(entries.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)))
  const isOne = entries.length === 1

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setSent(true)
    const launches = entries.flatMap(({ product, day }) => {
      const plannedDay = parseDay(day)
      return plannedDay === null || product.trim() === ''
        ? []
        : [{ replaces: null, product: product.trim(), plannedDay }]
    })
    if (launches.length === entries.length) publishing.publish(publishRequestOf({ launches }))
    else [...event.currentTarget.querySelectorAll('input')].find(({ value }) => value.trim() === '')?.focus()
  }

  return (
    <form className={styles['form']} onSubmit={send} noValidate>
      <p className={styles['hint']}>{t.planWhat}</p>
      {entries.map(({ key, product, day }, index) => {
        const number = format.number(index + 1)
        return (
          <div key={key} className={styles['pair']}>
            <Field
              label={isOne ? t.product : t.productOf(number)}
              value={product}
              maxLength={LONGEST_NAME}
              autoComplete="off"
              onChange={(event) => change(key, { product: event.target.value })}
              fieldError={isSent && product.trim() === '' ? t.needsProduct : undefined}
            />
            <Field
              label={isOne ? t.day : t.dayOf(number)}
              type="date"
              value={day}
              onChange={(event) => change(key, { day: event.target.value })}
              fieldError={isSent && parseDay(day) === null ? t.needsDay : undefined}
              after={
                !isOne && (
                  <Button
                    quiet
                    aria-label={t.remove(number)}
                    onClick={() => setEntries(entries.filter((entry) => entry.key !== key))}
                  >
                    ×
                  </Button>
                )
              }
            />
          </div>
        )
      })}
      <NotPublishedNotice
        publishing={publishing}
        nameOf={(field) => entries[Number(/^launches\.(\d+)/.exec(field)?.[1])]?.product ?? null}
      />
      <div className={styles['actions']}>
        <Button type="submit" disabled={publishing.isPending}>
          {publishing.isPending ? t.publishing : format.count(entries.length, t.plan)}
        </Button>
        {entries.length < MOST && (
          <Button
            quiet
            onClick={() => {
              const last = entries.at(-1)
              setEntries([...entries, { key: (last?.key ?? 0) + 1, product: '', day: last?.day ?? '' }])
            }}
          >
            {t.another}
          </Button>
        )}
      </div>
    </form>
  )
}
