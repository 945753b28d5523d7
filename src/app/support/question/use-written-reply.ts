import { useState } from 'react'
import { useDraftText } from '../../client/use-draft-text.ts'
import { WRITTEN_KINDS, type WrittenKind } from './KindField.tsx'
import type { ResponseBody } from '../../client/send-request.ts'

export interface WrittenReply {
  readonly text: string
  /** Reply, question back or note. */
  readonly kind: WrittenKind
  /** The question is closed or claimed by another agent, so only notes are possible. */
  readonly onlyNote: boolean
  readonly write: (text: string) => void
  readonly pick: (kind: WrittenKind) => void
  /** Clears the text if it is still the one that was sent. */
  readonly letGo: (sent: string) => void
}

/**
 * The unsent text under a question. Only an explicit choice changes its kind, so that closing, reopening or
 * releasing the question never turns a private note into a reply. Text and kind survive a reload.
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
