import { type SubmitEvent, useId, useState } from 'react'
import {
  LISTED_REASONS,
  type ListedReason,
  LONGEST_REASON,
  questionReason,
} from '../../../domain/stores/access-reason.ts'
import { ACCESS_REASON_TRANSLATIONS } from '../../access/AccessReason.tsx'
import { REASON_ISSUE_TRANSLATIONS, reasonIssueOf } from '../../access/reason-issue.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Field } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import type { FoundStore } from '../find/use-found.ts'
import kinds from '../question/QuestionPanel.module.css'
import { wholeWhereOf } from '../where-of.ts'
import { STORE_PAGE_TRANSLATIONS } from './store-page-translations.ts'

/** `preview` is a reason of operations only. */
const LISTED = LISTED_REASONS.filter((each) => each !== 'preview')
type Choice = ListedReason | 'question' | 'other'
const CHOICES: readonly Choice[] = ['phone_call', 'question', ...LISTED.slice(1), 'other']

/** Asks for the reason for access. The store sees it. */
export function AccessForm(props: {
  store: FoundStore
  /** The number of the question that led here, or null. */
  questionNumber: string | null
  onReason: (reason: string) => void
}) {
  const { store, questionNumber, onReason } = props
  const t = useTranslations(STORE_PAGE_TRANSLATIONS)
  const reasons = useTranslations(ACCESS_REASON_TRANSLATIONS)
  const issues = useTranslations(REASON_ISSUE_TRANSLATIONS)
  const name = useId()
  const [choice, setChoice] = useState<Choice>(questionNumber === null ? 'phone_call' : 'question')
  const [number, setNumber] = useState(questionNumber ?? '')
  const [text, setText] = useState('')
  const [issue, setIssue] = useState<ReturnType<typeof reasonIssueOf>>(null)

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (choice !== 'question' && choice !== 'other') {
      onReason(choice)
      return
    }
    const given = (choice === 'question' ? number : text).trim()
    const found = reasonIssueOf(given)
    setIssue(found)
    if (found !== null) event.currentTarget.querySelector<HTMLInputElement>('input:not([type=radio])')?.focus()
    else onReason(choice === 'question' ? questionReason(given) : given)
  }

  return (
    <>
      <h1>{store.name}</h1>
      <Card title={t.why}>
        <form className={form['form']} onSubmit={send} noValidate>
          <p className={form['hint']}>
            {wholeWhereOf(store)} · {store.company}
          </p>
          <fieldset className={kinds['kinds']} aria-label={t.why}>
            {CHOICES.map((each) => (
              <label key={each}>
                <input type="radio" name={name} checked={choice === each} onChange={() => setChoice(each)} />
                {each === 'question' || each === 'other' ? t.whats[each] : reasons.listed[each]}
              </label>
            ))}
          </fieldset>
          {choice === 'question' && (
            <Field
              label={t.number}
              hint={t.numberHint}
              fieldError={issue === null ? undefined : issues[issue]}
              value={number}
              maxLength={32}
              autoComplete="off"
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
          {choice === 'other' && (
            <Field
              label={t.words}
              fieldError={issue === null ? undefined : issues[issue]}
              value={text}
              maxLength={LONGEST_REASON}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
            />
          )}
          <p className={form['hint']}>{t.recorded}</p>
          <div>
            <Button type="submit">{t.access}</Button>
          </div>
        </form>
      </Card>
    </>
  )
}
