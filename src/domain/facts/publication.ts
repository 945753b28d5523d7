import type { Fact, Id } from './fact.ts'
import type { Instant } from '../time/instant.ts'

/** What operations published in one go. It shows at `publishedAt`, which lies after `requestedAt` where it was scheduled. */
export interface Publication extends Fact {
  readonly requestedAt: Instant
  readonly factIds: readonly Id[]
}

/** Takes a scheduled publication back before it shows: what it held is then never told to anybody. */
export interface Withdrawal extends Fact {
  readonly publicationId: Id
}

/** The facts of publications that were withdrawn before they showed. */
export function withdrawnIds(
  publications: readonly Publication[],
  withdrawals: readonly Withdrawal[],
): ReadonlySet<Id> {
  const withdrawn = publications.filter((publication) =>
    withdrawals.some(
      (each) => each.publicationId === publication.id && each.publishedAt < publication.publishedAt,
    ),
  )
  return new Set(withdrawn.flatMap(({ factIds }) => factIds))
}

/** Publications that are requested and neither shown nor withdrawn at `now`, the next first. */
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
