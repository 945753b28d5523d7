import type { SubmitEvent } from 'react'
import type { Bilingual, Language } from '../../../domain/facts/bilingual.ts'
import { type CannedContent, LONGEST_NAME, LONGEST_TEXT } from '../../../domain/questions/canned-answer.ts'
import { fieldErrorOf } from '../../client/field-error-of.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Card } from '../../design/Card.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import { Columns } from '../../design/Page.tsx'
import { useFocusOnRejected } from '../../design/use-focus-on-rejected.ts'
import { useNotDone } from '../../phrasing/use-not-done.ts'
import { CANNED_TRANSLATIONS } from './canned-translations.ts'
import { CannedPreview } from './CannedPreview.tsx'
import { useTextCaret } from './use-text-caret.ts'
import { VariableList } from './VariableList.tsx'

const LANGUAGES = ['en', 'fr'] as const

/** The fields of a canned answer in both languages, with the list of variables and a preview. */
export function CannedForm(props: {
  title: string
  content: CannedContent
  onChange: (content: CannedContent) => void
  onSave: () => void
  /** Discards unsaved text; null if there is none. */
  onDiscard: (() => void) | null
  saveWord: string
  isSaving: boolean
  /** Saving is blocked until the conflict is settled. */
  mayNotSave: boolean
  /** Why saving failed. Null for a conflict or a deletion, which the page reports elsewhere. */
  error: unknown
}) {
  const { title, content, onChange, onSave, onDiscard, saveWord, isSaving, mayNotSave, error } = props
  const t = useTranslations(CANNED_TRANSLATIONS)
  const notDone = useNotDone()
  const fieldError = (field: 'name' | 'text', language: Language) => fieldErrorOf(error, `body.${field}.${language}`)
  const isMarked = LANGUAGES.some(
    (language) => fieldError('name', language) !== undefined || fieldError('text', language) !== undefined,
  )
  const place = useFocusOnRejected<HTMLFormElement>(error, isMarked)
  const putText = (text: Bilingual) => onChange({ ...content, text })
  const caret = useTextCaret(place, content.text, putText)

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    onSave()
  }

  return (
    <Columns
      main={
        <>
          <Card title={title}>
            <form ref={place} className={form['form']} onSubmit={send} noValidate>
              <div className={form['pair']}>
                {LANGUAGES.map((language) => (
                  <Field
                    key={language}
                    label={t.nameIn[language]}
                    hint={t.nameHint}
                    fieldError={fieldError('name', language)}
                    lang={`${language}-CA`}
                    value={content.name[language]}
                    maxLength={LONGEST_NAME}
                    autoComplete="off"
                    onChange={({ target }) =>
                      onChange({ ...content, name: { ...content.name, [language]: target.value } })
                    }
                  />
                ))}
              </div>
              {LANGUAGES.map((language) => (
                <TextArea
                  key={language}
                  label={t.textIn[language]}
                  hint={t.textHint}
                  fieldError={fieldError('text', language)}
                  lang={`${language}-CA`}
                  value={content.text[language]}
                  maxLength={LONGEST_TEXT}
                  rows={7}
                  onFocus={() => caret.enter(language)}
                  onChange={({ target }) => putText({ ...content.text, [language]: target.value })}
                />
              ))}
              <div className={form['actions']}>
                <Button type="submit" disabled={isSaving || mayNotSave}>
                  {isSaving ? t.saving : saveWord}
                </Button>
                {onDiscard !== null && (
                  <Button quiet onClick={onDiscard}>
                    {t.discard}
                  </Button>
                )}
              </div>
              {error !== null && <p role="alert">{isMarked ? t.notSaved : notDone(error)}</p>}
            </form>
          </Card>
          <CannedPreview text={content.text} />
        </>
      }
      side={<VariableList onInsert={(variable) => caret.insert(`{${variable}}`)} />}
    />
  )
}
