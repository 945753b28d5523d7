import { useSyncExternalStore } from 'react'
import { type Instant, fromEpoch } from '../../domain/time/instant.ts'
import { useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import styles from './AsOf.module.css'

const TICK_MS = 15_000

/** Returns real milliseconds, updated every 15 seconds; 0 in prerendering and hydration: nothing is stale. */
function useRealTime(): number {
  return useSyncExternalStore(subscribe, nearly, () => 0)
}

/** Rounds to whole ticks, so that the snapshot is stable between updates. */
function nearly(): number {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS
}

function subscribe(renew: () => void): () => void {
  const timer = setInterval(renew, TICK_MS)
  return () => clearInterval(timer)
}

/** Facts unconfirmed for this long, in milliseconds, are marked as stale. */
const OLD_AFTER_MS = 5 * 60_000

const TRANSLATIONS = {
  en: {
    asOf: (moment: string) => `As of ${moment}`,
    old: 'The service cannot be reached, and what you see may have changed since.',
    failed: 'The last check failed; we keep trying.',
    confirmed: (age: string) => `Last confirmed ${age}.`,
  },
  fr: {
    asOf: (moment: string) => `En date du ${moment}`,
    old: 'Le service est injoignable et ce que vous voyez a peut-être changé depuis.',
    failed: 'La dernière vérification a échoué; nous continuons d’essayer.',
    confirmed: (age: string) => `Dernière confirmation\u00a0: ${age}.`,
  },
}

/** Shows the instant at which the page is true. */
export function AsOf({ asOf }: { asOf: Instant }) {
  const format = useFormat()
  return <span>{useTranslations(TRANSLATIONS).asOf(format.moment(asOf))}</span>
}

/**
 * Warns that what is shown is not confirmed: at once after a failed check, and after five minutes in any
 * case. `confirmedAt` is real time in milliseconds.
 */
export function Staleness({ confirmedAt, failed }: { confirmedAt: number; failed: boolean }) {
  const t = useTranslations(TRANSLATIONS)
  const format = useFormat()
  const nowMs = useRealTime()
  const old = nowMs - confirmedAt >= OLD_AFTER_MS
  if (!old && !failed) return null
  const age = format.age(fromEpoch(confirmedAt), fromEpoch(nowMs))
  return (
    <div className={styles['stale']}>
      {/* Only this is announced: the age beside it changes every minute. */}
      <output>{old ? t.old : t.failed}</output> {t.confirmed(age)}
    </div>
  )
}
