import type { FactStore } from '../../src/api/fact-store.ts'
import { randomId } from '../../src/api/random-id.ts'
import { readIntake } from '../../src/api/intake/read-intake.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { IMPORT } from './add-stores.ts'
import { decideOrders, readOrders } from './import-orders.ts'
import { ImportRejected } from './import-problem.ts'

/** Adds the orders of a file like the intake, all or none. Returns a summary. Throws ImportRejected. */
export async function addOrders(
  store: FactStore,
  file: Uint8Array,
  named: ReadonlyMap<string, string>,
  now: Instant,
): Promise<string> {
  const read = readOrders(file, named)
  if (read.kind === 'refused') throw new ImportRejected(read.problems)
  return store.transaction({ kind: 'intake', actor: IMPORT }, async ({ intake, publish }) => {
    if (intake === null) throw new Error('the intake repository is given to its viewer')
    const decided = decideOrders(read, await readIntake(intake, read.items), now, randomId)
    if (decided.kind === 'refused') throw new ImportRejected(decided.problems)
    await intake.add(decided.decision.additions, now)
    if (decided.added > 0) publish({ topic: 'everything' })
    return `Orders: ${decided.added} added, ${decided.unchanged} unchanged.`
  })
}
