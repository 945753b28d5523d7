import { type SubmitEvent, useState } from 'react'
import { textIssue } from '../../../domain/text/written-text.ts'
import { problemKind } from '../../client/request-error.ts'
import { fieldErrorOf } from '../../client/field-error-of.ts'
import { useLeaveConfirmation } from '../../client/use-leave-confirmation.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import form from '../../design/form.module.css'
import { useFocusOnAnnouncement } from '../../design/use-focus-on-announcement.ts'
import { useFocusOnRejected } from '../../design/use-focus-on-rejected.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { WrittenField } from '../../questions/WrittenField.tsx'
import { useAction } from '../use-action.ts'
import { UnresolvedPlaceholders, select } from './UnresolvedPlaceholders.tsx'
import { PICK_TRANSLATIONS } from './pick-translations.ts'
import type { UnresolvedPlaceholder } from './use-unresolved-placeholders.ts'
import { KindField } from './KindField.tsx'
import { ONE_QUESTION_TRANSLATIONS } from './question-translations.ts'
import styles from './QuestionPanel.module.css'
import type { ResponseBody } from '../../client/send-request.ts'
import type { WrittenReply } from './use-written-reply.ts'

/** Writes a reply, a question back or a note. The text stays until it has been sent. */
export function ReplyForm(props: {
  question: ResponseBody<'getQuestion'>
  reply: WrittenReply
  /** Unresolved placeholders in the text. They block sending to the store. */
  open: readonly UnresolvedPlaceholder[]
  /** The inserted answer no longer matches the facts. */
  isStale: boolean
  onSent: () => void
}) {
  const { question, reply, open, isStale, onSent } = props
  const { text, kind, onlyNote } = reply
  const t = useTranslations(ONE_QUESTION_TRANSLATIONS)
  const { sendsNothing } = useTranslations(PICK_TRANSLATIONS)
  const format = useFormat()
  const notDone = useNotDone()
  const [announcement, setAnnouncement] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const [isHeld, setHeld] = useState(false)
  const { owner, state } = question
  const claim = useAction(question.id)
  const action = useAction(question.id, (sent) => {
    if (!('text' in sent)) return
    reply.letGo(sent.text)
    onSent()
    setAnnouncement(t.sent[sent.kind])
  })
  // Waits until the conversation shows the sent message, because that moves this element.
  const announced = question.version >= (action.data?.body.version ?? 0) ? announcement : ''
  const place = useFocusOnAnnouncement<HTMLParagraphElement>(announced)
  useLeaveConfirmation(text.trim() !== '', t.leave)
  const claimsFirst = kind !== 'note' && owner === null
  const error = claim.error ?? action.error
  const unread = kind === 'note' ? [] : open
  const names = unread.map(({ variable }) => `{${variable}}`)
  const rejected = fieldErrorOf(error, 'body.text')
  const isForStore = onlyNote && kind !== 'note'
  const fieldError = isEmpty
    ? t.empty
    : isHeld && isForStore
      ? t.forStore
      : isHeld && names.length > 0
        ? sendsNothing(format.list(names))
        : rejected
  const field = useFocusOnRejected<HTMLFormElement>(error, rejected !== undefined)

  const isBusy = claim.isPending || action.isPending

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (isBusy) return
    setAnnouncement('')
    const issue = textIssue(text)
    setEmpty(issue === 'empty')
    claim.reset()
    action.reset()
    const [first] = names
    setHeld(isForStore || first !== undefined)
    if (issue !== null || isForStore) field.current?.querySelector('textarea')?.focus()
    else if (first !== undefined) select(field.current?.querySelector('textarea'), first)
    else if (claimsFirst) claim.mutate({ kind: 'claim' }, { onSuccess: () => action.mutate({ kind, text }) })
    else action.mutate({ kind, text })
  }

  return (
    <Card title={t.text[kind]}>
      <form ref={field} className={form['form']} onSubmit={send} noValidate>
        {owner !== null && !owner.mine && state !== 'closed' && <p>{t.ofAnother(isolated(owner.name))}</p>}
        {state === 'closed' && <p>{t.isClosed}</p>}
        <KindField value={kind} onlyNote={onlyNote} onPick={reply.pick} />
        <WrittenField
          label={t.text[kind]}
          hint={kind === 'note' ? t.noteHint : t.hint}
          fieldError={fieldError}
          text={text}
          rows={9}
          onText={(next) => {
            reply.write(next)
            setEmpty(false)
          }}
        />
        <UnresolvedPlaceholders open={unread} />
        {isStale && (
          <p role="alert" className={styles['stale']}>
            {t.stale}
          </p>
        )}
        <div className={form['actions']}>
          <Button type="submit" aria-disabled={isBusy}>
            {isBusy ? t.sending : (claimsFirst ? t.claimAndSend : t.send)[kind]}
          </Button>
          <p ref={place} tabIndex={-1}>
            {announced}
          </p>
        </div>
        {error !== null && fieldError === undefined && (
          <p role="alert">
            {problemKind(error) !== 'conflict'
              ? notDone(error)
              : owner !== null && !owner.mine
                ? t.takenBy(isolated(owner.name))
                : t.changed}
          </p>
        )}
      </form>
    </Card>
  )
}
