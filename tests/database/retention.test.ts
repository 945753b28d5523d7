import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { LOCKS } from '../../server/database/locks.ts'
import { rowsOf } from '../../server/database/rows-of.ts'
import { startJobs } from '../../server/jobs/job.ts'
import { deleteSecurityLog, retentionJobs, runRetention } from '../../server/jobs/retention.ts'
import { type DatabaseKind, openSeeded, type TestDatabase } from './databases.ts'
import { few } from './few.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** Real time at which the rows below are added. */
const NOW = Date.parse('2026-11-22T12:00:00Z')
const AT = new Date(NOW).toISOString()
const OTHER = new Date(NOW + DAY).toISOString()

const Count = z.object({ rows: z.int() })
const Item = z.object({ id: z.string() })

describe.each<DatabaseKind>(['pglite', 'postgres'])('the retention job, on %s', (kind) => {
  let opened: TestDatabase
  const remaining = async (table: string): Promise<number> =>
    rowsOf(Count, await opened.asOwner.execute(sql`select count(*)::int as rows from ${sql.identifier(table)}`))[0]
      ?.rows ?? 0
  const counts = async () => ({
    kept: await remaining('idempotent_responses'),
    outbox: await remaining('outbox'),
    waiting: await remaining('pending_events'),
    items: await remaining('intake_items'),
  })

  beforeEach(async () => {
    opened = await openSeeded(kind, few)
    const { asOwner } = opened
    for (const [at, key] of [
      [AT, 'a'],
      [OTHER, 'b'],
    ] as const) {
      await asOwner.execute(
        sql`insert into idempotent_responses (key, actor, fingerprint, at) values (${key}, 'x', '', ${at})`,
      )
      await asOwner.execute(sql`insert into outbox (at, change) values (${at}, '{"topic":"queue"}')`)
      await asOwner.execute(sql`insert into intake_items (id, content, at) values (${key}, '', ${at})`)
      await asOwner.execute(sql`insert into pending_events (id, number, event) values (${key}, 'SO1', '{}')`)
    }
    const droppedAt = new Date(NOW - DAY).toISOString()
    await asOwner.execute(
      sql`insert into pending_events (id, number, event, dropped_at) values ('d', 'SO1', '{}', ${droppedAt})`,
    )
    // The intake item of an event that is no longer pending.
    await asOwner.execute(sql`insert into intake_items (id, content, at) values ('c', '', ${AT})`)
  })
  afterEach(() => opened.close())

  test('deletes the uses of a quota once they do not count any more', async () => {
    for (const [key, ms] of [
      ['over', NOW - 1],
      ['lasting', NOW],
    ] as const) {
      await opened.asOwner.execute(
        sql`insert into quota_uses (key, used_until) values (${key}, ${new Date(ms).toISOString()})`,
      )
    }
    expect(await runRetention(opened.database, NOW)).toMatchObject({ quotaUses: 1 })
    expect(await remaining('quota_uses')).toBe(1)
  })

  test('deletes counts of attempts to sign in an hour after the last one, whoever made it', async () => {
    const { asOwner, database } = opened
    await asOwner.execute(sql`insert into sign_in_failures (key, failures, at) values ('a', 5, ${AT})`)
    await asOwner.execute(sql`insert into rate_limits (id, key, count, last_request) values ('a', 'a', 20, ${NOW})`)
    expect(await runRetention(database, NOW + HOUR)).toMatchObject({ attempts: 0 })
    expect(await runRetention(database, NOW + HOUR + 1)).toMatchObject({ attempts: 2 })
    expect([await remaining('sign_in_failures'), await remaining('rate_limits')]).toEqual([0, 0])
  })

  test('deletes rows only after their retention period', async () => {
    expect(await runRetention(opened.database, NOW + DAY)).toEqual({
      idempotentResponses: 0,
      outbox: 0,
      pendingEvents: 0,
      quotaUses: 0,
      attempts: 0,
    })
    expect(await counts()).toEqual({ kept: 2, outbox: 2, waiting: 3, items: 3 })

    expect(await runRetention(opened.database, NOW + DAY + 1)).toEqual({
      idempotentResponses: 0,
      outbox: 1,
      pendingEvents: 0,
      quotaUses: 0,
      attempts: 0,
    })
    expect(await runRetention(opened.database, NOW + 7 * DAY)).toMatchObject({ idempotentResponses: 0 })
    expect(await runRetention(opened.database, NOW + 7 * DAY + 1)).toMatchObject({ idempotentResponses: 1 })
    // The event that did not fit has its own day.
    expect(await runRetention(opened.database, NOW + 89 * DAY)).toMatchObject({ pendingEvents: 0 })
    expect(await runRetention(opened.database, NOW + 90 * DAY)).toMatchObject({
      idempotentResponses: 0,
      pendingEvents: 1,
    })
    expect(await counts()).toEqual({ kept: 0, outbox: 0, waiting: 2, items: 3 })

    expect(await runRetention(opened.database, NOW + 90 * DAY + 1)).toMatchObject({ pendingEvents: 1 })
    // Intake items of events that are not pending are stored for ever.
    expect(await counts()).toEqual({ kept: 0, outbox: 0, waiting: 1, items: 2 })
    const items = await opened.asOwner.execute(sql`select id from intake_items order by id`)
    expect(rowsOf(Item, items)).toEqual([{ id: 'b' }, { id: 'c' }])
  })

  test('deletes entries of the security log that are older than its months, by their last request', async () => {
    const { asOwner, database } = opened
    const add = (id: string, at: string, lastAt: string) =>
      asOwner.execute(
        sql`insert into security_log (at, last_at, event, actor_kind, subject, requests, items)
          values (${at}, ${lastAt}, 'read', 'nobody', ${id}, 1, 0)`,
      )
    await add('older', '2022-03-30T12:00:00Z', '2022-03-30T12:00:00Z')
    await add('counted later', '2022-03-30T12:00:00Z', '2022-03-31T12:00:00Z')
    await add('new', '2022-05-01T12:00:00Z', '2022-05-01T12:00:00Z')
    const subjects = async () =>
      rowsOf(
        z.object({ subject: z.string() }),
        await asOwner.execute(sql`select subject from security_log order by id`),
      ).map(({ subject }) => subject)
    expect(await deleteSecurityLog(database, 24, Date.parse('2024-03-30T12:00:00Z'))).toBe(0)
    expect(await deleteSecurityLog(database, 24, Date.parse('2024-03-30T12:00:00.001Z'))).toBe(1)
    expect(await subjects()).toEqual(['counted later', 'new'])
    expect(await deleteSecurityLog(database, 24, Date.parse('2024-03-31T12:00:00.001Z'))).toBe(1)
    expect(await subjects()).toEqual(['new'])
  })

  test('deletes nothing of the last month from the security log, whatever the time it is given', async () => {
    await opened.asOwner.execute(
      sql`insert into security_log (at, last_at, event, actor_kind, requests, items)
        values (now(), now() - interval '20 days', 'sign_in', 'nobody', 1, 0)`,
    )
    expect(await deleteSecurityLog(opened.database, 1, Date.parse('2999-01-01T00:00:00Z'))).toBe(0)
    expect(await remaining('security_log')).toBe(1)
  })

  test('runs at the start and every hour until it is stopped', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    let realMs = NOW + DAY + 1
    const done: unknown[] = []
    const failures: unknown[] = []
    const periods = { questionDays: 365, securityLogMonths: 24 }
    const log = { info: ({ result }: { result: unknown }) => done.push(result) }
    const jobs = retentionJobs(opened.database, log, periods, { realMs: () => realMs, now: () => few.start })
    const stop = await startJobs(jobs, (error) => failures.push(error))
    await expect.poll(() => done).toHaveLength(3)
    expect(done).toEqual(expect.arrayContaining([expect.objectContaining({ outbox: 1 }), 0, 0]))
    realMs += DAY
    vi.advanceTimersByTime(HOUR)
    await expect.poll(() => done).toHaveLength(6)
    expect(done.filter((each) => typeof each === 'object')).toMatchObject([{ outbox: 1 }, { outbox: 1 }])
    await stop()
    vi.advanceTimersByTime(10 * HOUR)
    vi.useRealTimers()
    expect(done).toHaveLength(6)
    expect(failures).toEqual([])
  })
})

