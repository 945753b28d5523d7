import type { FactStore } from '../../src/api/fact-store.ts'
import { readIntake } from '../../src/api/intake/read-intake.ts'
import { randomId } from '../../src/api/random-id.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { IMPORT } from './add-stores.ts'
import { ImportRejected } from './import-problem.ts'
import { decideShipments, readShipments, shipmentEvents, type ShipmentTerms } from './import-shipments.ts'

/** Adds the shipments of an advance shipping notice, all or none. Returns a summary. Throws ImportRejected. */
export async function addShipments(
  store: FactStore,
  file: Uint8Array,
  named: ReadonlyMap<string, string>,
  terms: ShipmentTerms,
  now: Instant,
): Promise<string> {
  const read = readShipments(file, terms, named)
  if (read.kind === 'refused') throw new ImportRejected(read.problems)
  return store.transaction({ kind: 'intake', actor: IMPORT }, async ({ intake, publish }) => {
    if (intake === null) throw new Error('the intake repository is given to its viewer')
    const events = shipmentEvents(read, await intake.orders(read.numbers), terms)
    if (events.kind === 'refused') throw new ImportRejected(events.problems)
    const decided = decideShipments(events, await readIntake(intake, events.items), now, randomId)
    if (decided.kind === 'refused') throw new ImportRejected(decided.problems)
    await intake.add(decided.decision.additions, now)
    if (decided.added > 0) publish({ topic: 'everything' })
    return `Shipments: ${decided.added} added, ${events.items.length - decided.added} unchanged.`
  })
}
