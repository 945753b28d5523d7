import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { query } from '../../client/query.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFocusOnAnnouncement } from '../../design/use-focus-on-announcement.ts'
import { useTopicName } from '../question-name.ts'
import { addressOf } from '../../routes.ts'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'

/** Reports who owns the last claimed question, because its entry has left the list. */
export function Claimed({ questionId }: { questionId: string | null }) {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const nameOf = useTopicName()
  const { data } = useQuery({
    ...query('getQuestion', { params: { questionId: questionId ?? '' } }),
    enabled: questionId !== null,
  })
  const question = questionId !== null && data?.body.owner ? data.body : null
  const place = useFocusOnAnnouncement<HTMLParagraphElement>(question?.id ?? '')
  return (
    <p ref={place} tabIndex={-1}>
      {question?.owner && (
        <>
          <Link href={addressOf('question', { questionId: question.id })}>
            {nameOf(question.topic)} ({question.store.name})
          </Link>{' '}
          {question.owner.mine ? t.yours : t.takenBy(isolated(question.owner.name))}
        </>
      )}
    </p>
  )
}
