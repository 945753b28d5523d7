import type { Instant } from '../../../domain/time/instant.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { INCIDENTS_TRANSLATIONS } from './incidents-translations.ts'
import { formOf } from './measures/measure-forms.ts'
import type { OperationsMeasure } from '../response-types.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'

/** The current measures of an incident, with their dates and states. */
export function MeasureList(props: {
  measures: readonly OperationsMeasure[]
  asOf: Instant
  onRevise: (measure: OperationsMeasure) => void
}) {
  const { measures, asOf, onRevise } = props
  const t = useTranslations(INCIDENTS_TRANSLATIONS)
  const words = useTranslations(DRAFT_TRANSLATIONS)
  const language = useLanguage()
  const format = useFormat()
  if (measures.length === 0) return null
  const sentenceOf = ({ terms: { firstDay, end }, state }: OperationsMeasure): string => {
    const [since, withoutDay] = t.states[state]
    const start = firstDay === null ? withoutDay : since(format.day(firstDay, asOf))
    return start + (end.kind === 'through' ? t.ends.through(format.day(end.day, asOf)) : t.ends[end.kind])
  }
  return (
    <div>
      <h3>{t.measures}</h3>
      <ul className={styles['drafts']}>
        {measures.map((measure) => {
          const { id, terms } = measure
          const form = formOf(terms.kind)
          const { name: kind } = form[language]
          const detail = form.detail?.(terms, form[language])
          const name = detail === undefined ? kind : t.more(kind, detail)
          return (
            <li key={id}>
              <span>
                <strong>{name}</strong> · {words.scopes[terms.scope.kind]} · {sentenceOf(measure)}
              </span>
              <Button quiet aria-label={t.more(t.revise, kind)} onClick={() => onRevise(measure)}>
                {t.revise}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
