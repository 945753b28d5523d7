import type { Instant } from '../../../domain/time/instant.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import { Card } from '../../design/Card.tsx'
import { Timestamp } from '../../design/Timestamp.tsx'
import { useTranslations } from '../../i18n/language.tsx'
import { HEADLINE_TRANSLATIONS } from '../../phrasing/headline-translations.ts'
import { ORDER_PAGE_TRANSLATIONS } from '../../phrasing/order-page-translations.ts'
import styles from '../status/entries.module.css'

type Order = ResponseBody<'getOrder'>

/** The failed delivery attempts of an order, newest first. Shows nothing without one. */
export function FailedAttempts({ attempts, asOf }: { attempts: Order['attempts']; asOf: Instant }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  const { failedReason } = useTranslations(HEADLINE_TRANSLATIONS)
  if (attempts.length === 0) return null
  return (
    <Card title={t.attempts}>
      <ul className={styles['entries']}>
        {attempts.toReversed().map(({ at, reason }) => (
          <li key={at}>
            <p>{failedReason[reason]}</p>
            <p className={styles['facts']}>
              <Timestamp at={at} asOf={asOf} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The events that were taken back: why a step that was shown is no longer there. Shows nothing without one. */
export function RevokedEvents({ revoked, asOf }: { revoked: Order['revoked']; asOf: Instant }) {
  const t = useTranslations(ORDER_PAGE_TRANSLATIONS)
  if (revoked.length === 0) return null
  return (
    <Card title={t.revoked}>
      <p>{t.revokedNote}</p>
      <ul className={styles['entries']}>
        {revoked.map(({ kind, at, revokedAt }) => (
          <li key={`${kind} ${at} ${revokedAt}`}>
            <p>
              <del>{t.events[kind]}</del> <Timestamp at={at} asOf={asOf} />
            </p>
            <p className={styles['facts']}>
              {t.revoked} <Timestamp at={revokedAt} asOf={asOf} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
