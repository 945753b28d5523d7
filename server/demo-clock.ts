import { lt, sql } from 'drizzle-orm'
import type { Clock, DemoClock, Moment } from '../src/api/host.ts'
import { epoch, fromEpoch, type Instant } from '../src/domain/time/instant.ts'
import { asRole } from './database/as-role.ts'
import type { Database, DrizzleTransaction } from './database/database.ts'
import { demoClock } from './database/schema-host.ts'

/** The clock's setting, when it was set in real milliseconds, and how often. */
type Setting = Pick<typeof demoClock.$inferSelect, 'at' | 'setMs' | 'epoch'>

/** The demonstration's clock, stored in the database so that all processes share it. */
export interface StoredClock extends Clock {
  readonly demo: DemoClock
  /** Reads the setting again after another process has moved the clock. */
  reload(): Promise<void>
}

/** Opens the clock. The first process sets it to `start`. */
export async function openDemoClock(
  database: Pick<Database, 'db'>,
  start: Instant,
  moments: readonly Moment[],
  realMs: () => number,
  /** Time of opening, in real milliseconds. */
  openedMs: number = realMs(),
): Promise<StoredClock> {
  const asApp = <T>(work: (transaction: DrizzleTransaction) => Promise<T>): Promise<T> =>
    asRole(database, 'dockboard_app', work)

  async function read(): Promise<Setting> {
    const [setting] = await asApp((transaction) => transaction.select().from(demoClock))
    if (setting === undefined) throw new Error('the clock is missing: the migrations make its row')
    return setting
  }

  /** Sets the clock where `when` holds. Otherwise another process has set it. */
  async function set(at: Instant, setMs: number, when = sql`true`): Promise<Setting> {
    const [setting] = await asApp((transaction) =>
      transaction
        .update(demoClock)
        .set({ at, setMs, epoch: sql`${demoClock.epoch} + 1` })
        .where(when)
        .returning(),
    )
    return setting ?? read()
  }

  let setting = await set(start, openedMs, lt(demoClock.epoch, 0))
  return {
    now: () => fromEpoch(epoch(setting.at) + Math.max(0, realMs() - setting.setMs)),
    async reload() {
      setting = await read()
    },
    demo: {
      epoch: () => setting.epoch,
      moments,
      async move(to) {
        setting = await set(to, realMs())
      },
    },
  }
}
