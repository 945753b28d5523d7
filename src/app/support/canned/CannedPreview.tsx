import { useState } from 'react'
import type { Bilingual } from '../../../domain/facts/bilingual.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Card } from '../../design/Card.tsx'
import { Select } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import { CANNED_TRANSLATIONS } from './canned-translations.ts'
import styles from './Canned.module.css'
import { exampleOf, SITUATIONS, type Situation } from './example-store-statuses.ts'
import { fillCanned, openIn } from './fill-canned.ts'
import { PREVIEW_TRANSLATIONS } from './preview-translations.ts'
import { VARIABLE_TRANSLATIONS } from './variable-translations.ts'

/** Previews a canned answer with the facts of an example store. */
export function CannedPreview({ text }: { text: Bilingual }) {
  const t = useTranslations(PREVIEW_TRANSLATIONS)
  const { languages } = useTranslations(CANNED_TRANSLATIONS)
  const variables = useTranslations(VARIABLE_TRANSLATIONS)
  const [situation, setSituation] = useState<Situation>('paused')
  const facts = exampleOf(situation)
  const filled = { en: fillCanned(text.en, facts, 'en'), fr: fillCanned(text.fr, facts, 'fr') }
  const open = openIn([...filled.en, ...filled.fr])
  return (
    <Card title={t.title}>
      <div className={form['form']}>
        <p className={form['hint']}>{t.what}</p>
        <Select
          label={t.situation}
          value={situation}
          options={SITUATIONS.map((each) => [each, t.situations[each]] as const)}
          onPick={setSituation}
        />
        {(['en', 'fr'] as const).map((language) => (
          <div key={language} className={styles['preview']}>
            <h3>{languages[language]}</h3>
            {text[language].trim() === '' ? (
              <p className={form['hint']}>{t.nothing}</p>
            ) : (
              <p lang={`${language}-CA`}>
                {filled[language].map((part, index) => (
                  // Parts have no identity other than their index.
                  <span key={index} className={styles[part.kind]}>
                    {part.text}
                  </span>
                ))}
              </p>
            )}
          </div>
        ))}
        {open.length > 0 && (
          <div className={styles['missing']}>
            <ul>
              {open.map(({ variable, because }) => (
                <li key={variable}>{variables.missing(variable, because)}</li>
              ))}
            </ul>
            <p>{t.open}</p>
          </div>
        )}
      </div>
    </Card>
  )
}
