import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { addressOf } from '../../routes.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'
import { useEscalationText } from './use-escalation-text.ts'

/** All drafts, newest first. */
export function Drafts({ asOf }: { asOf: Instant }) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const format = useFormat()
  const { data, isError, refetch } = useQuery(query('listDrafts'))
  const deleteDraft = useApiMutation('deleteDraft')
  const wordsOf = useEscalationText()
  const drafts = data?.body.drafts.map(({ asked, title, ...draft }) => {
    const words = asked && wordsOf(asked)
    return { ...draft, name: title || (words?.topic ?? t.untitled), asking: words?.stores ?? null }
  })
  return (
    <Card title={t.drafts}>
      {drafts === undefined && isError && <InlineFailure onRetry={() => void refetch()} />}
      {drafts?.length === 0 && <p>{t.noDrafts}</p>}
      {drafts !== undefined && drafts.length > 0 && (
        <ul className={styles['drafts']}>
          {drafts.map(({ id, name, asking, savedBy, savedAt }) => (
            <li key={id}>
              <Link href={addressOf('draft', { draftId: id })}>{name}</Link>
              {asking !== null && <strong>{asking}</strong>}
              <span>{t.savedBy(savedBy, format.age(savedAt < asOf ? savedAt : asOf, asOf))}</span>
              <Button
                quiet
                aria-label={`${t.deleteDraft}: ${name}`}
                onClick={() => {
                  if (window.confirm(t.confirmDelete)) deleteDraft.mutate({ params: { draftId: id } })
                }}
              >
                {t.deleteDraft}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
