import { StatusIcon } from '../../design/StatusIcon.tsx'
import styles from './CustomerCard.module.css'
import tones from '../../design/tones.module.css'
import { CUSTOMER_TRANSLATIONS } from '../../phrasing/customer-translations.ts'
import type { CustomerText } from '../../phrasing/customer-text.ts'

/** The card that a customer reads at the door, in both languages, with the address for details. */
export function CustomerCard({ words, address }: { words: readonly CustomerText[]; address: string }) {
  return (
    <article className={styles['card']}>
      {words.map(({ language, tone, word, sentence, reason, asOf }) => (
        <section key={language} lang={`${language}-CA`} className={styles['part']}>
          <p className={`${styles['word']} ${tones[tone]}`}>
            <StatusIcon tone={tone} size={20} />
            {word}
          </p>
          <h2 className={styles['sentence']}>{sentence}</h2>
          {reason !== '' && <p className={styles['reason']}>{reason}</p>}
          <p className={styles['asOf']}>{asOf}</p>
        </section>
      ))}
      <p className={styles['address']}>
        <span>
          {words.map(({ language }) => (
            <span key={language} lang={`${language}-CA`}>
              {CUSTOMER_TRANSLATIONS[language].more}
            </span>
          ))}
        </span>
        <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
      </p>
    </article>
  )
}
