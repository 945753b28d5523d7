import { UNSAVED } from './unsaved-work.ts'

/** Reads a text of this tab by its name; an empty string if there is none or the browser blocks storage. */
export function readFromTab(name: string): string {
  try {
    return sessionStorage.getItem(`${UNSAVED}${name}`) ?? ''
  } catch {
    return ''
  }
}

/** Stores a text for this tab only; it survives a reload. An empty text removes the entry. */
export function saveInTab(name: string, text: string): void {
  const key = `${UNSAVED}${name}`
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // Storage is blocked: the text is in the field only.
  }
}
