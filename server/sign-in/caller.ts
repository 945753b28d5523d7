import { eq } from 'drizzle-orm'
import type { Person } from '../../src/domain/stores/person.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { people, sessions } from '../database/schema-sign-in.ts'
import { STORE_IDS } from './account-rows.ts'

const PERSON = {
  id: people.id,
  name: people.name,
  role: people.role,
  disabled: people.disabled,
  storeIds: STORE_IDS,
}

/** Returns the person of a session with current rights. Null for an ended session or a disabled person. */
export async function personOfSession(
  transaction: DrizzleTransaction,
  token: string,
  realMs: number,
): Promise<Person | null> {
  const [found] = await transaction
    .select({ ...PERSON, expiresAt: sessions.expiresAt })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .where(eq(sessions.token, token))
  if (found === undefined || found.disabled || realMs >= found.expiresAt.getTime()) return null
  const { id, name, role, storeIds } = found
  return { id, name, role, storeIds }
}

/** Returns a person who may sign in. Null for an unknown or disabled one. */
export async function activePerson(transaction: DrizzleTransaction, id: string): Promise<Person | null> {
  const [found] = await transaction.select(PERSON).from(people).where(eq(people.id, id))
  if (found === undefined || found.disabled) return null
  const { name, role, storeIds } = found
  return { id, name, role, storeIds }
}
