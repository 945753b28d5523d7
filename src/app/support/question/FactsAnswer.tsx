import { isolated } from '../../i18n/isolated.ts'
import { useState } from 'react'
import type { Language } from '../../../domain/facts/bilingual.ts'
import { type Topic, TOPICS } from '../../../domain/questions/question-topic.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { QUESTION_TRANSLATIONS } from '../../phrasing/asked-translations.ts'
import { AsOf } from '../../design/AsOf.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Select } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import { Tag } from '../../design/Tag.tsx'
import { ACCESS_REASON_TRANSLATIONS, accessReasonText } from '../../access/AccessReason.tsx'
import { ConfirmAccess } from '../../access/ConfirmAccess.tsx'
import { useMovedFocus } from '../../design/use-moved-focus.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { ANSWER_TRANSLATIONS } from '../answer-translations.ts'
import { answerTo } from '../answer-text.ts'
import { AnswerToTake } from './AnswerToTake.tsx'
import { LanguageSelect } from './LanguageSelect.tsx'
import type { ResponseBody } from '../../client/send-request.ts'
import type { Taken } from './taken-answer.ts'
import type { StoreFactsState } from './use-store-facts.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { usePhrasing } from '../../phrasing/use-phrasing.ts'
import { outlookText } from '../../phrasing/headline-text.ts'

/** The order that a question is about, worded as on the store’s page. Hidden for a long-settled order. */
function AboutOrder(props: { storeStatus: StoreStatus; orderId: string; asOf: Instant }) {
  const { storeStatus, orderId, asOf } = props
  const t = useTranslations(ANSWER_TRANSLATIONS)
  const phrasing = usePhrasing(asOf)
  const order = storeStatus.orders.find(({ id }) => id === orderId)
  if (order === undefined) return null
  return <p>{t.order(order.number, outlookText(order.outlook, phrasing, storeStatus).sentence)}</p>
}

const TONES = { known: 'sure', not_known_yet: 'unknown', not_held: 'ahead' } as const

/** The answer that the store’s facts give, to insert into the reply. The access is recorded. */
export function FactsAnswer(props: {
  question: ResponseBody<'getQuestion'>
  inHand: StoreFactsState
  taken: Taken | null
  isStale: boolean
  onTake: (taken: Taken) => void
  /** The language of the reply, until the agent picks another. */
  replyLanguage: Language
}) {
  const { question, inHand, taken, isStale, onTake, replyLanguage } = props
  const pageLanguage = useLanguage()
  const t = useTranslations(ANSWER_TRANSLATIONS)
  const reasons = useTranslations(ACCESS_REASON_TRANSLATIONS)
  const notDone = useNotDone()
  const { questions } = useTranslations(QUESTION_TRANSLATIONS)
  const [topic, setTopic] = useState<Topic>(question.topic === 'other' ? 'will_it_come' : question.topic)
  const [language, setLanguage] = useState(replyLanguage)
  const { facts, isFetching, needsConfirmation, confirm, error, show, reason } = inHand
  const place = useMovedFocus(facts === undefined ? 'fetching' : 'seen')
  const answer = facts && answerTo(topic, facts, language)
  const isSame = taken?.from.kind === 'topic' && taken.from.topic === topic && taken.language === language
  return (
    <Card title={t.title} aside={facts && <AsOf asOf={facts.asOf} />}>
      <div className={form['form']}>
        <p className={form['hint']}>{t.what}</p>
        <Select
          label={t.topic}
          value={topic}
          options={TOPICS.map((each) => [each, questions[each]] as const)}
          onPick={setTopic}
        />
        <LanguageSelect value={language} onPick={setLanguage} />
        {facts === undefined && !needsConfirmation && (
          <div>
            <Button quiet disabled={isFetching} onClick={show}>
              {isFetching ? t.fetching : t.get}
            </Button>
          </div>
        )}
        {needsConfirmation && <ConfirmAccess store={question.store.name} isBusy={isFetching} onConfirm={confirm} />}
        {error !== null && <p role="alert">{notDone(error)}</p>}
        {facts && question.orderId !== null && (
          <AboutOrder storeStatus={facts.storeStatus} orderId={question.orderId} asOf={facts.asOf} />
        )}
        {answer && (
          <AnswerToTake
            place={place}
            text={answer.text}
            says={answer.says}
            language={language}
            words={t}
            taken={isSame ? taken : null}
            isStale={isStale && isSame}
            onTake={() => {
              const { text, says } = answer
              onTake({ from: { kind: 'topic', topic }, language, text, says, pieces: [text] })
            }}
            above={
              answer.state !== 'known' && (
                <div lang={`${pageLanguage}-CA`}>
                  <Tag tone={TONES[answer.state]}>{t.state[answer.state]}</Tag>
                </div>
              )
            }
          >
            <Button quiet disabled={isFetching} onClick={show}>
              {t.again}
            </Button>
          </AnswerToTake>
        )}
        <p className={form['hint']}>{t.recorded(isolated(accessReasonText(reason, reasons)))}</p>
      </div>
    </Card>
  )
}
