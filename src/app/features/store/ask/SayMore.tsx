import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { textFault } from '../../../../domain/written-text.ts'
import { ask } from '../../../client/ask.ts'
import { complaintOf } from '../../../client/complaint-of.ts'
import { query } from '../../../client/query.ts'
import { useAttemptKey } from '../../../client/use-attempt-key.ts'
import { useKeptText } from '../../../client/use-kept-text.ts'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { Button } from '../../../ui/Button.tsx'
import form from '../../../ui/form.module.css'
import { useNotDone } from '../../../ui/use-not-done.ts'
import { WrittenField } from '../../../ui/WrittenField.tsx'
import styles from './ask.module.css'
import { ASK_TEXTS } from './ask-texts.ts'

/**
 * Says more to a question; `open` where support asked something back. Whoever says elsewhere that they want to goes on
 * in the field: `wanted` counts how often.
 */
export function SayMore(props: {
  storeId: string
  questionId: string
  open: boolean
  wanted: number
  onDone: () => void
}) {
  const { storeId, questionId, open, wanted, onDone } = props
  const details = useRef<HTMLDetailsElement>(null)
  const texts = useTexts(ASK_TEXTS)
  const notDone = useNotDone()
  const language = useLanguage()
  const client = useQueryClient()
  const key = useAttemptKey()
  const [text, setText] = useKeptText(`more ${questionId}`)
  const [isEmpty, setEmpty] = useState(false)
  const sending = useMutation({
    mutationFn: () => {
      const question = { params: { storeId, questionId }, body: { text } }
      return ask('replyToQuestion', question, { language, idempotencyKey: key.of({ questionId, text }) })
    },
    onSettled: (_answer, error) => key.settled(error),
    onSuccess: async () => {
      setText('')
      onDone()
      await client.invalidateQueries({ queryKey: query('listQuestions', { params: { storeId } }).queryKey })
    },
  })
  useEffect(() => {
    if (wanted === 0 || details.current === null) return
    details.current.open = true
    details.current.querySelector('textarea')?.focus()
  }, [wanted])
  const complaint = isEmpty ? texts.empty : complaintOf(sending.error, 'body.text')

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (sending.isPending) return
    const fault = textFault(text)
    setEmpty(fault === 'empty')
    if (fault === null) sending.mutate()
    else event.currentTarget.querySelector('textarea')?.focus()
  }

  return (
    <details ref={details} open={open || wanted > 0 || text !== ''}>
      <summary>{texts.more}</summary>
      <form className={`${form['form']} ${styles['more']}`} onSubmit={send} noValidate>
        <WrittenField
          label={texts.moreLabel}
          hint={texts.moreHint}
          complaint={complaint}
          text={text}
          rows={4}
          onText={(next) => {
            setText(next)
            setEmpty(false)
          }}
        />
        <div className={form['actions']}>
          <Button type="submit" aria-disabled={sending.isPending}>
            {sending.isPending ? texts.sending : texts.moreSend}
          </Button>
          <output>{sending.isSuccess && text === '' && texts.moreSent}</output>
        </div>
        {sending.isError && complaint === undefined && <p role="alert">{notDone(sending.error)}</p>}
      </form>
    </details>
  )
}
