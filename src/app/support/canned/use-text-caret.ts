import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Bilingual, Language } from '../../../domain/facts/bilingual.ts'

interface Caret {
  readonly language: Language
  readonly at: number
}

export interface TextCaret {
  /** Call when the text of a language receives the focus. */
  readonly enter: (language: Language) => void
  /** Inserts a word at the last caret position and moves the caret behind it. */
  readonly insert: (word: string) => void
}

/** Tracks the caret in a bilingual text, at first at the end of the English one. `form` has its fields. */
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

  // Runs after the text is rendered with the inserted word.
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
      const [from, to] = field === null || !wasIn.current ? [end, end] : [field.selectionStart, field.selectionEnd]
      onChange({ ...text, [language]: text[language].slice(0, from) + word + text[language].slice(to) })
      setCaret({ language, at: from + word.length })
    },
  }
}
