import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Timestamp } from '../../design/Timestamp.tsx'
import styles from './entries.module.css'
import { ORDER_PAGE_TRANSLATIONS } from '../../phrasing/order-page-translations.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { appointmentText } from '../../phrasing/outlook-text.ts'

/** Every promised day of this order, newest first, with the day it replaced, when and why. */
export function Promises({ promises, asOf }: { promises: ResponseBody<'getOrder'>['promises']; asOf: Instant }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const format = useFormat()
  const textOf = (promise: ResponseBody<'getOrder'>['promises'][number] | undefined) =>
    promise?.appointment ? appointmentText(promise.appointment, format) : t.noDay
  return (
    <ul className={styles['entries']}>
      {promises
        .map((promise, index) => ({ promise, was: promises[index - 1] }))
        .reverse()
        .map(({ promise, was }) => (
          <li key={`${promise.because} ${promise.at}`}>
            <p>
              {was && (
                <>
                  <del>{textOf(was)}</del> →{' '}
                </>
              )}
              <strong>{textOf(promise)}</strong>
            </p>
            <p className={styles['facts']}>
              <Timestamp at={promise.at} asOf={asOf} /> · {t.because[promise.because]}
            </p>
          </li>
        ))}
    </ul>
  )
}
