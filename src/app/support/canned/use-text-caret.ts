import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Bilingual, Language } from '../../../domain/facts/bilingual.ts'

interface Caret {
  readonly language: Language
  readonly at: number
}

export interface TextCaret {
  /** Told of the text in which somebody is. */
  readonly enter: (language: Language) => void
  /** Puts a word where they were last, and goes on from behind it. */
  readonly insert: (word: string) => void
}

/** Where somebody is in a text of two languages; at first at the end of the English one. `form` holds its fields. */
export function useTextCaret(
  form: RefObject<HTMLFormElement | null>,
  text: Bilingual,
  onChange: (text: Bilingual) => void,
): TextCaret {
  const [language, setLanguage] = useState<Language>('en')
  const [caret, setCaret] = useState<Caret | null>(null)
  const wasIn = useRef(false)
  const fieldOf = (of: Language) =>
    form.current?.querySelector<HTMLTextAreaElement>(`textarea[lang="${of}-CA"]`) ?? null

  // Once the text is drawn with the word in it.
  useEffect(() => {
    if (caret === null) return
    const field = form.current?.querySelector<HTMLTextAreaElement>(`textarea[lang="${caret.language}-CA"]`)
    field?.focus()
    field?.setSelectionRange(caret.at, caret.at)
  }, [form, caret])

  return {
    enter(language) {
      wasIn.current = true
      setLanguage(language)
    },
    insert(word) {
      const field = fieldOf(language)
      const end = text[language].length
      const [from, to] =
        field === null || !wasIn.current ? [end, end] : [field.selectionStart, field.selectionEnd]
      onChange({ ...text, [language]: text[language].slice(0, from) + word + text[language].slice(to) })
      setCaret({ language, at: from + word.length })
    },
  }
}
