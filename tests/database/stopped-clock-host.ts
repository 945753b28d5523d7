import { createFactStore } from '../../server/store/fact-store.ts'
import { openDemoClock } from '../../server/demo-clock.ts'
import type { Database } from '../../server/database/database.ts'
import { createEventHub } from '../../src/api/events/event-hub.ts'
import { epoch } from '../../src/domain/time/instant.ts'
import { PERSONA_HOST, personaCallers } from '../contract/persona-callers.ts'
import { scenario, type TestHost } from '../contract/test-host.ts'
import { securityLogOf } from './databases.ts'

/** Opens the API over a database as it is, with its clock stopped. It seeds, sets and restores nothing. */
export async function openHostWithStoppedClock(
  database: Pick<Database, 'db'>,
): Promise<Pick<TestHost, 'as' | 'failures'>> {
  const failures: unknown[] = []
  const startMs = epoch(scenario.start)
  const host = {
    store: createFactStore(database, { name: 'test', publish: () => undefined }),
    clock: await openDemoClock(database, scenario.start, scenario.moments, () => startMs),
    events: createEventHub('test'),
    ...PERSONA_HOST,
    securityLog: securityLogOf(database),
    failed: (error: unknown) => failures.push(error),
  }
  return {
    failures,
    as: personaCallers(
      scenario,
      () => startMs,
      async () => host,
    ),
  }
}
