import type { Bilingual } from '../../../domain/facts/bilingual.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import { StatusIcon } from '../../design/StatusIcon.tsx'
import styles from './BilingualField.module.css'
import { useFieldError } from './field-errors.ts'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'

/** One text in English and French, side by side. Marks the language that is missing. */
export function BilingualField(props: {
  field: string
  label: string
  value: Bilingual
  long?: boolean
  hint?: string
  onChange: (value: Bilingual) => void
}) {
  const { field, label, value, long = false, hint, onChange } = props
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const fieldError = useFieldError()
  const missing = (['en', 'fr'] as const).filter(
    (each) => value[each].trim() === '' && value[each === 'en' ? 'fr' : 'en'].trim() !== '',
  )
  const Input = long ? TextArea : Field
  return (
    <fieldset className={styles['both']}>
      <legend>{label}</legend>
      {(['en', 'fr'] as const).map((language) => (
        <div key={language} lang={`${language}-CA`} data-missing={missing.includes(language)}>
          <Input
            label={
              <>
                {language === 'en' ? t.english : t.french}
                {missing.includes(language) && (
                  <strong className={styles['missing']} lang="">
                    <StatusIcon tone="stop" /> {t.missing[language]}
                  </strong>
                )}
              </>
            }
            name={`${field}.${language}`}
            value={value[language]}
            fieldError={fieldError(`${field}.${language}`)}
            onChange={(event: { currentTarget: { value: string } }) =>
              onChange({ ...value, [language]: event.currentTarget.value })
            }
          />
        </div>
      ))}
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
    </fieldset>
  )
}
