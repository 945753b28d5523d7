import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { rowsOf } from '../../server/database/rows-of.ts'
import { queueJob } from '../../server/jobs/host-jobs.ts'
import type { Job } from '../../server/jobs/job.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { createEventHub } from '../../src/api/events/event-hub.ts'
import { type DatabaseKind, openSeeded, type TestDatabase } from './databases.ts'
import { few } from './few.ts'

const Row = z.object({ made: z.boolean() })

describe.each<DatabaseKind>(['pglite', 'postgres'])('the delivery queue, on %s', (kind) => {
  const failures: unknown[] = []
  let opened: TestDatabase
  let job: Job
  const events = createEventHub('test')
  const isMade = async (): Promise<boolean | undefined> => {
    const result = await opened.asOwner.execute(sql`select valid_until is not null as made from delivery_queue`)
    return rowsOf(Row, result)[0]?.made
  }

  beforeEach(async () => {
    opened = await openSeeded(kind, few)
    const store = createFactStore(opened.database, {
      name: 'test',
      publish: (change) => events.publish(change),
    })
    const clock = { now: () => few.start, demo: null }
    job = queueJob({ store, clock, events })
    await job.start((error) => failures.push(error))
  })
  afterEach(async () => {
    await job.stop()
    await opened.close()
  })

  test('is computed before the first request and after each change', async () => {
    await expect.poll(isMade).toBe(true)
    for (const topic of ['queue', 'network'] as const) {
      await opened.asOwner.execute(sql`update delivery_queue set valid_from = null, valid_until = null`)
      events.publish({ topic })
      await expect.poll(isMade).toBe(true)
    }
    expect(failures).toEqual([])
  })
})
