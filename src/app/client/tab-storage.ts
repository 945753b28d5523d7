import { UNSAVED } from './unsaved-work.ts'

/** What is kept in this tab under a name; nothing where the browser refuses to keep anything. */
export function readFromTab(name: string): string {
  try {
    return sessionStorage.getItem(`${UNSAVED}${name}`) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a text in this tab alone, over a reload; nothing is kept of an empty one. */
export function saveInTab(name: string, text: string): void {
  const key = `${UNSAVED}${name}`
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // It stands in the field.
  }
}
