import { dayOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { OrderSummary } from '../../phrasing/store-status.ts'
import { ORDER_TRANSLATIONS } from '../../phrasing/order-translations.ts'
import { passedAppointment } from '../../phrasing/outlook-text.ts'
import styles from './Steps.module.css'

/** An order's progress as a row of steps: done, current and upcoming. Says so where a step was taken back. */
export function Steps({ order, asOf }: { order: OrderSummary; asOf: Instant }) {
  const t = useTranslations(ORDER_TRANSLATIONS)
  const format = useFormat()
  const passed = passedAppointment(order.outlook)
  const isOverdue = 'risk' in order.outlook && order.outlook.risk === 'overdue'
  return (
    <>
      <ol className={styles['steps']} aria-label={t.stepsOf(order.number)}>
        {order.steps.map(({ kind, state, at }, index) => (
          // A kind can occur twice: a part came, and the rest is shipped. Steps have no other identity.
          <li
            key={`${index} ${kind}`}
            className={styles[state]}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            {t.steps[kind]}
            <span className={styles['hidden']}> ({t.stepState[state]})</span>
            {at && <small>{format.day(dayOf(at), asOf)}</small>}
            {state === 'current' && passed !== null && (
              <small>{(isOverdue ? t.overdueSince : t.notConfirmedFor)(format.day(passed.day, asOf))}</small>
            )}
            {state === 'done' && at === null && <small>{t.notReported}</small>}
          </li>
        ))}
      </ol>
      {order.isCorrected && <p>{t.corrected}</p>}
    </>
  )
}
