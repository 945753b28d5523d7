import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Instant } from '../../../../domain/instant.ts'
import { ask } from '../../../client/ask.ts'
import { query } from '../../../client/query.ts'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { opsPages } from '../ops-pages.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { InlineFailure } from '../../../ui/InlineFailure.tsx'
import styles from './PostFields.module.css'
import { POST_TEXTS } from './post-texts.ts'

/** What somebody has begun to write, the newest first. */
export function Drafts({ asOf }: { asOf: Instant }) {
  const texts = useTexts(POST_TEXTS)
  const format = useFormat()
  const language = useLanguage()
  const client = useQueryClient()
  const { data, isError, refetch } = useQuery(query('listDrafts'))
  const throwAway = useMutation({
    mutationFn: (draftId: string) => ask('deleteDraft', { params: { draftId } }, { language }),
    onSettled: () => client.invalidateQueries({ queryKey: query('listDrafts').queryKey }),
  })
  const drafts = data?.body.drafts
  return (
    <Card title={texts.drafts}>
      {drafts === undefined && isError && <InlineFailure onRetry={() => void refetch()} />}
      {drafts?.length === 0 && <p>{texts.noDrafts}</p>}
      {drafts !== undefined && drafts.length > 0 && (
        <ul className={styles['drafts']}>
          {drafts.map(({ id, title, savedBy, savedAt }) => (
            <li key={id}>
              <Link href={opsPages.draft(id)}>{title || texts.untitled}</Link>
              <span>{texts.savedBy(savedBy, format.age(savedAt < asOf ? savedAt : asOf, asOf))}</span>
              <Button
                quiet
                aria-label={`${texts.throwAway}: ${title || texts.untitled}`}
                onClick={() => {
                  if (window.confirm(texts.reallyThrowAway)) throwAway.mutate(id)
                }}
              >
                {texts.throwAway}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
