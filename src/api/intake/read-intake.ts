import { numbersWithin } from '../../domain/intake/batch-size.ts'
import type { IntakeItem } from '../../domain/intake/intake-item.ts'
import type { KnownIntake } from '../../domain/intake/intake-decision.ts'
import type { OrderIntake } from '../fact-store.ts'

/** The order numbers of a batch for which it reads what is known. One order alone is bounded by itself. */
export async function numbersRead(intake: OrderIntake, items: readonly IntakeItem[]): Promise<ReadonlySet<string>> {
  const numbers = distinct(items.map(({ number }) => number))
  return numbers.length < 2 ? new Set(numbers) : numbersWithin(numbers, await intake.sizes(numbers))
}

/** Reads everything known about a batch, with one query for each kind of record. */
export async function readIntake(intake: OrderIntake, items: readonly IntakeItem[]): Promise<KnownIntake> {
  const licences = items.flatMap((item) => (item.kind === 'placed' ? [item.licence] : []))
  const numbers = distinct(items.map(({ number }) => number))
  const [stores, orders, pending, taken] = await Promise.all([
    intake.storesByLicence(distinct(licences)),
    intake.orders(numbers),
    intake.pending(numbers),
    intake.taken(distinct(items.flatMap((item) => (item.kind === 'revoked' ? [item.id, item.revokes] : [item.id])))),
  ])
  return { stores, orders, pending, taken }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
