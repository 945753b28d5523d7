import { useState } from 'react'
import { saveInTab, readFromTab } from './tab-storage.ts'

/**
 * A form draft. It is stored in this tab only and survives a reload and a failure. If the browser blocks
 * storage, it lasts as long as the page. An empty text deletes it. `letGo` deletes the sent text only if it
 * is unchanged, so that what the user types during the request is not lost.
 */
export function useDraftText(
  name: string,
): readonly [text: string, setText: (text: string) => void, letGo: (sent: string) => void] {
  const [text, setText] = useState(() => readFromTab(name))
  return [
    text,
    (next) => {
      setText(next)
      saveInTab(name, next)
    },
    (sent) => {
      setText((now) => (now === sent ? '' : now))
      if (readFromTab(name) === sent) saveInTab(name, '')
    },
  ]
}
