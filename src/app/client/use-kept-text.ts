import { useState } from 'react'
import { UNSAVED } from './unsaved-work.ts'

/**
 * A text that is typed and not sent yet. It is kept in this tab alone, over a reload and a failure, until it is set to
 * nothing; where the browser refuses to keep anything it lives as long as the page.
 */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const key = `${UNSAVED}${name}`
  const [text, setText] = useState(() => read(key))
  return [
    text,
    (next) => {
      setText(next)
      keep(key, next)
    },
  ]
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // It stands in the field.
  }
}
