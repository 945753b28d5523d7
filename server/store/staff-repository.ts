import { eq } from 'drizzle-orm'
import type { StaffRepository } from '../../src/api/publishing/operations-repository.ts'
import { companies, stores } from '../database/schema-facts.ts'
import { escalations } from '../database/schema-records.ts'
import type { Ask } from './questions.ts'
import { storeOf } from './rows.ts'

/** Returns what operations and support both read of the whole network, each under its own role. */
export function staffRepositoryFor(ask: Ask): StaffRepository {
  return {
    stores: () =>
      ask(async (transaction) => {
        const rows = await transaction.select().from(stores).orderBy(stores.id)
        return rows.map(storeOf)
      }),
    companies: () => ask((transaction) => transaction.select().from(companies)),
    openEscalations: () =>
      ask((transaction) => transaction.select().from(escalations).where(eq(escalations.open, true))),
  }
}
