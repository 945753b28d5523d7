import { useId } from 'react'
import type { Bilingual } from '../../domain/facts/bilingual.ts'
import { useTranslations } from '../i18n/language.tsx'
import styles from '../design/form.module.css'

const TRANSLATIONS = {
  en: { en: 'In English', fr: 'In French', missing: 'The text is needed in both languages.' },
  fr: { en: 'En anglais', fr: 'En français', missing: 'Le texte est requis dans les deux langues.' },
}

/** A fieldset for one text in English and French, side by side. Both are required. */
export function BilingualField({
  legend,
  hint,
  value,
  onChange,
  isMissing,
}: {
  legend: string
  hint: string
  value: Bilingual
  onChange: (value: Bilingual) => void
  /** True after a submit that lacked one of the languages. */
  isMissing: boolean
}) {
  const t = useTranslations(TRANSLATIONS)
  const id = useId()
  return (
    <fieldset>
      <legend>{legend}</legend>
      <p className={styles['hint']} id={`${id}-hint`}>
        {hint}
      </p>
      <div className={styles['pair']}>
        {(['en', 'fr'] as const).map((language) => {
          const isWrong = isMissing && value[language].trim() === ''
          return (
            <label key={language} className={styles['text']}>
              {t[language]}
              <textarea
                rows={2}
                lang={language}
                maxLength={1000}
                value={value[language]}
                aria-invalid={isWrong}
                aria-describedby={`${id}-${isWrong ? 'missing' : 'hint'}`}
                onChange={(event) => onChange({ ...value, [language]: event.target.value })}
              />
            </label>
          )
        })}
      </div>
      {isMissing && !isWhole(value) && (
        <p className={styles['error']} id={`${id}-missing`} role="alert">
          {t.missing}
        </p>
      )}
    </fieldset>
  )
}

/** Whether the text exists in both languages. */
export function isWhole({ en, fr }: Bilingual): boolean {
  return en.trim() !== '' && fr.trim() !== ''
}

/** Whether the text is empty in both languages. */
export function isBlank({ en, fr }: Bilingual): boolean {
  return en.trim() === '' && fr.trim() === ''
}
