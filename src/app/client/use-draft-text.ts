import { useState } from 'react'
import { useTabStorage } from './tab-storage.ts'

/**
 * A form draft. It is stored in this tab only and survives a reload and a failure. If the browser blocks
 * storage, it lasts as long as the page. An empty text deletes it. `letGo` deletes the sent text only if it
 * is unchanged, so that what the user types during the request is not lost.
 */
export function useDraftText(
  name: string,
): readonly [text: string, setText: (text: string) => void, letGo: (sent: string) => void] {
  const storage = useTabStorage()
  const { owner } = storage
  const [draft, setDraft] = useState(() => ({ owner, text: storage.read(name) }))
  let { text } = draft
  if (draft.owner !== owner) {
    // What was typed before the session was known is of its person.
    const isOwn = draft.owner === '' && draft.text !== ''
    text = isOwn ? draft.text : storage.read(name)
    setDraft({ owner, text })
  }
  return [
    text,
    (next) => {
      setDraft({ owner, text: next })
      storage.save(name, next)
    },
    (sent) => {
      setDraft((now) => (now.text === sent ? { ...now, text: '' } : now))
      if (storage.read(name) === sent) storage.save(name, '')
    },
  ]
}
