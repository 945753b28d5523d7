import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { ResponseBody } from '../../client/send-request.ts'
import { languageOfQuestion } from '../../../domain/questions/question-language.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { Card } from '../../design/Card.tsx'
import { Conversation } from '../../questions/Conversation.tsx'
import { Columns } from '../../design/Page.tsx'
import { Timestamp } from '../../design/Timestamp.tsx'
import { whereOf } from '../where-of.ts'
import { numberOf, useTopicName } from '../question-name.ts'
import { QuestionTags } from '../QuestionTags.tsx'
import { addressOf } from '../../routes.ts'
import { SUPPORT_TRANSLATIONS } from '../support-translations.ts'
import { answerTo } from '../answer-text.ts'
import { fillCanned, timelessText } from '../canned/fill-canned.ts'
import { CannedAnswerPicker } from './CannedAnswerPicker.tsx'
import { FactsAnswer } from './FactsAnswer.tsx'
import { ONE_QUESTION_TRANSLATIONS } from './question-translations.ts'
import styles from './QuestionPanel.module.css'
import { QuestionActions } from './QuestionActions.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import { isOutOfDate, stands, type Taken, withAnswer } from './taken-answer.ts'
import { useUnresolvedPlaceholders } from './use-unresolved-placeholders.ts'
import { useStoreFacts } from './use-store-facts.ts'
import { useWrittenReply } from './use-written-reply.ts'

/** A question: store, conversation, suggested answers and reply form. */
export function QuestionPanel({ question, asOf }: { question: ResponseBody<'getQuestion'>; asOf: Instant }) {
  const words = useTranslations(SUPPORT_TRANSLATIONS)
  const t = useTranslations(ONE_QUESTION_TRANSLATIONS)
  const topic = useTopicName()(question.topic)
  const reply = useWrittenReply(question)
  const { text } = reply
  const [taken, setTaken] = useState<Taken | null>(null)
  const inHand = useStoreFacts(question)
  const { facts } = inHand
  const open = useUnresolvedPlaceholders(text, facts)
  const isStale = isOutOfDate(taken, (from, language) => {
    if (facts === undefined) return undefined
    if (from.kind === 'topic') return answerTo(from.topic, facts, language)?.says
    return timelessText(fillCanned(from.template[language], facts, language))
  })
  const language = useLanguage()
  const { store, owner, update, state } = question
  const written = useRef<HTMLDivElement>(null)
  const toTake = {
    replyLanguage: languageOfQuestion(question) ?? language,
    taken,
    isStale,
    onTake: (next: Taken) => {
      reply.write(withAnswer(text, next.text, taken))
      setTaken(next)
      // The agent reviews and edits the text before sending.
      written.current?.querySelector('textarea')?.focus()
    },
  }
  return (
    <>
      <div className={styles['head']}>
        <h1>{topic}</h1>
        <p>
          <strong>{store.name}</strong> · {whereOf(store)} · {words.number(numberOf(question.id))}
        </p>
        <QuestionTags question={question} />
        <p className={styles['facts']}>
          {t.asked} <Timestamp at={question.askedAt} asOf={asOf} /> ·{' '}
          {owner === null ? t.has.nobody : owner.mine ? t.has.you : t.has.other(isolated(owner.name))}
          {question.orderId !== null && ` · ${t.order}`}
        </p>
        {update !== null && (
          <p>
            {t.update} <strong>{update.headline[language]}</strong>
            {state === 'answered' && ` ${t.notAgreed}`}
          </p>
        )}
        <p>
          <Link href={addressOf('supportStore', { storeId: store.id }, { question: question.id })}>{t.openStore}</Link>
        </p>
        <QuestionActions question={question} />
      </div>
      <Columns
        main={
          <>
            <Card title={t.messages}>
              <Conversation
                label={t.messages}
                messages={question.messages}
                asOf={asOf}
                whose={({ from, by }) =>
                  from === 'store'
                    ? t.store
                    : from === 'note'
                      ? t.note(by ?? words.support)
                      : t.support(by ?? words.support)
                }
              />
            </Card>
            <div ref={written}>
              <ReplyForm
                question={question}
                reply={reply}
                open={open}
                isStale={isStale && taken !== null && stands(taken, text)}
                onSent={() => setTaken(null)}
              />
            </div>
          </>
        }
        side={
          <>
            <FactsAnswer question={question} inHand={inHand} {...toTake} />
            <CannedAnswerPicker facts={facts} {...toTake} />
          </>
        }
      />
    </>
  )
}
