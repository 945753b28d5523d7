import { type SubmitEvent, useState } from 'react'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { variablesIn } from '../../../domain/questions/answer-template.ts'
import type { Language } from '../../../domain/facts/bilingual.ts'
import type { Topic } from '../../../domain/questions/question-topic.ts'
import { LONGEST_OF_TWO, textIssue } from '../../../domain/text/written-text.ts'
import { fieldErrorOf } from '../../client/field-error-of.ts'
import { useDraftText } from '../../client/use-draft-text.ts'
import { useLeaveConfirmation } from '../../client/use-leave-confirmation.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import form from '../../design/form.module.css'
import { useFocusOnRejected } from '../../design/use-focus-on-rejected.ts'
import { useFocusOnAnnouncement } from '../../design/use-focus-on-announcement.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { WrittenField } from '../../questions/WrittenField.tsx'
import { select } from '../question/UnresolvedPlaceholders.tsx'
import { ConfirmReply } from './ConfirmReply.tsx'
import { REPLY_TRANSLATIONS } from './reply-translations.ts'
import { ReplyResults } from './ReplyResults.tsx'
import { storesOf, type Waiting } from './waiting-questions.ts'
import type { TopicAnswer } from './TopicTable.tsx'

const LANGUAGES = ['en', 'fr'] as const

/** A bilingual reply to all waiting questions that no other agent owns. The text stays until sent. */
export function ReplyToAll({ topic, of }: { topic: TopicAnswer; of: Topic }) {
  const t = useTranslations(REPLY_TRANSLATIONS)
  const format = useFormat()
  const notDone = useNotDone()
  const name = `reply to ${of}`
  const [en, setEn, letGoOfEn] = useDraftText(`${name} en`)
  const [fr, setFr, letGoOfFr] = useDraftText(`${name} fr`)
  const written = { en, fr }
  const [isTried, setTried] = useState(false)
  /** The confirmed recipients. Questions asked since are not included. */
  const [asked, setAsked] = useState<readonly Waiting[] | null>(null)
  useLeaveConfirmation(en.trim() !== '' || fr.trim() !== '', t.leave)
  const sending = useApiMutation('replyToTopic', {
    keyName: name,
    onSettled: () => setAsked(null),
    onSuccess: ({ body }, sent) => {
      if (body.results.every(({ outcome }) => outcome !== 'answered')) return
      letGoOfEn(sent.body?.text.en ?? '')
      letGoOfFr(sent.body?.text.fr ?? '')
      setTried(false)
    },
  })
  const waiting = topic.questions.filter(({ owner }) => owner === null || owner.mine)
  const others = topic.questions.length - waiting.length
  const stores = storesOf(waiting)
  const namesIn = (text: string) => variablesIn(text).map((variable) => `{${variable}}`)
  const fieldErrorAt = (language: Language) => {
    const text = written[language]
    const names = namesIn(text)
    if (isTried && text.trim() === '') return t.empty
    if (isTried && names.length > 0) return t.open(format.list(names))
    return fieldErrorOf(sending.error, `body.text.${language}`)
  }
  const isRejectedAtField = LANGUAGES.some(
    (language) => fieldErrorOf(sending.error, `body.text.${language}`) !== undefined,
  )
  const fields = useFocusOnRejected<HTMLFormElement>(sending.error, isRejectedAtField)
  const failure = sending.isError && !isRejectedAtField ? notDone(sending.error) : ''
  const failed = useFocusOnAnnouncement<HTMLDivElement>(failure)
  const fieldOf = (language: Language) => fields.current?.querySelectorAll('textarea')[LANGUAGES.indexOf(language)]
  const write = (language: Language, text: string) => {
    // A change of the text needs a new confirmation.
    setAsked(null)
    if (language === 'en') setEn(text)
    else setFr(text)
  }

  function review(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (sending.isPending) return
    setTried(true)
    sending.reset()
    const wrong = LANGUAGES.find(
      (language) => textIssue(written[language], LONGEST_OF_TWO) !== null || namesIn(written[language]).length > 0,
    )
    if (wrong === undefined) return setAsked(waiting)
    const [open] = namesIn(written[wrong])
    if (textIssue(written[wrong], LONGEST_OF_TWO) === null && open !== undefined) select(fieldOf(wrong), open)
    else fieldOf(wrong)?.focus()
  }

  return (
    <Card title={t.title}>
      {stores === 0 && !sending.isSuccess && en === '' && fr === '' ? (
        <p>{t.nobody}</p>
      ) : (
        <form ref={fields} className={form['form']} onSubmit={review} noValidate>
          <p className={form['hint']}>
            {stores === 0 ? t.nobody : format.count(stores, t.what)} {others > 0 && format.count(others, t.others)}
          </p>
          <div className={form['pair']}>
            {LANGUAGES.map((each) => (
              <WrittenField
                key={each}
                label={each === 'en' ? t.english : t.french}
                hint={t.hint}
                fieldError={fieldErrorAt(each)}
                text={written[each]}
                lang={`${each}-CA`}
                longest={LONGEST_OF_TWO}
                onText={(text) => write(each, text)}
              />
            ))}
          </div>
          {asked === null ? (
            <div className={form['actions']}>
              <Button type="submit" disabled={stores === 0}>
                {format.count(stores, t.review)}
              </Button>
            </div>
          ) : (
            <ConfirmReply
              asked={asked}
              isSending={sending.isPending}
              onSend={() => {
                sending.mutate({
                  params: { topic: of },
                  body: { questionIds: asked.map(({ id }) => id), text: { en, fr } },
                })
              }}
              onBack={() => {
                setAsked(null)
                fieldOf('en')?.focus()
              }}
            />
          )}
          <div ref={failed} tabIndex={-1}>
            {failure !== '' && <p role="alert">{failure}</p>}
          </div>
        </form>
      )}
      {sending.data && <ReplyResults key={sending.data.body.id} results={sending.data.body.results} />}
    </Card>
  )
}
