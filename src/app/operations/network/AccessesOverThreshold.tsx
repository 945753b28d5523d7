import { Link } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import tones from '../../design/tones.module.css'
import { addressOf } from '../../routes.ts'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import styles from './NeedsAttention.module.css'

/** Accesses over the threshold in the last 24 hours, with a link to the audit log. Hidden if none. */
export function AccessesOverThreshold({ count }: { count: number }) {
  const t = useTranslations(NETWORK_TRANSLATIONS).accessesOverThreshold
  const format = useFormat()
  if (count === 0) return null
  return (
    <section aria-label={t.title} className={`${styles['item']} ${tones['wait']}`}>
      <div className={styles['words']}>
        <p className={styles['word']}>
          <StatusIcon tone="wait" size={14} />
          {t.title}
        </p>
        <p>{format.count(count, t)}</p>
      </div>
      <Link href={addressOf('audit', {}, { kind: 'access_over_threshold' })} className={styles['publish']}>
        {t.who}
      </Link>
    </section>
  )
}
