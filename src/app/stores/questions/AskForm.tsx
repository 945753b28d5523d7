import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { isSettled } from '../../../domain/status/status-headline.ts'
import { TOPICS } from '../../../domain/questions/question-topic.ts'
import { textIssue } from '../../../domain/text/written-text.ts'
import { fieldErrorOf } from '../../client/field-error-of.ts'
import { query } from '../../client/query.ts'
import { useDraftText } from '../../client/use-draft-text.ts'
import { useLeaveConfirmation } from '../../client/use-leave-confirmation.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { QUESTION_TRANSLATIONS } from '../../phrasing/asked-translations.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Select } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import { useFocusOnAnnouncement } from '../../design/use-focus-on-announcement.ts'
import { useFocusOnRejected } from '../../design/use-focus-on-rejected.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { WrittenField } from '../../questions/WrittenField.tsx'
import { ASK_TRANSLATIONS } from './ask-translations.ts'
import { FactsFirst } from './FactsFirst.tsx'

const ASKED_ABOUT = [...TOPICS, 'other'] as const

/** A form to ask support. It first shows the answer from the facts. Typed text is stored until it is sent. */
export function AskForm({ storeId }: { storeId: string }) {
  const t = useTranslations(ASK_TRANSLATIONS)
  const { questions } = useTranslations(QUESTION_TRANSLATIONS)
  const notDone = useNotDone()
  const name = `question ${storeId}`
  const [storedTopic, setTopic] = useDraftText(`${name} topic`)
  const topic = ASKED_ABOUT.find((each) => each === storedTopic) ?? 'will_it_come'
  const [orderId, setOrderId] = useDraftText(`${name} order`)
  const [text, setText, letGo] = useDraftText(name)
  const [isEmpty, setEmpty] = useState(false)
  const [announcement, setAnnouncement] = useState('')
  useLeaveConfirmation(text.trim() !== '', t.leave)
  const { data } = useQuery(query('getStoreStatus', { params: { storeId } }))
  const orders = data?.body.orders.filter(({ outlook }) => !isSettled(outlook))
  const sending = useApiMutation('askQuestion', {
    keyName: name,
    onSuccess: (_response, { body }) => {
      letGo(body?.text ?? '')
      setOrderId('')
    },
    onRefreshed: () => setAnnouncement(t.sent),
  })
  const place = useFocusOnAnnouncement<HTMLParagraphElement>(announcement)
  const rejected = fieldErrorOf(sending.error, 'body.text')
  const fieldError = isEmpty ? t.empty : rejected
  const fields = useFocusOnRejected<HTMLFormElement>(sending.error, rejected !== undefined)

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (sending.isPending) return
    const issue = textIssue(text)
    setEmpty(issue === 'empty')
    if (issue === null)
      sending.mutate({ params: { storeId }, body: { topic, orderId: orderId === '' ? null : orderId, text } })
    else event.currentTarget.querySelector('textarea')?.focus()
  }

  return (
    <Card title={t.new}>
      <form ref={fields} className={form['form']} onSubmit={send} noValidate>
        <Select
          label={t.topic}
          value={topic}
          options={ASKED_ABOUT.map((each) => [each, each === 'other' ? t.other : questions[each]] as const)}
          onPick={setTopic}
        />
        {data && topic !== 'other' && <FactsFirst topic={topic} storeStatus={data.body} asOf={data.asOf} />}
        {orders && orders.length > 0 && (
          <Select
            label={t.order}
            value={orderId}
            options={[['', t.noOrder], ...orders.map(({ id, number }) => [id, number] as const)]}
            onPick={setOrderId}
          />
        )}
        <WrittenField
          label={t.text}
          hint={t.hint}
          fieldError={fieldError}
          text={text}
          onText={(next) => {
            setText(next)
            setEmpty(false)
            setAnnouncement('')
          }}
        />
        <div className={form['actions']}>
          <Button type="submit" aria-disabled={sending.isPending}>
            {sending.isPending ? t.sending : t.send}
          </Button>
          <p ref={place} tabIndex={-1}>
            {announcement}
          </p>
        </div>
        {sending.isError && fieldError === undefined && <p role="alert">{notDone(sending.error)}</p>}
      </form>
    </Card>
  )
}
