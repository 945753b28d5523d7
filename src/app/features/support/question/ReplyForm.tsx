import { type SubmitEvent, useRef, useState } from 'react'
import { problemKind } from '../../../client/ask-error.ts'
import { complaintOf } from '../../../client/complaint-of.ts'
import { useLeaveQuestion } from '../../../client/use-leave-question.ts'
import { useTexts } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/Button.tsx'
import { Card } from '../../../ui/Card.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import form from '../../../ui/form.module.css'
import { useNotDone } from '../../../ui/use-not-done.ts'
import { useDeed } from '../use-deed.ts'
import { OpenVariables, select } from './OpenVariables.tsx'
import { PICK_TEXTS } from './pick-texts.ts'
import type { OpenVariable } from './use-open-variables.ts'
import { KindField, type WrittenKind } from './KindField.tsx'
import { ONE_QUESTION_TEXTS } from './question-texts.ts'
import styles from './QuestionDesk.module.css'
import type { SupportQuestion } from './QuestionDesk.tsx'

const LONGEST = 4_000

/** A reply, a question back or a note. What is typed stays until it is sent, whatever becomes of it. */
export function ReplyForm(props: {
  question: SupportQuestion
  text: string
  onText: (text: string) => void
  /** Variables that still stand in the text: nothing is sent to a store before they are written over. */
  open: readonly OpenVariable[]
  /** The answer that was taken from the facts no longer is what they say. */
  isStale: boolean
  onSent: () => void
}) {
  const { question, text, onText, open, isStale, onSent } = props
  const texts = useTexts(ONE_QUESTION_TEXTS)
  const { sendsNothing } = useTexts(PICK_TEXTS)
  const format = useFormat()
  const notDone = useNotDone()
  const [wanted, setWanted] = useState<WrittenKind>('reply')
  const [said, setSaid] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const [isHeld, setHeld] = useState(false)
  const field = useRef<HTMLFormElement>(null)
  const { owner, state } = question
  const onlyNote = state === 'closed' || (owner !== null && !owner.mine)
  const kind = onlyNote ? 'note' : wanted
  const claim = useDeed(question.id)
  const deed = useDeed(question.id, () => {
    onText('')
    onSent()
    setSaid(texts.sent[kind])
  })
  useLeaveQuestion(text.trim() !== '', texts.leave)
  const claimsFirst = kind !== 'note' && owner === null
  const error = claim.error ?? deed.error
  const unread = kind === 'note' ? [] : open
  const names = unread.map(({ variable }) => `{${variable}}`)
  const complaint = isEmpty
    ? texts.empty
    : isHeld && names.length > 0
      ? sendsNothing(format.list(names))
      : complaintOf(error, 'body.text')

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    setSaid('')
    const empty = text.trim() === ''
    setEmpty(empty)
    claim.reset()
    deed.reset()
    const [first] = names
    setHeld(first !== undefined)
    if (empty) field.current?.querySelector('textarea')?.focus()
    else if (first !== undefined) select(field.current?.querySelector('textarea'), first)
    else if (claimsFirst) claim.mutate({ kind: 'claim' }, { onSuccess: () => deed.mutate({ kind, text }) })
    else deed.mutate({ kind, text })
  }

  const isBusy = claim.isPending || deed.isPending
  return (
    <Card title={texts.text[kind]}>
      <form ref={field} className={form['form']} onSubmit={send} noValidate>
        {owner !== null && !owner.mine && state !== 'closed' && <p>{texts.ofAnother(owner.name)}</p>}
        {state === 'closed' && <p>{texts.isClosed}</p>}
        {!onlyNote && <KindField value={wanted} onPick={setWanted} />}
        <TextArea
          label={texts.text[kind]}
          hint={kind === 'note' ? texts.noteHint : texts.hint}
          complaint={complaint}
          value={text}
          maxLength={LONGEST}
          rows={9}
          onChange={(event) => {
            onText(event.target.value)
            setEmpty(false)
          }}
        />
        <OpenVariables open={unread} />
        {isStale && (
          <p role="alert" className={styles['stale']}>
            {texts.stale}
          </p>
        )}
        <div className={form['actions']}>
          <Button type="submit" disabled={isBusy}>
            {isBusy ? texts.sending : (claimsFirst ? texts.claimAndSend : texts.send)[kind]}
          </Button>
          <output>{said}</output>
        </div>
        {error !== null && complaint === undefined && (
          <p role="alert">
            {problemKind(error) !== 'conflict'
              ? notDone(error)
              : owner !== null && !owner.mine
                ? texts.takenBy(owner.name)
                : texts.changed}
          </p>
        )}
      </form>
    </Card>
  )
}
