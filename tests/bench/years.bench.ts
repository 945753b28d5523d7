import { Client } from 'pg'
import type { Database } from '../../server/database/database.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { orderEvents, orders, orderStates } from '../../server/database/schema-facts.ts'
import { addRows } from '../../server/store/add-rows.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { orderEventRow } from '../../server/store/rows.ts'
import { seedFacts } from '../../server/store/seed.ts'
import type { OrderEvent, OrderRecord } from '../../src/domain/orders/order.ts'
import { settledAt } from '../../src/domain/orders/order-life.ts'
import { NO_FACTS } from '../../src/domain/status/network.ts'
import { addDays, type Day, dayOf } from '../../src/domain/time/day.ts'
import { HOUR, type Instant, instant, plus } from '../../src/domain/time/instant.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'
import { API_CLIENT } from '../contract/api-client.ts'
import { sending } from '../contract/ask.ts'
import { reported } from '../contract/intake-calls.ts'
import { startPostgres } from '../database/postgres-server.ts'
import { benchApi } from './bench-api.ts'
import { duel, type Measurement } from './measurement.ts'

const NOW = instant('2025-09-01T13:00:00-04:00')
const SHORT = 2
const LONG = process.env['BENCH_QUICK'] === '1' ? 26 : 156

/** Lists of the network after an order event: with years of weekly orders of 1,333 stores, and with two weeks. */
export async function* bench(): AsyncGenerator<Measurement> {
  const server = await startPostgres()
  try {
    const [long, short] = [await openNetwork(server.url, LONG), await openNetwork(server.url, SHORT)]
    const against = `${SHORT} weeks`
    for (const [name, path] of [
      ['stores', '/api/operations/stores'],
      ['deliveries', '/api/operations/deliveries'],
    ] as const) {
      const times = await duel({ value: () => long.afterEvent(path), baseline: () => short.afterEvent(path) })
      yield { name: `${name} after an order event, ${LONG} weeks of orders`, unit: 'ms', ...times, against }
    }
    const times = await duel({ value: () => long.event(), baseline: () => short.event() })
    yield { name: `one order event, ${LONG} weeks of orders`, unit: 'ms', ...times, against }
    await long.close()
    await short.close()
  } finally {
    await server.stop()
  }
}

async function openNetwork(serverUrl: string, weeks: number) {
  const database = await openPostgres(await newDatabase(serverUrl, `weeks_${weeks}`), () => undefined)
  const scenario = august2022()
  await database.asOwner((transaction) =>
    seedFacts(transaction, { ...scenario, network: NO_FACTS, orders: [], sources: [], receipts: [], accesses: [] }),
  )
  const open: OrderRecord[] = []
  for (let week = weeks; week > 0; week -= 1) {
    const records = scenario.stores.map(({ id }, index) => weeklyOrder(id, week, index))
    await addAll(database, records)
    if (week === 1) open.push(...records.filter(({ events }) => events.length === 0))
  }
  await database.asOwner((transaction) => transaction.execute('analyze'))
  const store = createFactStore(database, { name: 'bench', publish: () => undefined })
  const api = benchApi({
    store,
    now: NOW,
    caller: () => scenario.personas['ops'],
    apiClients: { caller: async () => ({ id: API_CLIENT }) },
  })
  let sent = 0
  const call = async (path: string, init?: RequestInit): Promise<void> => {
    const response = await api.fetch(new Request(`http://bench${path}`, init))
    await response.text()
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
  }
  const event = async (): Promise<void> => {
    sent += 1
    const number = open[sent % open.length]?.order.number ?? ''
    const events = [reported('held', number, { id: `held-${sent}`, at: plus(NOW, -sent) })]
    await call('/api/order-events', sending('POST', { events }))
  }
  return {
    event,
    async afterEvent(path: string) {
      await event()
      await call(path)
    },
    close: () => database.close(),
  }
}

async function newDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
}

/** An order of a week ago and more was delivered; a third of the newest week’s still wait. */
function weeklyOrder(storeId: string, week: number, index: number): OrderRecord {
  const placedAt = plus(NOW, -week * 7 * 24 * HOUR + index * 1_000)
  const id = `order-${week}-${index}`
  const number = `SO${String(week * 10_000 + index).padStart(9, '0')}`
  const planned = { day: deliveryDay(placedAt), hours: { from: '09:00', to: '13:00' } as const }
  const lines = [
    { sku: '1', product: 'One', ordered: 4 },
    { sku: '2', product: 'Two', ordered: 6 },
  ]
  const event = (kind: 'processing' | 'picked' | 'delivered', hours: number): OrderEvent => {
    const at = plus(placedAt, hours * HOUR)
    return { id: `${id}-${kind}`, orderId: id, kind, at, publishedAt: at }
  }
  const left = plus(placedAt, 100 * HOUR)
  const shipped: OrderEvent = { ...event('picked', 100), id: `${id}-s`, kind: 'shipped', cases: [4, 6], at: left }
  const events = [event('processing', 20), event('picked', 40), shipped, event('delivered', 124)]
  const order = { id, storeId, number, kind: 'weekly', placedAt, planned, lines } as const
  return { order, events: week === 1 && index % 3 === 0 ? [] : events }
}

function deliveryDay(placedAt: Instant): Day {
  return addDays(dayOf(placedAt), 5)
}

async function addAll(database: Database, records: readonly OrderRecord[]): Promise<void> {
  await database.asOwner(async (transaction) => {
    await addRows(
      transaction,
      orders,
      records.map(({ order }) => order),
    )
    const events = records.flatMap((record) => record.events.map((each) => orderEventRow(each, record.order.storeId)))
    await addRows(transaction, orderEvents, events)
    const states = records.map((record) => ({ orderId: record.order.id, settledAt: settledAt(record) }))
    await addRows(transaction, orderStates, states)
  })
}
