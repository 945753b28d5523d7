import type { Fact, Id } from './fact.ts'
import { HOUR, type Instant, plus } from './instant.ts'

/** A look at a store by staff, with the reason given. The store sees it; it names a role, not a person. */
export interface StoreAccess extends Fact {
  readonly storeId: Id
  readonly role: 'operations' | 'support'
  readonly reason: string
}

/** A look with what its store is not told. */
export interface SignedLook extends StoreAccess {
  readonly by: Id
  /** Of a look that was asked about and confirmed, how many stores its person had then opened within the hour; else null. */
  readonly manyStores: number | null
}

/** A look of somebody’s own, as far as it counts. */
export type OwnLook = Pick<StoreAccess, 'storeId' | 'publishedAt'>

/** The most stores that one person opens within an hour without being asked: nobody is on the phone with more. */
export const MOST_STORES = 20

/** From when on looks count at `now`: one hour before is no longer among them. */
export function looksCountSince(now: Instant): Instant {
  return plus(now, -HOUR)
}

/**
 * How many different stores somebody will have opened within the hour if they open these now; null where that is usual,
 * and where all of these were opened already: to read one again opens nothing.
 */
export function manyStoresOf(
  looks: readonly OwnLook[],
  storeIds: readonly Id[],
  now: Instant,
): number | null {
  const since = looksCountSince(now)
  const counted = looks.filter(({ publishedAt }) => since < publishedAt && publishedAt <= now)
  const opened = new Set(counted.map(({ storeId }) => storeId))
  if (storeIds.every((id) => opened.has(id))) return null
  const count = new Set([...opened, ...storeIds]).size
  return count > MOST_STORES ? count : null
}
