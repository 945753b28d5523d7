import type { ResponseBody } from '../../client/send-request.ts'
import type { CannedContent } from '../../../domain/questions/canned-answer.ts'
import { conforms } from '../../client/conforms.ts'
import { useTabStorage } from '../../client/tab-storage.ts'
import { useDraftText } from '../../client/use-draft-text.ts'

export type SavedAnswer = ResponseBody<'getCannedAnswer'>

/** Unsaved content and the version that it is based on; 0 for a new answer. */
interface Written {
  readonly base: number
  readonly content: CannedContent
}

export interface WrittenAnswer {
  readonly content: CannedContent
  readonly isUnsaved: boolean
  /** Another person saved a newer version. The conflict must be settled before saving. */
  readonly isBehind: boolean
  readonly change: (content: CannedContent) => void
  /** Rebases the unsaved content on the current version. */
  readonly goOn: () => void
  readonly discard: () => void
  /** Call after `sent` was saved. Rebases content typed since, and returns whether there is any. */
  readonly goOnOver: (saved: SavedAnswer, sent: CannedContent) => boolean
}

/** The key of the unsaved content in the tab’s storage; `answerId` is null for a new answer. */
export function draftName(answerId: string | null): string {
  return `canned ${answerId ?? 'new'}`
}

const NOTHING: CannedContent = { name: { en: '', fr: '' }, text: { en: '', fr: '' } }

/** The unsaved content of a canned answer. It is stored in this tab until it is saved or discarded. */
export function useWrittenAnswer(answerId: string | null, saved: SavedAnswer | null): WrittenAnswer {
  const storage = useTabStorage()
  const [stored, keep] = useDraftText(draftName(answerId))
  const written = readWritten(stored)
  const version = saved?.version ?? 0
  const before = saved === null ? NOTHING : { name: saved.name, text: saved.text }
  const put = (next: Written): void => keep(JSON.stringify(next))
  return {
    content: written?.content ?? before,
    isUnsaved: written !== null,
    isBehind: written !== null && saved !== null && written.base !== version,
    change(content) {
      const base = written?.base ?? version
      // Content equal to the saved version needs no storage.
      if (base === version && isSame(content, before)) keep('')
      else put({ base, content })
    },
    goOn() {
      if (written !== null) put({ ...written, base: version })
    },
    discard: () => keep(''),
    goOnOver(now, sent) {
      const since = written !== null && !isSame(written.content, sent)
      const next = since ? JSON.stringify({ base: now.version, content: written.content }) : ''
      if (answerId === now.id) keep(next)
      else {
        keep('')
        storage.save(draftName(now.id), next)
      }
      return since
    },
  }
}

function isSame(one: CannedContent, other: CannedContent): boolean {
  return (['en', 'fr'] as const).every(
    (language) => one.name[language] === other.name[language] && one.text[language] === other.text[language],
  )
}

function readWritten(stored: string): Written | null {
  try {
    const read: unknown = JSON.parse(stored)
    return isWritten(read) ? read : null
  } catch {
    return null
  }
}

const BOTH = {
  type: 'object',
  properties: { en: { type: 'string' }, fr: { type: 'string' } },
  required: ['en', 'fr'],
}
const CONTENT = { type: 'object', properties: { name: BOTH, text: BOTH }, required: ['name', 'text'] }
const WRITTEN = {
  type: 'object',
  properties: { base: { type: 'integer' }, content: CONTENT },
  required: ['base', 'content'],
}

function isWritten(value: unknown): value is Written {
  return conforms(value, WRITTEN, {})
}