test('a process skips the job while another runs it', async () => {
  const opened = await openSeeded('postgres', few)
  await opened.asOwner.execute(sql`insert into outbox (at, change) values (${AT}, '{"topic":"queue"}')`)
  await opened.asOwner.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS.retention})`)
    expect(await runRetention(opened.database, NOW + 2 * DAY)).toBeNull()
  })
  expect(await runRetention(opened.database, NOW + 2 * DAY)).toMatchObject({ outbox: 1 })
  await opened.close()
})

test('a batch that counts in an expiring row, while the job waits for the intake, does not deadlock', async () => {
  const opened = await openSeeded('postgres', few)
  await opened.asOwner.execute(sql`insert into quota_uses (key, used_until) values ('sender', ${AT})`)
  const uses = JSON.stringify([{ key: 'sender', spacingMs: 1000 }])
  let job: Promise<unknown> = Promise.resolve()
  await opened.asOwner.transaction(async (batch) => {
    await batch.execute(sql`select pg_advisory_xact_lock(${LOCKS.intake})`)
    job = runRetention(opened.database, NOW + DAY)
    const Waits = z.object({ waits: z.boolean() })
    await expect
      .poll(async () => {
        const found = await batch.execute(
          sql`select exists (select from pg_locks join pg_database on pg_database.oid = database
            where datname = current_database() and locktype = 'advisory' and not granted) as waits`,
        )
        return rowsOf(Waits, found)[0]?.waits
      })
      .toBe(true)
    await batch.execute(sql`select dockboard_count_uses(${uses}::jsonb, ${OTHER}::timestamptz)`)
  })
  expect(await job).toMatchObject({ quotaUses: 1 })
  await opened.close()
})
