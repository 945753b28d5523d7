import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { NewestUpdate } from '../../contract/status/store-status.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { IncidentState, Update } from '../../domain/incidents/incident.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { type Receipt, receiptStateOf } from '../../domain/incidents/receipt.ts'

/** The incidents whose audience includes one store, and the store's receipts. */
export interface StoreReceipts {
  readonly incidents: readonly IncidentState[]
  readonly receipts: readonly Receipt[]
}

/**
 * Returns the newest update of each open incident across the stores of one reader, newest first. Where the
 * newest update differs by store, returns each of them. An update counts those stores that it concerns.
 */
export function newestUpdates(
  stores: readonly StoreReceipts[],
  now: Instant,
): Immutable<z.output<typeof NewestUpdate>>[] {
  const newest = new Map<Id, Update>()
  for (const { incidents } of stores) {
    for (const { open, updates } of incidents) {
      const [latest] = updates
      if (open && latest !== undefined) newest.set(latest.id, latest)
    }
  }
  return [...newest.values()]
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .map(({ id, publishedAt, precision, headline, body }) => {
      const concerned = stores.filter(({ incidents }) =>
        incidents.some(({ updates }) => updates.some((update) => update.id === id)),
      )
      const acknowledged = concerned.filter(({ receipts }) => receiptStateOf(id, receipts, now).acknowledgedAt !== null)
      return {
        id,
        publishedAt,
        precision,
        headline,
        body,
        concerned: concerned.length,
        acknowledged: acknowledged.length,
      }
    })
}
