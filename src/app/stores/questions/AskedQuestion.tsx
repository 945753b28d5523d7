import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { query } from '../../client/query.ts'
import type { ResponseBody } from '../../client/send-request.ts'
import type { QuestionState } from '../../../domain/questions/asked-question.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { QUESTION_TRANSLATIONS } from '../../phrasing/asked-translations.ts'
import { Conversation } from '../../questions/Conversation.tsx'
import { Button } from '../../design/Button.tsx'
import { InlineFailure } from '../../design/InlineFailure.tsx'
import { Loading } from '../../design/Loading.tsx'
import type { Tone } from '../../design/StatusIcon.tsx'
import { Tag } from '../../design/Tag.tsx'
import { useFocusOnAnnouncement } from '../../design/use-focus-on-announcement.ts'
import { useMovedFocus } from '../../design/use-moved-focus.ts'
import { Timestamp } from '../../design/Timestamp.tsx'
import styles from './ask.module.css'
import { ASK_TRANSLATIONS } from './ask-translations.ts'
import { CloseButton } from './CloseButton.tsx'
import { SayMore } from './SayMore.tsx'
import { UpdateAnswers } from './UpdateAnswers.tsx'

export type StoreQuestion = ResponseBody<'listQuestions'>['items'][number]

const TONES: Readonly<Record<QuestionState, Tone>> = {
  new: 'ahead',
  claimed: 'wait',
  waiting: 'unknown',
  answered: 'sure',
  closed: 'done',
}

/** A question of the store, with its messages. */
export function AskedQuestion(props: { storeId: string; question: StoreQuestion; asOf: Instant }) {
  const { storeId, question, asOf } = props
  const { id, topic, state, askedAt, update } = question
  const { messages, earlier } = useMessages(storeId, question)
  const t = useTranslations(ASK_TRANSLATIONS)
  const { questions } = useTranslations(QUESTION_TRANSLATIONS)
  const heading = useId()
  /** Number of messages when it was closed here: after another message, closing is announced again. */
  const [closedAfter, setClosedAfter] = useState<number | null>(null)
  const announcement = state === 'closed' && closedAfter === messages.length ? t.closed : ''
  // The pressed button disappears: move the focus to the announcement.
  const place = useFocusOnAnnouncement<HTMLParagraphElement>(announcement)
  const goOn = () => setClosedAfter(messages.length)
  const [stillAsks, setStillAsks] = useState(0)
  const name = topic === 'other' ? t.other : questions[topic]
  return (
    <section className={styles['question']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h3 id={heading} tabIndex={-1}>
          {name}
        </h3>
        <Tag tone={TONES[state]}>{t.states[state]}</Tag>
        <p>
          {t.asked} <Timestamp at={askedAt} asOf={asOf} />
        </p>
      </div>
      {earlier}
      <Conversation
        label={t.messages}
        messages={messages}
        asOf={asOf}
        whose={({ from }) => (from === 'store' ? t.you : t.support)}
      />
      {update !== null && state === 'answered' && (
        <UpdateAnswers
          storeId={storeId}
          questionId={id}
          topic={name}
          update={update}
          asOf={asOf}
          onStillAsk={() => setStillAsks(stillAsks + 1)}
          onDone={goOn}
        />
      )}
      <SayMore storeId={storeId} questionId={id} isAsked={state === 'waiting'} wanted={stillAsks} />
      <p ref={place} tabIndex={-1}>
        {announcement}
      </p>
      {state !== 'closed' && (update === null || state !== 'answered') && (
        <CloseButton storeId={storeId} questionId={id} label={t.close} name={t.closeOf(name)} onDone={goOn} />
      )}
    </section>
  )
}

/** The messages of a question. The earlier ones of a long conversation load on request. */
function useMessages(storeId: string, { id: questionId, messages, earlierMessages }: StoreQuestion) {
  const t = useTranslations(ASK_TRANSLATIONS)
  const format = useFormat()
  const [isWhole, setWhole] = useState(false)
  const { data, isError, refetch } = useQuery({
    ...query('getStoreQuestion', { params: { storeId, questionId } }),
    enabled: isWhole && earlierMessages > 0,
  })
  const whole = isWhole && earlierMessages > 0 ? data?.body.messages : undefined
  const place = useMovedFocus(whole === undefined ? 'newest' : 'whole')
  const earlier = earlierMessages > 0 && (
    <div ref={place} tabIndex={-1}>
      {!isWhole && (
        <Button quiet onClick={() => setWhole(true)}>
          {format.count(earlierMessages, t.earlier)}
        </Button>
      )}
      {isWhole && data === undefined && (isError ? <InlineFailure onRetry={() => void refetch()} /> : <Loading />)}
      {whole !== undefined && <p>{format.count(whole.length, t.wholeConversation)}</p>}
    </div>
  )
  return { messages: whole ?? messages, earlier }
}
