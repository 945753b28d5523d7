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

export const DEFAULT_LIMIT = 50

/** Returns the page of a sorted list after the cursor. Throws `malformed` for an unknown cursor. */
export function pageOf<T extends { readonly id: Id }>(items: readonly T[], query: PageQuery): Page<T> {
  const after = query.cursor === undefined ? -1 : items.findIndex(({ id }) => cursorOf(id) === query.cursor)
  if (query.cursor !== undefined && after === -1) throw badCursor()
  const page = items.slice(after + 1, after + 1 + (query.limit ?? DEFAULT_LIMIT))
  const last = page.at(-1)
  const more = after + 1 + page.length < items.length
  return { items: page, next: more && last ? cursorOf(last.id) : null, total: items.length }
}

/**
 * Returns the page of rows that were read after the cursor, one more than `limit`. `cursorOf` names the place of a row
 * in the order of the list, so that the next page starts there whatever was added or removed meanwhile.
 */
export function pageAfter<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
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
