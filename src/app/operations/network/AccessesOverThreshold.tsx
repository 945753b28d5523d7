import { Link } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { Attention } from './Attention.tsx'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import styles from './NeedsAttention.module.css'

/** Accesses over the threshold in the last 24 hours, with a link to the audit log. Hidden if none. */
export function AccessesOverThreshold({ count }: { count: number }) {
  const t = useTranslations(NETWORK_TRANSLATIONS).accessesOverThreshold
  const format = useFormat()
  if (count === 0) return null
  return (
    <section aria-label={t.title}>
      <Attention
        tone="wait"
        word={t.title}
        action={
          <Link href={addressOf('audit', {}, { kind: 'access_over_threshold' })} className={styles['publish']}>
            {t.who}
          </Link>
        }
      >
        <p>{format.count(count, t)}</p>
      </Attention>
    </section>
  )
}
