import { type ReactNode, useRef, useState } from 'react'
import { LONGEST_TEXT, textIssue, withoutUnseen } from '../../domain/text/written-text.ts'
import { useTranslations } from '../i18n/language.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { Button } from '../design/Button.tsx'
import { TextArea } from '../design/Field.tsx'

const en = {
  tooLong: (count: string, most: string) =>
    `It has ${count} characters; at most ${most} can be sent. All of it is still here: shorten it.`,
  unseen: 'Marks that cannot be seen came along with what was pasted. They cannot be sent.',
  takeOut: 'Take out what cannot be seen',
  takenOut: 'They are taken out. What can be seen is as it was.',
}

const fr: typeof en = {
  tooLong: (count, most) =>
    `Votre texte compte ${count} caractères; on peut en envoyer au plus ${most}. Il est toujours là en entier\u00a0: raccourcissez-le.`,
  unseen: 'Des marques invisibles sont venues avec le texte collé. Elles ne peuvent pas être envoyées.',
  takeOut: 'Retirer ce qui est invisible',
  takenOut: 'Elles sont retirées. Ce qui se voit n’a pas changé.',
}

const WRITTEN_TRANSLATIONS = { en, fr }

/**
 * A field for a message. It has no `maxlength`: a browser would cut pasted text without notice. Invisible
 * characters are named, because users cannot find them, and removed on request.
 */
export function WrittenField(props: {
  label: string
  hint: ReactNode
  /** Another error, from the API or the form. */
  fieldError: string | undefined
  text: string
  onText: (text: string) => void
  rows?: number
  /** Maximum length in characters. */
  longest?: number
  /** Language of the text, if it differs from the page’s. */
  lang?: string
}) {
  const { label, hint, fieldError, text, onText, rows, lang, longest = LONGEST_TEXT } = props
  const t = useTranslations(WRITTEN_TRANSLATIONS)
  const format = useFormat()
  const place = useRef<HTMLDivElement>(null)
  const [isTakenOut, setTakenOut] = useState(false)
  const issue = textIssue(text, longest)
  const own = {
    empty: undefined,
    too_long: t.tooLong(format.number(text.length), format.number(longest)),
    unseen: t.unseen,
  }
  return (
    <div ref={place}>
      <TextArea
        label={label}
        hint={hint}
        fieldError={(issue === null ? undefined : own[issue]) ?? fieldError}
        value={text}
        {...(rows !== undefined && { rows })}
        {...(lang !== undefined && { lang })}
        onChange={(event) => {
          setTakenOut(false)
          onText(event.target.value)
        }}
      />
      {issue === 'unseen' && (
        <Button
          quiet
          onClick={() => {
            setTakenOut(true)
            onText(withoutUnseen(text))
            place.current?.querySelector('textarea')?.focus()
          }}
        >
          {t.takeOut}
        </Button>
      )}
      <output>{isTakenOut && t.takenOut}</output>
    </div>
  )
}
