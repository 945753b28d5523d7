import { type ReactNode, useRef, useState } from 'react'
import { LONGEST_TEXT, textIssue, withoutUnseen } from '../../domain/facts/written-text.ts'
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
 * A field for what somebody writes to somebody. What is too long stays whole: a browser that kept to a length would cut
 * what is pasted without a word. Marks that cannot be seen are named, since nobody could find them, and taken out on
 * demand.
 */
export function WrittenField(props: {
  label: string
  hint: ReactNode
  /** What is wrong besides, as the api or the form says. */
  fieldError: string | undefined
  text: string
  onText: (text: string) => void
  rows?: number
  /** The most characters that are taken. */
  longest?: number
  /** Of what is written there, where it is not the page’s. */
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
