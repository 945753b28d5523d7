import { usePerson } from './use-session.ts'
import { UNSAVED } from './unsaved-work.ts'

/**
 * Texts that are not saved yet, in the storage of this tab. They survive a reload and the end of a session, and belong to
 * the person who wrote them: another one who signs in here does not see them. A browser may block the storage: then the
 * text is in the field only.
 */
export interface TabStorage {
  /** Who wrote them; empty until the session is known. */
  readonly owner: string
  /** Returns a text by its name; an empty string if there is none. */
  readonly read: (name: string) => string
  /** Stores a text. An empty one removes the entry. */
  readonly save: (name: string, text: string) => void
}

export function useTabStorage(): TabStorage {
  return tabStorageOf(usePerson()?.id ?? '')
}

function tabStorageOf(owner: string): TabStorage {
  const keyOf = (name: string) => `${UNSAVED}${owner} ${name}`
  return {
    owner,
    read(name) {
      try {
        return sessionStorage.getItem(keyOf(name)) ?? ''
      } catch {
        return ''
      }
    },
    save(name, text) {
      try {
        if (text === '') sessionStorage.removeItem(keyOf(name))
        else sessionStorage.setItem(keyOf(name), text)
      } catch {
        // Storage is blocked.
      }
    },
  }
}
