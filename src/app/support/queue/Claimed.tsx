import { Link } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { useFocusOnAnnouncement } from '../../design/use-focus-on-announcement.ts'
import { useTopicName } from '../question-name.ts'
import { addressOf } from '../../routes.ts'
import type { QueuedQuestion } from './queue-filter.ts'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'

/** Reports who owns the last claimed question, because its entry has left the list. */
export function Claimed({ question }: { question: QueuedQuestion | undefined }) {
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const nameOf = useTopicName()
  const place = useFocusOnAnnouncement<HTMLParagraphElement>(question?.id ?? '')
  const owner = question?.owner ?? null
  return (
    <p ref={place} tabIndex={-1}>
      {question && owner !== null && (
        <>
          <Link href={addressOf('question', { questionId: question.id })}>
            {nameOf(question.topic)} ({question.store.name})
          </Link>{' '}
          {owner.mine ? t.yours : t.takenBy(owner.name)}
        </>
      )}
    </p>
  )
}
