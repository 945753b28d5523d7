import { useState } from 'react'
import { saveInTab, readFromTab } from './tab-storage.ts'

/**
 * A text that is typed and not sent yet. It is kept in this tab alone, over a reload and a failure, until it is set to
 * nothing; where the browser refuses to keep anything it lives as long as the page. What was sent is let go of by the
 * third, where it still is what stands there: who types on while it is under way loses nothing.
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
