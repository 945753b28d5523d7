import { PERSONAS, type Scenario } from '../../src/scenario/scenario.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { memberships, people } from '../database/schema-sign-in.ts'

/** Adds the personas of a scenario to a database that has its stores. They have no password or address. */
export async function seedPeople(
  transaction: DrizzleTransaction,
  { personas }: Pick<Scenario, 'personas'>,
): Promise<void> {
  const all = PERSONAS.map((persona) => personas[persona])
  await transaction.insert(people).values(all.map(({ id, name, role }) => ({ id, name, role })))
  await transaction
    .insert(memberships)
    .values(all.flatMap(({ id, storeIds }) => storeIds.map((storeId) => ({ personId: id, storeId }))))
}
