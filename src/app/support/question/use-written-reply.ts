import { useState } from 'react'
import { useDraftText } from '../../client/use-draft-text.ts'
import { WRITTEN_KINDS, type WrittenKind } from './KindField.tsx'
import type { ResponseBody } from '../../client/send-request.ts'

export interface WrittenReply {
  readonly text: string
  /** Whom it is for. */
  readonly kind: WrittenKind
  /** Nothing may be said to the store now: the question is closed, or somebody else has it. */
  readonly onlyNote: boolean
  readonly write: (text: string) => void
  readonly pick: (kind: WrittenKind) => void
  /** Forgets what was sent, where it still is what stands there. */
  readonly letGo: (sent: string) => void
}

/**
 * What is typed under a question. Whom a text is for changes by a pick alone: a question that is closed, reopened or
 * given back meanwhile must never turn a private note into a reply. It is kept with the text, over a reload.
 */
export function useWrittenReply({ id, owner, state }: ResponseBody<'getQuestion'>): WrittenReply {
  const [text, setText, letGo] = useDraftText(`reply ${id}`)
  const [storedKind, keepKind] = useDraftText(`reply ${id} kind`)
  const [wanted, setWanted] = useState<WrittenKind>('reply')
  const onlyNote = state === 'closed' || (owner !== null && !owner.mine)
  const fixed = text === '' ? undefined : WRITTEN_KINDS.find((each) => each === storedKind)
  const kind = fixed ?? (onlyNote ? 'note' : wanted)
  return {
    text,
    kind,
    onlyNote,
    write(next) {
      if (text === '') keepKind(kind)
      if (next === '') keepKind('')
      setText(next)
    },
    pick(next) {
      setWanted(next)
      if (text !== '') keepKind(next)
    },
    letGo,
  }
}
