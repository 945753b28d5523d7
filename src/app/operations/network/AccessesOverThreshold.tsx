import { Link } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import tones from '../../design/tones.module.css'
import { addressOf } from '../../routes.ts'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import styles from './NeedsAttention.module.css'

/** Accesses over the threshold of the last 24 hours, with a link to the audit log; nothing without any. */
export function AccessesOverThreshold({ count }: { count: number }) {
  const texts = useTranslations(NETWORK_TRANSLATIONS).accessesOverThreshold
  const format = useFormat()
  if (count === 0) return null
  return (
    <section aria-label={texts.title} className={`${styles['item']} ${tones['wait']}`}>
      <div className={styles['words']}>
        <p className={styles['word']}>
          <StatusIcon tone="wait" size={14} />
          {texts.title}
        </p>
        <p>{format.count(count, texts)}</p>
      </div>
      <Link href={addressOf('audit', {}, { kind: 'access_over_threshold' })} className={styles['publish']}>
        {texts.who}
      </Link>
    </section>
  )
}
