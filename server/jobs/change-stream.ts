import { setTimeout as pause } from 'node:timers/promises'
import type { Change } from '../../src/api/events/event-hub.ts'
import type { Database } from '../database/database.ts'
import type { ChangePublisher } from '../store/fact-store.ts'
import { type Job, continuousJob } from './job.ts'

/** The channel on which the database publishes the outbox (migrations/0003_triggers.sql). */
const CHANNEL = 'dockboard'
const RELOADS = 10
const RELOAD_AGAIN_MS = 200

export interface ChangeListener extends ChangePublisher {
  /** Called before readers receive that the clock was moved. */
  readonly reloadClock: () => Promise<void>
  /** `lost`: the database is unreachable. `back`: reconnected; changes may have been missed. */
  readonly connection: (state: 'lost' | 'back') => void
}

/** Publishes the changes of other processes on the same database. */
export function changeStream(database: Pick<Database, 'listen'>, received: ChangeListener): Job {
  const reload = async (): Promise<void> => {
    for (let tries = RELOADS; tries > 0; tries -= 1) {
      try {
        return await received.reloadClock()
      } catch {
        // Other connections may break or recover slightly later than this one.
        await pause(RELOAD_AGAIN_MS)
      }
    }
  }
  return continuousJob('change stream', async (failed) => {
    // In sequence, so that later changes do not overtake a pending read of the clock.
    let last: Promise<void> = Promise.resolve()
    const next = (work: () => Promise<void>): void => {
      last = last.then(work).catch(failed)
    }
    const unlisten = await database.listen(CHANNEL, {
      receive(payload) {
        const { from, ...change } = JSON.parse(payload) as Change & { readonly from: string }
        if (from === received.name) return
        next(async () => {
          if (change.topic === 'clock') await reload()
          received.publish(change)
        })
      },
      lost: () => received.connection('lost'),
      back: () =>
        next(async () => {
          await reload()
          received.connection('back')
        }),
    })
    // The clock may have been moved before the channel was open.
    const first = last.then(received.reloadClock)
    last = first.catch(() => undefined)
    try {
      await first
    } catch (error) {
      await unlisten()
      throw error
    }
    return async () => {
      await unlisten()
      await last
    }
  })
}
