import { memo, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Instant } from '../../../domain/time/instant.ts'
import { problemKind } from '../../client/request-error.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { whereOf } from '../where-of.ts'
import { numberOf, useTopicName } from '../question-name.ts'
import { QuestionTags } from '../QuestionTags.tsx'
import { addressOf } from '../../routes.ts'
import { SUPPORT_TRANSLATIONS } from '../support-translations.ts'
import { useAction } from '../use-action.ts'
import styles from './QueueEntry.module.css'
import type { QueuedQuestion } from './queue-filter.ts'
import { QUEUE_TRANSLATIONS } from './queue-translations.ts'

/** The position of an entry in the virtual list. */
export interface EntryPlace {
  readonly index: number
  readonly count: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly measure: (entry: HTMLLIElement | null) => void
}

/** A question in the queue with store, needs and owner. Memoised: renders only when its data change. */
export const QueueEntry = memo(function QueueEntry(
  props: EntryPlace & { question: QueuedQuestion; asOf: Instant; onClaim: (questionId: string) => void },
) {
  const { question, asOf, index, count, top, measure, onClaim } = props
  const words = useTranslations(SUPPORT_TRANSLATIONS)
  const t = useTranslations(QUEUE_TRANSLATIONS)
  const format = useFormat()
  const topic = useTopicName()(question.topic)
  const notDone = useNotDone()
  const claim = useAction(question.id)
  const { store, owner, state } = question
  const isTaken = problemKind(claim.error) === 'conflict'
  const link = useRef<HTMLAnchorElement>(null)
  const isGone = claim.isSuccess || isTaken
  // Claiming removes the button, so the focus moves to the link.
  useEffect(() => {
    if (isGone) link.current?.focus()
  }, [isGone])
  return (
    <li
      ref={measure}
      data-index={index}
      data-question={question.id}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={styles['entry']}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className={styles['what']}>
        <h2>
          <Link ref={link} href={addressOf('question', { questionId: question.id })}>
            {topic}
          </Link>
        </h2>
        <p className={styles['store']}>
          <strong>{store.name}</strong> · {whereOf(store)}
        </p>
        <p className={styles['message']}>{question.lastMessage}</p>
      </div>
      <div className={styles['state']}>
        <QuestionTags question={question} />
        <p className={styles['owner']}>
          {owner === null ? words.nobody : owner.mine ? words.mine : owner.name} ·{' '}
          <time dateTime={question.askedAt}>{t.asked(format.age(question.askedAt, asOf))}</time> ·{' '}
          <span className={styles['number']}>{words.number(numberOf(question.id))}</span>
        </p>
        {owner === null && state === 'new' && (
          <div>
            <Button
              quiet
              disabled={claim.isPending}
              aria-label={t.claimOf(topic, isolated(store.name))}
              onClick={() => {
                onClaim(question.id)
                claim.mutate({ kind: 'claim' })
              }}
            >
              {claim.isPending ? t.claiming : t.claim}
            </Button>
          </div>
        )}
        {claim.isError && (
          <p role="alert">
            {isTaken ? (owner === null ? t.changed : t.takenBy(isolated(owner.name))) : notDone(claim.error)}
          </p>
        )}
      </div>
    </li>
  )
})
