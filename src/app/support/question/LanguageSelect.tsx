import type { Language } from '../../../domain/facts/bilingual.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Select } from '../../design/Field.tsx'
import { ANSWER_TRANSLATIONS } from '../answer-translations.ts'

/** The language of the answer: the store’s, independent of the page’s. */
export function LanguageSelect(props: { value: Language; onPick: (language: Language) => void }) {
  const t = useTranslations(ANSWER_TRANSLATIONS)
  return (
    <Select
      label={t.language}
      value={props.value}
      options={[
        ['en', t.languages.en],
        ['fr', t.languages.fr],
      ]}
      onPick={props.onPick}
    />
  )
}
