import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { textIssue } from '../../../domain/text/written-text.ts'
import { fieldErrorOf } from '../../client/field-error-of.ts'
import { useDraftText } from '../../client/use-draft-text.ts'
import { useLeaveConfirmation } from '../../client/use-leave-confirmation.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import form from '../../design/form.module.css'
import { useFocusOnRejected } from '../../design/use-focus-on-rejected.ts'
import { useFocusOnAnnouncement } from '../../design/use-focus-on-announcement.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { WrittenField } from '../../questions/WrittenField.tsx'
import styles from './ask.module.css'
import { ASK_TRANSLATIONS } from './ask-translations.ts'

/**
 * A form to reply to a question. `isAsked`: support asked back, which opens the form; it never closes while
 * the user types. `wanted` counts requests from elsewhere to reply; each moves the focus to the field.
 */
export function SayMore(props: { storeId: string; questionId: string; isAsked: boolean; wanted: number }) {
  const { storeId, questionId, isAsked, wanted } = props
  const details = useRef<HTMLDetailsElement>(null)
  const t = useTranslations(ASK_TRANSLATIONS)
  const notDone = useNotDone()
  const name = `more ${questionId}`
  const [text, setText, letGo] = useDraftText(name)
  const [isOpen, setOpen] = useState(isAsked || text !== '')
  const [isEmpty, setEmpty] = useState(false)
  const [announcement, setAnnouncement] = useState('')
  useLeaveConfirmation(text.trim() !== '', t.leave)
  const sending = useApiMutation('replyToQuestion', {
    keyName: name,
    onSuccess: (_response, { body }) => {
      letGo(body?.text ?? '')
      if (text === body?.text) setOpen(false)
    },
    onRefreshed: () => setAnnouncement(t.moreSent),
  })
  const place = useFocusOnAnnouncement<HTMLParagraphElement>(announcement)
  useEffect(() => {
    if (isAsked && details.current !== null) details.current.open = true
  }, [isAsked])
  useEffect(() => {
    if (wanted === 0 || details.current === null) return
    details.current.open = true
    details.current.querySelector('textarea')?.focus()
  }, [wanted])
  const rejected = fieldErrorOf(sending.error, 'body.text')
  const fieldError = isEmpty ? t.empty : rejected
  const fields = useFocusOnRejected<HTMLFormElement>(sending.error, rejected !== undefined)

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (sending.isPending) return
    setAnnouncement('')
    const issue = textIssue(text)
    setEmpty(issue === 'empty')
    if (issue === null) sending.mutate({ params: { storeId, questionId }, body: { text } })
    else event.currentTarget.querySelector('textarea')?.focus()
  }

  return (
    <>
      <details ref={details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t.more}</summary>
        <form ref={fields} className={`${form['form']} ${styles['more']}`} onSubmit={send} noValidate>
          <WrittenField
            label={t.moreLabel}
            hint={t.moreHint}
            fieldError={fieldError}
            text={text}
            rows={4}
            onText={(next) => {
              setText(next)
              setEmpty(false)
              setAnnouncement('')
            }}
          />
          <div className={form['actions']}>
            <Button type="submit" aria-disabled={sending.isPending}>
              {sending.isPending ? t.sending : t.moreSend}
            </Button>
          </div>
          {sending.isError && fieldError === undefined && <p role="alert">{notDone(sending.error)}</p>}
        </form>
      </details>
      {/* Outside the details element: hidden content cannot be announced or have the focus. */}
      <p ref={place} tabIndex={-1}>
        {announcement}
      </p>
    </>
  )
}
