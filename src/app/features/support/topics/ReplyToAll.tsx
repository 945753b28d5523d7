import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import type { BodyOf } from '../../../../contract/endpoint.ts'
import type { Contract } from '../../../../contract/table.ts'
import type { Topic } from '../../../../domain/question-topic.ts'
import { LONGEST_OF_TWO } from '../../../../domain/written-text.ts'
import { ask } from '../../../client/ask.ts'
import { complaintOf } from '../../../client/complaint-of.ts'
import { useAttemptKey } from '../../../client/use-attempt-key.ts'
import { useKeptText } from '../../../client/use-kept-text.ts'
import { useLeaveQuestion } from '../../../client/use-leave-question.ts'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import form from '../../../ui/form.module.css'
import { useNotDone } from '../../../ui/use-not-done.ts'
import { ConfirmReply } from './ConfirmReply.tsx'
import { REPLY_TEXTS } from './reply-texts.ts'
import { ReplyResults } from './ReplyResults.tsx'
import { storesOf, type Waiting } from './waiting-questions.ts'
import type { TopicAnswer } from './TopicTable.tsx'

type Reply = BodyOf<Contract['replyToTopic']>

/** One text, in both languages, to all who wait and whom nobody else has taken. What is typed stays until it is sent. */
export function ReplyToAll({ topic, of }: { topic: TopicAnswer; of: Topic }) {
  const texts = useTexts(REPLY_TEXTS)
  const format = useFormat()
  const notDone = useNotDone()
  const language = useLanguage()
  const client = useQueryClient()
  const key = useAttemptKey()
  const fields = useRef<HTMLFormElement>(null)
  const [en, setEn] = useKeptText(`reply to ${of} en`)
  const [fr, setFr] = useKeptText(`reply to ${of} fr`)
  const [isTried, setTried] = useState(false)
  /** To whom it goes, as it was confirmed: who asks meanwhile is not among them. */
  const [asked, setAsked] = useState<readonly Waiting[] | null>(null)
  useLeaveQuestion(en.trim() !== '' || fr.trim() !== '', texts.leave)
  const sending = useMutation({
    mutationFn: (body: Reply) =>
      ask('replyToTopic', { params: { topic: of }, body }, { language, idempotencyKey: key.of(body) }),
    onSettled: (_answer, error) => {
      key.settled(error)
      setAsked(null)
      return client.invalidateQueries()
    },
    onSuccess: ({ body }) => {
      if (body.results.every(({ outcome }) => outcome !== 'answered')) return
      setEn('')
      setFr('')
      setTried(false)
    },
  })
  const waiting = topic.questions.filter(({ owner }) => owner === null || owner.mine)
  const others = topic.questions.length - waiting.length
  const stores = storesOf(waiting)
  const complaintAt = (written: string, field: string) =>
    isTried && written.trim() === '' ? texts.empty : complaintOf(sending.error, field)
  const complaints = { en: complaintAt(en, 'body.text.en'), fr: complaintAt(fr, 'body.text.fr') }
  const isRefusedAtField = complaints.en !== undefined || complaints.fr !== undefined

  function look(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setTried(true)
    sending.reset()
    const [first] = [en, fr].flatMap((text, index) => (text.trim() === '' ? [index] : []))
    if (first === undefined) setAsked(waiting)
    else fields.current?.querySelectorAll('textarea')[first]?.focus()
  }

  return (
    <Card title={texts.title}>
      {stores === 0 && !sending.isSuccess && en === '' && fr === '' ? (
        <p>{texts.nobody}</p>
      ) : (
        <form ref={fields} className={form['form']} onSubmit={look} noValidate>
          <p className={form['hint']}>
            {stores === 0 ? texts.nobody : texts.what(stores, format.number(stores))}{' '}
            {others > 0 && texts.others(others, format.number(others))}
          </p>
          <div className={form['pair']}>
            <TextArea
              label={texts.english}
              hint={texts.hint}
              complaint={complaints.en}
              value={en}
              maxLength={LONGEST_OF_TWO}
              onChange={(event) => setEn(event.target.value)}
              lang="en-CA"
            />
            <TextArea
              label={texts.french}
              hint={texts.hint}
              complaint={complaints.fr}
              value={fr}
              maxLength={LONGEST_OF_TWO}
              onChange={(event) => setFr(event.target.value)}
              lang="fr-CA"
            />
          </div>
          {asked === null ? (
            <div className={form['actions']}>
              <Button type="submit" disabled={stores === 0}>
                {texts.look(stores, format.number(stores))}
              </Button>
            </div>
          ) : (
            <ConfirmReply
              asked={asked}
              isSending={sending.isPending}
              onSend={() => {
                sending.mutate({ questionIds: asked.map(({ id }) => id), text: { en, fr } })
              }}
              onBack={() => setAsked(null)}
            />
          )}
          {sending.isError && !isRefusedAtField && <p role="alert">{notDone(sending.error)}</p>}
        </form>
      )}
      {sending.data && <ReplyResults key={sending.data.body.id} results={sending.data.body.results} />}
    </Card>
  )
}
