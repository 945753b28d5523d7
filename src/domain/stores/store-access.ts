import type { Fact, Id } from '../facts/fact.ts'
import { HOUR, type Instant, MINUTE, plus } from '../time/instant.ts'

/** An access to a store by staff, with the reason given. The store sees it; it names a role, not a person. */
export interface StoreAccess extends Fact {
  readonly storeId: Id
  readonly role: 'operations' | 'support'
  readonly reason: string
}

/** An access with the fields that its store cannot read. */
export interface SignedAccess extends StoreAccess {
  readonly by: Id
  /** Stores opened within the hour when the user confirmed exceeding the threshold; null below it. */
  readonly manyStores: number | null
}

/** An access of the acting user, with the fields that the threshold needs. */
export type OwnAccess = Pick<StoreAccess, 'storeId' | 'publishedAt'>

/** Different stores that a user can open within an hour unconfirmed. Phone support needs fewer. */
export const ACCESS_THRESHOLD = 20

/** Calls at once are recorded one after another: one that waited may find an access of a later instant than its own. */
const AT_ONCE = MINUTE

/** The instant after which accesses count at `now`: one hour before, exclusive. */
export function accessesCountSince(now: Instant): Instant {
  return plus(now, -HOUR)
}

/**
 * The number of different stores that a user will have opened within the hour after opening these. null up to
 * the threshold, and when all of these were opened already.
 */
export function manyStoresOf(accesses: readonly OwnAccess[], storeIds: readonly Id[], now: Instant): number | null {
  const since = accessesCountSince(now)
  const counted = accesses.filter(({ publishedAt }) => since < publishedAt && publishedAt <= plus(now, AT_ONCE))
  const opened = new Set(counted.map(({ storeId }) => storeId))
  if (storeIds.every((id) => opened.has(id))) return null
  const count = new Set([...opened, ...storeIds]).size
  return count > ACCESS_THRESHOLD ? count : null
}
