import { eq } from 'drizzle-orm'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { StorePerson } from '../../src/domain/stores/store-people.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { memberships, people } from '../database/schema-sign-in.ts'

/** Returns the people of a store, in any order. */
export async function peopleOfStore(transaction: DrizzleTransaction, storeId: Id): Promise<readonly StorePerson[]> {
  const found = await transaction
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      grantedAt: memberships.grantedAt,
      disabled: people.disabled,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.storeId, storeId))
  return found.map(({ id, name, email, grantedAt, disabled }) => ({
    id,
    name,
    // Memberships of demonstration personas have the date of the seed, which means nothing.
    since: email === null ? null : grantedAt,
    disabled,
  }))
}
