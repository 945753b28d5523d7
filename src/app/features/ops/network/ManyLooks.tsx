import { Link } from 'wouter'
import { useTexts } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { StatusIcon } from '../../../ui/StatusIcon.tsx'
import tones from '../../../ui/tones.module.css'
import { opsPages } from '../ops-pages.ts'
import { NETWORK_TEXTS } from './network-texts.ts'
import styles from './NeedsAttention.module.css'

/** That staff opened many stores within an hour and meant it, with the way to who it was; nothing where nobody did. */
export function ManyLooks({ count }: { count: number }) {
  const texts = useTexts(NETWORK_TEXTS).manyLooks
  const format = useFormat()
  if (count === 0) return null
  return (
    <section aria-label={texts.title} className={`${styles['item']} ${tones['wait']}`}>
      <div className={styles['words']}>
        <p className={styles['word']}>
          <StatusIcon tone="wait" size={14} />
          {texts.title}
        </p>
        <p>{count === 1 ? texts.one : texts.more(format.number(count))}</p>
      </div>
      <Link href={opsPages.manyLooks} className={styles['post']}>
        {texts.who}
      </Link>
    </section>
  )
}
