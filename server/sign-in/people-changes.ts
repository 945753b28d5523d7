import type { Id } from '../../src/domain/facts/fact.ts'
import type { Database } from '../database/database.ts'

/** The channel on which the database tells whose rights or sessions changed (migrations/0003_triggers.sql). */
const CHANNEL = 'dockboard_people'

/**
 * Tells of each person whose rights or sessions any process changed, once it holds: what they have open is then to be
 * ended. Whoever is told nothing while the connection is lost finds it at the next call.
 */
export async function followPeopleChanges(
  database: Pick<Database, 'listen'>,
  told: (personId: Id) => void,
): Promise<void> {
  await database.listen(CHANNEL, { receive: told, lost: () => undefined, back: () => undefined })
}
