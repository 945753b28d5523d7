import type { Change } from '../../src/api/event-hub.ts'
import type { Database } from '../database/database.ts'
import type { Teller } from './fact-store.ts'

/** The channel on which the database tells what was put into the outbox (migrations/0002_rights.sql). */
const CHANNEL = 'dockboard'

interface Heard extends Teller {
  /** Before anybody is told that the clock was moved. */
  readonly reloadClock: () => Promise<void>
  /** The database is out of reach, and changes with it; or it is back, and something may have been missed. */
  readonly connection: (state: 'lost' | 'back') => void
}

/** Passes on what other processes on the same database tell. */
export async function hearChanges(database: Database, heard: Heard): Promise<void> {
  // One after the other: what was told later must not overtake the clock that is being read.
  let last: Promise<void> = Promise.resolve()
  await database.listen(CHANNEL, {
    hear(payload) {
      const { from, ...change } = JSON.parse(payload) as Change & { readonly from: string }
      if (from === heard.name) return
      last = last
        .then(() => (change.topic === 'clock' ? heard.reloadClock() : undefined))
        .catch(() => undefined)
        .then(() => heard.publish(change))
    },
    lost: () => heard.connection('lost'),
    back: () => heard.connection('back'),
  })
}
