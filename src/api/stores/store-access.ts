import type { Id } from '../../domain/facts/fact.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Person } from '../../domain/stores/person.ts'
import { isReason } from '../../domain/stores/access-reason.ts'
import { accessesCountSince, manyStoresOf, type SignedAccess } from '../../domain/stores/store-access.ts'
import type { Transaction } from '../fact-store.ts'
import { rejectPersonalData } from '../questions/written-text.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'

/** An access by staff: the person, the reason and whether the user confirmed exceeding the threshold. */
export interface AccessEntry extends Pick<SignedAccess, 'role' | 'reason' | 'by'> {
  readonly isConfirmed: boolean
}

/** Returns the access of a staff request. Throws `reason-required` without a valid reason. */
export function accessOf(request: Request, { id, role }: Person & { readonly role: AccessEntry['role'] }): AccessEntry {
  const isConfirmed = request.headers.get('x-access-confirmed') === 'yes'
  return { role, reason: reasonOf(request), by: id, isConfirmed }
}

/** What recording accesses needs: each counts against the quota of its person. */
export interface AccessRecorder extends Pick<Transaction, 'facts' | 'publish'> {
  readonly countAccesses: (stores: number) => Promise<void>
}

/**
 * Records an access to each store before anything of it is read. Each store sees its own. An access over the
 * threshold throws `access-unconfirmed` unless confirmed; operations sees the confirmed ones.
 */
export async function recordAccesses(
  { isConfirmed, ...access }: AccessEntry,
  storeIds: readonly Id[],
  { facts, publish, countAccesses }: AccessRecorder,
  now: Instant,
): Promise<void> {
  await countAccesses(storeIds.length)
  const manyStores = manyStoresOf(await facts.ownAccesses(accessesCountSince(now)), storeIds, now)
  if (manyStores !== null && !isConfirmed) throw new ApiProblem('access-unconfirmed')
  for (const storeId of storeIds) {
    const fact = { id: randomId(), publishedAt: now, replaces: null, storeId, ...access, manyStores }
    await facts.add({ type: 'access', fact })
    publish({ topic: 'store', storeId })
  }
  if (manyStores !== null) publish({ topic: 'operations' })
}

/** Returns the reason for access. Decodes percent-encoding, because header values cannot contain accents. */
function reasonOf(request: Request): string {
  const reason = decoded(request.headers.get('x-access-reason') ?? '').trim()
  if (!isReason(reason)) throw new ApiProblem('reason-required')
  // Its store reads it, and it is never deleted.
  rejectPersonalData(reason, 'header.x-access-reason')
  return reason
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
