import type { Scenario } from '../src/scenario/scenario.ts'
import type { Database } from './database/database.ts'
import { lock } from './database/locks.ts'
import { origin } from './database/schema-host.ts'
import { SettingError, type Settings } from './settings.ts'
import { seedPeople } from './sign-in/seed-people.ts'
import { seedFacts } from './store/seed.ts'

/**
 * Fills an empty database with a demonstration, or with nothing where `scenario` is null. Throws SettingError
 * where it has another seed: demonstration personas must not be able to sign in to real stores.
 */
export async function fillOnce(
  database: Database,
  seed: Settings['seed'],
  scenario: (() => Scenario) | null,
): Promise<void> {
  await database.asOwner(async (transaction) => {
    await lock(transaction, 'fill')
    const [filled] = await transaction.select().from(origin)
    if (filled?.seed === seed) return
    if (filled !== undefined) {
      throw new SettingError(
        `SEED: this database was filled with ${filled.seed}, and stays so. Take SEED=${filled.seed}, or another database.`,
      )
    }
    if (scenario !== null) {
      const story = scenario()
      await seedFacts(transaction, story)
      await seedPeople(transaction, story)
    }
    await transaction.insert(origin).values({ seed })
  })
}
