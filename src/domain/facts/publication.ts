import type { Fact, Id } from './fact.ts'
import type { Instant } from '../time/instant.ts'

/** Facts that operations published together. `publishedAt` is later than `requestedAt` when scheduled. */
export interface Publication extends Fact {
  readonly requestedAt: Instant
  readonly factIds: readonly Id[]
}

/** Withdraws a scheduled publication before it shows. Its facts are then never shown. */
export interface Withdrawal extends Fact {
  readonly publicationId: Id
}

/** The ids of facts whose publication was withdrawn before it showed. */
export function withdrawnIds(
  publications: readonly Publication[],
  withdrawals: readonly Withdrawal[],
): ReadonlySet<Id> {
  const withdrawnAt = new Map<Id, Instant>()
  for (const { publicationId, publishedAt } of withdrawals) {
    const known = withdrawnAt.get(publicationId)
    if (known === undefined || publishedAt < known) withdrawnAt.set(publicationId, publishedAt)
  }
  const withdrawn = publications.filter(({ id, publishedAt }) => {
    const at = withdrawnAt.get(id)
    return at !== undefined && at < publishedAt
  })
  return new Set(withdrawn.flatMap(({ factIds }) => factIds))
}

/** Publications that are requested and neither shown nor withdrawn at `now`, the next one first. */
export function scheduledAt(
  publications: readonly Publication[],
  withdrawals: readonly Withdrawal[],
  now: Instant,
): Publication[] {
  const taken = new Set(
    withdrawals.filter(({ publishedAt }) => publishedAt <= now).map(({ publicationId }) => publicationId),
  )
  return publications
    .filter(({ id, requestedAt, publishedAt }) => requestedAt <= now && publishedAt > now && !taken.has(id))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
}
