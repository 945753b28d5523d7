import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Language } from '../../../../domain/bilingual.ts'
import { type Topic, TOPICS } from '../../../../domain/question-topic.ts'
import { query } from '../../../client/query.ts'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { QUESTION_TEXTS } from '../../../ui/answers/asked-texts.ts'
import { AsOf } from '../../../ui/AsOf.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { ConfirmLook } from '../../../ui/ConfirmLook.tsx'
import { Select } from '../../../ui/Field.tsx'
import form from '../../../ui/form.module.css'
import { Tag } from '../../../ui/Tag.tsx'
import { useMovedFocus } from '../../../ui/use-moved-focus.ts'
import { useNotDone } from '../../../ui/use-not-done.ts'
import { ANSWER_TEXTS } from '../answer-texts.ts'
import { answerTo } from '../answer-text.ts'
import { numberOf } from '../question-name.ts'
import { SUPPORT_TEXTS } from '../support-texts.ts'
import { useLook } from '../use-look.ts'
import { AboutOrder } from './AboutOrder.tsx'
import styles from './QuestionDesk.module.css'
import type { SupportQuestion } from './QuestionDesk.tsx'
import { isOutOfDate, type Taken } from './taken-answer.ts'

const TONES = { known: 'sure', not_known_yet: 'unknown', not_held: 'ahead' } as const

/** The answer that the store’s facts give to its question, to take into the reply. The look is recorded. */
export function FactsAnswer(props: {
  question: SupportQuestion
  taken: Taken | null
  onTake: (taken: Taken) => void
  onStale: (isStale: boolean) => void
}) {
  const { question, taken, onTake, onStale } = props
  const pageLanguage = useLanguage()
  const texts = useTexts(ANSWER_TEXTS)
  const words = useTexts(SUPPORT_TEXTS)
  const { questions } = useTexts(QUESTION_TEXTS)
  const notDone = useNotDone()
  const [topic, setTopic] = useState<Topic>(question.topic === 'other' ? 'will_it_come' : question.topic)
  const [language, setLanguage] = useState<Language>(pageLanguage)
  const [isOpen, setOpen] = useState(false)
  const reason = words.number(numberOf(question.id))
  const { look, isAsked, confirm } = useLook(question.store.id, isOpen ? reason : null)
  const { data: found } = useQuery(query('findStores'))
  const stores = found?.body.stores.find(({ id }) => id === question.store.id)?.operatorStores ?? 1
  const place = useMovedFocus(look.data === undefined ? 'looking' : 'seen')
  const facts = look.data && { standing: look.data.body, asOf: look.data.asOf, stores }
  const answer = facts && answerTo(topic, facts, language)
  const isStale = isOutOfDate(taken, (of, inLanguage) => facts && answerTo(of, facts, inLanguage)?.says)
  useEffect(() => onStale(isStale), [isStale, onStale])
  const isUsed = taken?.topic === topic && taken.language === language && taken.says === answer?.says
  return (
    <Card title={texts.title} aside={look.data && <AsOf asOf={look.data.asOf} />}>
      <div className={form['form']}>
        <p className={form['hint']}>{texts.what}</p>
        <Select
          label={texts.topic}
          value={topic}
          options={TOPICS.map((each) => [each, questions[each]] as const)}
          onPick={setTopic}
        />
        <Select
          label={texts.language}
          value={language}
          options={[
            ['en', texts.languages.en],
            ['fr', texts.languages.fr],
          ]}
          onPick={setLanguage}
        />
        {look.data === undefined && !isAsked && (
          <div>
            <Button
              quiet
              disabled={look.isFetching}
              onClick={() => (isOpen ? void look.refetch() : setOpen(true))}
            >
              {look.isFetching ? texts.looking : texts.get}
            </Button>
          </div>
        )}
        {isAsked && <ConfirmLook store={question.store.name} isBusy={look.isFetching} onConfirm={confirm} />}
        {look.isError && !isAsked && !look.isFetching && <p role="alert">{notDone(look.error)}</p>}
        {look.data && question.orderId !== null && (
          <AboutOrder standing={look.data.body} orderId={question.orderId} asOf={look.data.asOf} />
        )}
        {answer && (
          <>
            <output>{isStale && texts.stale}</output>
            <div ref={place} tabIndex={-1} className={styles['answer']} lang={`${language}-CA`}>
              {answer.state !== 'known' && (
                <div lang={`${pageLanguage}-CA`}>
                  <Tag tone={TONES[answer.state]}>{texts.state[answer.state]}</Tag>
                </div>
              )}
              <p>{answer.text}</p>
            </div>
            <div className={form['actions']}>
              <Button
                disabled={isUsed}
                onClick={() => onTake({ topic, language, text: answer.text, says: answer.says })}
              >
                {isStale && taken?.topic === topic && taken.language === language ? texts.useNew : texts.use}
              </Button>
              <Button quiet disabled={look.isFetching} onClick={() => void look.refetch()}>
                {texts.again}
              </Button>
            </div>
            <output className={form['hint']}>{isUsed && texts.used}</output>
          </>
        )}
        <p className={form['hint']}>{texts.recorded(reason)}</p>
      </div>
    </Card>
  )
}
