import type { Id } from '../../domain/facts/fact.ts'
import { ApiProblem } from './api-problem.ts'

export interface PageQuery {
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total: number
}

const DEFAULT_LIMIT = 50

/** Returns the page of a sorted list after the cursor. Throws `malformed` for an unknown cursor. */
export function pageOf<T extends { readonly id: Id }>(items: readonly T[], query: PageQuery): Page<T> {
  const after = query.cursor === undefined ? -1 : items.findIndex(({ id }) => cursorOf(id) === query.cursor)
  if (query.cursor !== undefined && after === -1) throw badCursor()
  const page = items.slice(after + 1, after + 1 + (query.limit ?? DEFAULT_LIMIT))
  const last = page.at(-1)
  const more = after + 1 + page.length < items.length
  return { items: page, next: more && last ? cursorOf(last.id) : null, total: items.length }
}

function cursorOf(id: Id): string {
  return `after-${id}`
}

/** Returns the problem for an unknown cursor. */
export function badCursor(): ApiProblem {
  return new ApiProblem('malformed', [
    {
      field: 'query.cursor',
      cause: {
        en: 'This cursor is not one that was given out; start again without it.',
        fr: 'Ce curseur n’a pas été fourni par ce service; recommencez sans lui.',
      },
    },
  ])
}
