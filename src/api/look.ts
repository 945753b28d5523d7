import type { Id } from '../domain/fact.ts'
import type { Instant } from '../domain/instant.ts'
import type { Person } from '../domain/person.ts'
import { looksCountSince, manyStoresOf, type SignedLook } from '../domain/store-access.ts'
import type { Transaction } from './host.ts'
import { randomId } from './random-id.ts'
import { Refusal } from './refusal.ts'

/** A look by staff: by whom and why, and whether they mean it where it is asked about. */
export interface Look extends Pick<SignedLook, 'role' | 'reason' | 'by'> {
  readonly isConfirmed: boolean
}

/** The look that a call of staff makes. Throws a Refusal where it gives no reason. */
export function lookOf(request: Request, { id, role }: Person & { readonly role: Look['role'] }): Look {
  const isConfirmed = request.headers.get('x-access-confirmed') === 'yes'
  return { role, reason: reasonOf(request), by: id, isConfirmed }
}

/**
 * Records a look at each of these stores, before anything of them is read. Each store sees its own. Who opens many
 * within the hour is asked first, and operations is told of those who go on.
 */
export async function recordLooks(
  { isConfirmed, ...look }: Look,
  storeIds: readonly Id[],
  { facts, publish }: Pick<Transaction, 'facts' | 'publish'>,
  now: Instant,
): Promise<void> {
  const manyStores = manyStoresOf(await facts.ownLooks(looksCountSince(now)), storeIds, now)
  if (manyStores !== null && !isConfirmed) throw new Refusal('look-unconfirmed')
  for (const storeId of storeIds) {
    const fact = { id: randomId(), publishedAt: now, replaces: null, storeId, ...look, manyStores }
    await facts.add({ type: 'access', fact })
    publish({ topic: 'store', storeId })
  }
  if (manyStores !== null) publish({ topic: 'operations' })
}

/** The reason given for a look, percent-decoded where it was encoded (header values carry no accents). */
function reasonOf(request: Request): string {
  const reason = decoded(request.headers.get('x-access-reason') ?? '').trim()
  if (reason.length < 3 || reason.length > 200) throw new Refusal('reason-required')
  return reason
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
