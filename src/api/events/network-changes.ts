import type { Audience } from '../../domain/status/audience.ts'
import type { Change } from './event-hub.ts'

/** The database publishes at most 8,000 bytes at a time, and an id has 32. */
const MOST_STORES = 200

/**
 * Returns the changes that tell an audience, operations and support that the network changed, and nobody else.
 * There is at least one: operations sees every fact.
 */
export function networkChanges(audience: Audience): readonly Extract<Change, { topic: 'network' }>[] {
  if (audience === 'everyone') return [{ topic: 'network' }]
  const storeIds = [...audience]
  const count = Math.max(1, Math.ceil(storeIds.length / MOST_STORES))
  return Array.from({ length: count }, (_, index) => ({
    topic: 'network',
    storeIds: storeIds.slice(index * MOST_STORES, (index + 1) * MOST_STORES),
  }))
}
