import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from '../../design/Card.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { REGION_NAMES } from '../../phrasing/region-names.ts'
import { Timestamp } from '../../design/Timestamp.tsx'
import { ASKED_TRANSLATIONS } from './escalation-translations.ts'
import styles from './DraftFields.module.css'
import { useEscalationText } from './use-escalation-text.ts'

/** The list is open by default up to this length. */
const SHOWN = 5

/** The questions behind a draft that came from an escalation. Shows no names of stores. */
export function EscalatedQuestions({ draftId }: { draftId: string }) {
  const t = useTranslations(ASKED_TRANSLATIONS)
  const regions = useTranslations(REGION_NAMES)
  const format = useFormat()
  const wordsOf = useEscalationText()
  const { data, isError, refetch } = useQuery(query('listDraftQuestions', { params: { draftId } }))
  const [isOpen, setOpen] = useState<boolean | null>(null)
  if (data === undefined && isError)
    return (
      <Card title={t.title}>
        <InlineFailure onRetry={() => void refetch()} />
      </Card>
    )
  if (!data || data.body.asked === null) return null
  const { asked, questions } = data.body
  const words = wordsOf(asked)
  return (
    <Card title={t.title}>
      <p>
        <strong>{t.of(words.stores, words.topic)}</strong>
      </p>
      <p className={styles['hint']}>{t.what}</p>
      {/* Keeps its open or closed state when new questions arrive. */}
      <details open={isOpen ?? questions.length <= SHOWN} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.words(format.number(questions.length))}</summary>
        <ul className={styles['storeMessages']}>
          {questions.map(({ region, askedAt, closed, messages }, index) => (
            <li key={index}>
              <p className={styles['hint']}>
                {regions[region]} · <Timestamp at={askedAt} asOf={data.asOf} />
                {closed && ` · ${t.closed}`}
              </p>
              {messages.map((text, each) => (
                <p key={each} className={styles['written']}>
                  {text}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}
