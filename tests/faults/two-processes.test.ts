import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { networkFacts } from '../../server/database/schema-facts.ts'
import { outbox } from '../../server/database/schema-host.ts'
import { networkFactRows } from '../../server/store/rows.ts'
import { NO_DATE, SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { moveClock, read, sending } from '../contract/ask.ts'
import { type EventReader, type ReceivedEvent, listen } from '../contract/event-reader.ts'
import { placed, reported } from '../contract/intake-calls.ts'
import { few } from '../database/few.ts'
import { type Callers, createCallers } from './callers.ts'
import { type HostProcess, startHost } from './host-process.ts'
import { type Place, seededPlace } from './places.ts'
import { torn } from './whole.ts'

const { inQueue } = few.storyStores
const RECEIPTS = `/api/stores/${inQueue}/receipts`
/** Hosts do not poll here: each event they receive was published. The delay is printed, not asserted. */
const HEARD_WITHIN_MS = 60_000

let place: Place
let callers: Callers
let hosts: readonly HostProcess[] = []
let here = ''
let there = ''
const readers: EventReader[] = []

beforeAll(async () => {
  place = await seededPlace('postgres')
  callers = createCallers(place.token)
  // Both start at once, over a database whose clock is not set yet.
  hosts = [startHost(place.settings), startHost(place.settings)]
  const [first, second] = await Promise.all(hosts.map(({ ready }) => ready))
  here = first ?? ''
  there = second ?? ''
})
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.stop()))
})
afterAll(() => place.clear())

async function listening(caller: 'store-owner' | 'nobody', at: string): Promise<EventReader> {
  const reader = await listen(callers.as(caller, at))
  readers.push(reader)
  await receivedBy(reader, ({ event }) => event === 'ready')
  return reader
}

/** Resolves to the milliseconds until a reader receives the event. */
async function receivedBy(reader: EventReader, isIt: (event: ReceivedEvent) => boolean): Promise<number> {
  const start = performance.now()
  for (;;) {
    if ((await reader.received()).some(isIt)) return performance.now() - start
    if (performance.now() - start > HEARD_WITHIN_MS) throw new Error('it was not heard')
  }
}

const ofTopic =
  (topic: string) =>
  ({ data }: ReceivedEvent): boolean =>
    typeof data === 'object' && data !== null && 'topic' in data && data.topic === topic

const acknowledge = (at: string, updateId: string, key: string) =>
  callers.as('store-owner', at)(
    RECEIPTS,
    sending('POST', { updateId, kind: 'acknowledged' }, { 'idempotency-key': key }),
  )

test('a write at one host is in the next response of the other, whose readers get an event', async () => {
  const reader = await listening('store-owner', there)
  expect((await acknowledge(here, SUSPENSION.id, randomUUID())).status).toBe(201)
  const received = receivedBy(reader, ofTopic('store'))
  const { items } = await read<{ items: { id: string; acknowledgedAt: string | null }[] }>(
    callers.as('store-owner', there),
    `/api/stores/${inQueue}/updates?limit=200`,
  )
  expect(items.find(({ id }) => id === SUSPENSION.id)?.acknowledgedAt).toBeTypeOf('string')
  const ms = await received
  console.log(`a change at one process was heard at the other ${ms.toFixed(0)} ms after it was acknowledged`)
})

test('setting the clock at one host sets it at the other before readers receive the event', async () => {
  const reader = await listening('nobody', there)
  await moveClock(callers.as('nobody', here), '2022-08-10T12:00:00-04:00')
  await receivedBy(reader, ofTopic('clock'))
  const clocks = await Promise.all(
    [here, there].map((at) => read<{ now: string; epoch: number }>(callers.as('nobody', at), '/api/clock')),
  )
  expect(clocks.map(({ epoch }) => epoch)).toEqual([1, 1])
  for (const { now } of clocks) expect(now).toMatch(/^2022-08-10T16:0/)
})

test('a network fact that neither host added soon appears in the responses of both', async () => {
  const readersOfBoth = [await listening('nobody', here), await listening('nobody', there)]
  const id = randomUUID().replaceAll('-', '')
  const update = { ...SUSPENSION, id, headline: { en: 'Told by a command.', fr: 'Dit par une commande.' } }
  const rows = networkFactRows(
    { ...few.network, updates: [...few.network.updates, update] },
    new Map([[id, 'everyone']]),
  )
  await place.access((db) =>
    db.transaction(async (transaction) => {
      await transaction.insert(networkFacts).values(rows.filter((row) => row.id === id))
      await transaction.insert(outbox).values({ change: { topic: 'network', from: 'a command' } })
    }),
  )
  await Promise.all(readersOfBoth.map((reader) => receivedBy(reader, ofTopic('network'))))
  for (const at of [here, there]) {
    const response = await callers.as('nobody', at)(`/api/incidents/${SUSPENSION.incidentId}`)
    expect(await response.text()).toContain('Told by a command.')
  }
})

test('one key sent to both at the same time gives one fact and one response', async () => {
  for (const key of Array.from({ length: 10 }, () => randomUUID())) {
    const answers = await Promise.all([here, there, here, there].map((at) => acknowledge(at, NO_DATE.id, key)))
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(texts).size).toBe(1)
  }
  const given = sql`select id from receipts where store_id = ${inQueue} and update_id = ${NO_DATE.id} and kind = 'acknowledged'`
  expect(await place.access((db) => db.execute(given))).toMatchObject({ rows: { length: 1 } })
})

test('a batch sent fifty times at once to both is stored once', async () => {
  const numbers = Array.from({ length: 5 }, (_, index) => `SO99900000${index}`)
  const events = numbers.flatMap((number) => [placed(number), reported('processing', number)])
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, index) =>
      read<{ results: { id: string; result: string }[] }>(
        callers.as('apiClient', index % 2 === 0 ? here : there),
        '/api/order-events',
        sending('POST', { events }),
      ),
    ),
  )
  const results = answers.flatMap((answer) => answer.results)
  for (const { id } of events) {
    const own = results.filter((each) => each.id === id).map(({ result }) => result)
    expect(own.toSorted()).toEqual(['accepted', ...Array.from({ length: 49 }, () => 'known')])
  }
  expect(await place.access(torn)).toEqual([])
})

test('after the database drops all connections, readers get a resync and both hosts continue', async () => {
  const readersOfBoth = [await listening('store-owner', here), await listening('store-owner', there)]
  await place.access((db) =>
    db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    ),
  )
  const resync = ({ event }: ReceivedEvent): boolean => event === 'resync'
  const ms = await Promise.all(readersOfBoth.map((reader) => receivedBy(reader, resync)))
  console.log(`readers were told to ask again ${Math.max(...ms).toFixed(0)} ms after all connections broke`)

  const update = few.network.updates.at(0)
  const isDone = async () => (await acknowledge(here, update?.id ?? '', randomUUID())).status === 201
  while (!(await isDone())) await pause(50)
  expect(await receivedBy(readersOfBoth[1] ?? never(), ofTopic('store'))).toBeLessThan(HEARD_WITHIN_MS)
})

test('both exit on SIGTERM', async () => {
  expect(await Promise.all(hosts.map(({ end }) => end('SIGTERM')))).toEqual([0, 0])
})

function never(): never {
  throw new Error('there are two readers')
}
