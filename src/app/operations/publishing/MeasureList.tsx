import type { Instant } from '../../../domain/time/instant.ts'
import { useTexts } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { INCIDENTS_TEXTS } from './incidents-texts.ts'
import type { OperationsMeasure } from '../response-types.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TEXTS } from './draft-texts.ts'

/** The measures of an incident that stand, each with its days and whether it holds. */
export function MeasureList(props: {
  measures: readonly OperationsMeasure[]
  asOf: Instant
  onRevise: (measure: OperationsMeasure) => void
}) {
  const { measures, asOf, onRevise } = props
  const texts = useTexts(INCIDENTS_TEXTS)
  const words = useTexts(DRAFT_TEXTS)
  const format = useFormat()
  if (measures.length === 0) return null
  const endOf = ({ terms: { end } }: OperationsMeasure): string => {
    if (end.kind === 'through') return texts.through(format.day(end.day, asOf))
    return end.kind === 'further_notice' ? texts.furtherNotice : texts.notPublished
  }
  return (
    <div>
      <h3>{texts.measures}</h3>
      <ul className={styles['drafts']}>
        {measures.map((measure) => {
          const { id, terms, state } = measure
          const kind = words.measureKinds[terms.kind]
          const days = [
            ...(terms.firstDay === null ? [] : [texts.from(format.day(terms.firstDay, asOf))]),
            endOf(measure),
          ]
          return (
            <li key={id}>
              <span>
                <strong>{kind}</strong>
                {terms.kind === 'fee_waiver' && <> ({words.fees[terms.fee]})</>} ·{' '}
                {words.scopes[terms.scope.kind]} · {days.join(' ')} · {texts.states[state]}
              </span>
              <Button quiet aria-label={texts.more(texts.revise, kind)} onClick={() => onRevise(measure)}>
                {texts.revise}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
