import { useEffect, useRef } from 'react'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'
import { CANNED_TRANSLATIONS } from './canned-translations.ts'
import styles from './Canned.module.css'
import type { SavedAnswer } from './use-written-answer.ts'

/** Shows the version that another person saved meanwhile, and offers both versions. */
export function ChangedMeanwhile(props: { saved: SavedAnswer; onMine: () => void; onTheirs: () => void }) {
  const { saved, onMine, onTheirs } = props
  const t = useTranslations(CANNED_TRANSLATIONS)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div role="alert" className={styles['meanwhile']}>
      <h2 ref={heading} tabIndex={-1}>
        {t.meanwhile(saved.savedBy)}
      </h2>
      <p>{t.meanwhileWhat}</p>
      <dl>
        {(['en', 'fr'] as const).map((language) => (
          <div key={language}>
            <dt lang={`${language}-CA`}>{saved.name[language]}</dt>
            <dd lang={`${language}-CA`}>{saved.text[language]}</dd>
          </div>
        ))}
      </dl>
      <div className={form['actions']}>
        <Button onClick={onMine}>{t.mine}</Button>
        <Button quiet onClick={onTheirs}>
          {t.theirs}
        </Button>
      </div>
    </div>
  )
}
