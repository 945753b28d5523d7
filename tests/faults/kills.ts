import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pLimit from 'p-limit'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { DatabaseKind } from '../database/databases.ts'
import { type Callers, createCallers } from './callers.ts'
import { type HostProcess, startHost } from './host-process.ts'
import { ask, type Attempt, writeUntil } from './ledger.ts'
import { type Place, seededPlace } from './places.ts'
import { accessesByReason, rowsByNumber, torn } from './whole.ts'

const ROUNDS = 100
/** In every third round, a start is killed as well, before the host is ready. */
const KILLED_START_EVERY = 3
/** One order, three intake items and two events: 1 + 3 + 2. */
const ROWS_OF_ORDER = 6

/** As many requests at once as there are writers: one by one, most of the time is waiting. */
const AT_ONCE = pLimit(6)

/**
 * Repeats each attempt: the same bytes if it was answered, otherwise stored whole or not at all. A batch is known by the
 * ids of its events.
 */
async function askAgain(attempts: readonly Attempt[], callers: Callers, at: string): Promise<void> {
  const writes = attempts.filter(({ what }) => what !== 'access')
  await AT_ONCE.map(writes, (attempt) => askOnceAgain(attempt, callers, at))
}

async function askOnceAgain(attempt: Attempt, callers: Callers, at: string): Promise<void> {
  if (attempt.what === 'batch') {
    const repeated = await ask(attempt, callers, at)
    expect(repeated).toMatchObject({ status: 200 })
    const results = new Set([...(repeated?.body ?? '').matchAll(/"result":"(\w+)"/g)].map(([, result]) => result))
    expect(attempt.answer === null ? ['accepted', 'known'] : ['known']).toContain([...results].join(' '))
    attempt.answer ??= repeated
    return
  }
  if (attempt.answer !== null) {
    expect(await ask(attempt, callers, at)).toEqual(attempt.answer)
    return
  }
  attempt.answer = await ask(attempt, callers, at)
  expect([200, 201]).toContain(attempt.answer?.status)
}

/** The same tests for each kind of database, in separate files that can run in parallel for minutes. */
export function describeKills(kind: DatabaseKind): void {
  describe(`a host on ${kind}, killed repeatedly while it writes`, () => {
    let place: Place
    const start = (): HostProcess => startHost(place.settings, inject('seeded').bundledHost)
    const everything: Attempt[] = []

    beforeAll(async () => {
      place = await seededPlace(kind)
      // Only an orderly exit writes the compile cache; a killed process does not.
      const first = start()
      await first.ready
      await first.end('SIGTERM')
    })
    afterAll(() => place.clear())

    test(`restarts ${ROUNDS} times and logs no error`, { timeout: ROUNDS * 30_000 }, async () => {
      const callers = createCallers(place.token)
      let last: readonly Attempt[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        if (round % KILLED_START_EVERY === 1) {
          const starting = start()
          await pause(randomInt(50, 1_500))
          await starting.end('SIGKILL')
        }
        const host = start()
        const at = await host.ready
        await askAgain(last, callers, at)
        last = await writeUntil(callers, at, () => host.end('SIGKILL'))
        everything.push(...last)
      }
      const host = start()
      await askAgain(
        everything.filter(({ answer }) => answer !== null || last.length > 0),
        callers,
        await host.ready,
      )
      expect(await host.end('SIGTERM')).toBe(0)
      expect(host.said()).not.toContain('"level":"error"')
    })

    test('stores each answered write once, and no write in part', { timeout: 60_000 + ROUNDS * 3_000 }, async () => {
      const { accesses, rows, violations } = await place.access(async (db) => ({
        accesses: await accessesByReason(db),
        rows: await rowsByNumber(db),
        violations: await torn(db),
      }))
      expect(violations).toEqual([])
      for (const { what, names, answer } of everything) {
        for (const name of names) {
          const count = (what === 'access' ? accesses : rows).get(name) ?? 0
          const whole = what === 'access' ? 1 : ROWS_OF_ORDER
          if (answer === null) expect([0, whole]).toContain(count)
          else {
            // The status shows why an expected row is missing.
            const { status } = answer
            expect({ what, status, count }).toEqual({ what, status, count: whole })
          }
        }
      }
      const answered = everything.filter(({ answer }) => answer !== null)
      for (const what of ['receipt', 'access', 'batch']) {
        expect(answered.filter((each) => each.what === what).length).toBeGreaterThan(0)
      }
      console.log(`${kind}: ${ROUNDS} kills, ${everything.length} writes, ${answered.length} of them answered`)
    })
  })
}
