import { type SubmitEvent, useId, useState } from 'react'
import { LONGEST_REASON, SHORTEST_REASON } from '../../access/access-reason.ts'
import { useTexts } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Field } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import type { FoundStore } from '../find/store-index.ts'
import kinds from '../question/QuestionPanel.module.css'
import { wholeWhereOf } from '../where-of.ts'
import { STORE_PAGE_TEXTS } from './store-page-texts.ts'

const WHATS = ['phone', 'question', 'other'] as const
type What = (typeof WHATS)[number]

/** Asks for the reason for access. The store sees it. */
export function AccessForm(props: {
  store: FoundStore
  /** Of the question from which somebody came; null where they came from elsewhere. */
  questionNumber: string | null
  onReason: (reason: string) => void
}) {
  const { store, questionNumber, onReason } = props
  const texts = useTexts(STORE_PAGE_TEXTS)
  const name = useId()
  const [what, setWhat] = useState<What>(questionNumber === null ? 'phone' : 'question')
  const [number, setNumber] = useState(questionNumber ?? '')
  const [words, setWords] = useState('')
  const [isShort, setShort] = useState(false)

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const given = (what === 'question' ? number : words).trim()
    const short = what !== 'phone' && given.length < SHORTEST_REASON
    setShort(short)
    if (short) event.currentTarget.querySelector<HTMLInputElement>('input:not([type=radio])')?.focus()
    else if (what === 'phone') onReason(texts.reasons.phone)
    else onReason(what === 'question' ? texts.reasons.question(given) : given)
  }

  return (
    <>
      <h1>{store.name}</h1>
      <Card title={texts.why}>
        <form className={form['form']} onSubmit={send} noValidate>
          <p className={form['hint']}>
            {wholeWhereOf(store)} · {store.operator}
          </p>
          <fieldset className={kinds['kinds']} aria-label={texts.why}>
            {WHATS.map((each) => (
              <label key={each}>
                <input type="radio" name={name} checked={what === each} onChange={() => setWhat(each)} />
                {texts.whats[each]}
              </label>
            ))}
          </fieldset>
          {what === 'question' && (
            <Field
              label={texts.number}
              hint={texts.numberHint}
              fieldError={isShort ? texts.short : undefined}
              value={number}
              maxLength={32}
              autoComplete="off"
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
          {what === 'other' && (
            <Field
              label={texts.words}
              fieldError={isShort ? texts.short : undefined}
              value={words}
              maxLength={LONGEST_REASON}
              autoComplete="off"
              onChange={(event) => setWords(event.target.value)}
            />
          )}
          <p className={form['hint']}>{texts.recorded}</p>
          <div>
            <Button type="submit">{texts.access}</Button>
          </div>
        </form>
      </Card>
    </>
  )
}
