import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { NewestUpdate } from '../../contract/status/store-status.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { IncidentState, Update } from '../../domain/incidents/incident.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { type Receipt, receiptStateOf } from '../../domain/incidents/receipt.ts'

/** What reached one store, and its receipts. */
export interface Coverage {
  readonly incidents: readonly IncidentState[]
  readonly receipts: readonly Receipt[]
}

/**
 * The newest update of each open incident, the newest first, over the stores of one reader. Where an incident's
 * newest word differs by store, each of them stands here: it counts every store that it reached.
 */
export function newestUpdates(
  stores: readonly Coverage[],
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
      const acknowledged = concerned.filter(
        ({ receipts }) => receiptStateOf(id, receipts, now).acknowledgedAt !== null,
      )
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
