import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addOrders } from '../../server/import/add-orders.ts'
import { addShipments } from '../../server/import/add-shipments.ts'
import { ImportRejected } from '../../server/import/import-problem.ts'
import type { FactStore } from '../../src/api/fact-store.ts'
import { storeSummaryOf } from '../../src/domain/status/store-summary.ts'
import type { IntakeItem } from '../../src/domain/intake/intake-item.ts'
import { historiesOf } from '../../src/domain/testing/histories.ts'
import { summer } from '../../src/domain/testing/facts.ts'
import { HOUR, type Instant, MINUTE, plus } from '../../src/domain/time/instant.ts'
import { read, sending } from '../contract/ask.ts'
import { openDatabaseHost } from '../contract/database-test-host.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { NO_QUOTAS } from '../contract/persona-callers.ts'
import type { TestHost } from '../contract/test-host.ts'
import { few } from '../database/few.ts'

/** Each network has several orders, so that 2,000 histories need 200 networks. */
const RUNS = 200
const ORDERS = 10
const PLACED = summer('2022-08-04', '09:00')
const { inQueue } = few.storyStores
const LICENCE = few.stores.find(({ id }) => id === inQueue)?.licence ?? ''
const NUMBERS = Array.from({ length: ORDERS }, (_, index) => `SO99000000${index}`)

/** An item of a history, and how it is sent. Files hold placed orders and named shipments. */
interface Sent {
  readonly item: IntakeItem
  readonly by: 'intake' | 'file'
}

const sequences: fc.Arbitrary<{ sent: readonly Sent[]; hours: number }> = fc
  .tuple(...NUMBERS.map((number, index) => historiesOf(number, plus(PLACED, index * MINUTE), `${index}-`)))
  .chain((histories) => {
    const items = histories.flat()
    return fc.record({
      mixed: fc.shuffledSubarray(items, { minLength: items.length }),
      by: fc.array(fc.constantFrom('intake' as const, 'file' as const), {
        minLength: items.length,
        maxLength: items.length,
      }),
      hours: fc.integer({ min: 48, max: 500 }),
    })
  })
  .map(({ mixed, by, hours }) => ({
    sent: mixed.map((item, index) => ({ item: withIds(item), by: by[index] ?? 'intake' })),
    hours,
  }))

/** The intake of a host takes no spaces in ids. */
function withIds(item: IntakeItem): IntakeItem {
  const id = item.id.replaceAll(' ', '-')
  return item.kind === 'placed' ? { ...item, id, licence: LICENCE } : { ...item, id }
}

type Opened = Pick<TestHost, 'as' | 'moveTo' | 'failures'> & { readonly store: FactStore }

/** Sends all items in their order: those of the intake that follow each other in one batch. */
async function sendAll(host: Opened, sent: readonly Sent[], now: Instant): Promise<string[]> {
  const results: string[] = []
  let batch: IntakeItem[] = []
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const response = await host.as('apiClient')('/api/order-events', sending('POST', { events: batch }))
    results.push(`${response.status} ${await response.text()}`)
    batch = []
  }
  for (const { item, by } of sent) {
    const file = by === 'file' ? fileOf(item) : null
    if (file === null) batch.push(item)
    else {
      await flush()
      results.push(await importFile(host, file, item, now))
    }
  }
  await flush()
  return results
}

async function importFile({ store }: Opened, file: File, item: IntakeItem, now: Instant): Promise<string> {
  const bytes = new TextEncoder().encode(file.text)
  const added = file.isNotice
    ? addShipments(store, bytes, new Map(), { at: item.at, number: item.number, carrier: null }, now)
    : addOrders(store, bytes, new Map(), now)
  return added.catch((error: unknown) => {
    if (error instanceof ImportRejected) return error.message
    throw error
  })
}

interface File {
  readonly text: string
  readonly isNotice: boolean
}

function fileOf(item: IntakeItem): File | null {
  if (item.kind === 'placed') {
    const { day, hours } = item.planned
    const rows = item.lines.map(({ sku, product, ordered }) =>
      [item.number, LICENCE, item.orderKind, item.at, day, hours.from, hours.to, sku, product, ordered].join(','),
    )
    const header = 'number,licence,kind,placed at,planned day,from,to,sku,product,cases'
    return { text: [header, ...rows].join('\n'), isNotice: false }
  }
  if (item.kind !== 'shipped' || item.shipment === undefined) return null
  const rows = item.cases.map((cases, index) => `${item.shipment},${index + 1},${cases},CS`)
  return { text: ['ShipmentID,SKU,Shipped_Qty,UOM', ...rows].join('\n'), isNotice: true }
}

interface Order {
  readonly id: string
  readonly number: string
  readonly outlook: { readonly kind: string }
}

/** What the pages say, without the ids of facts, which are random. */
async function seen({ as }: Opened): Promise<unknown> {
  const owner = as('store-owner')
  const { items } = await read<{ items: Order[] }>(owner, `/api/stores/${inQueue}/orders?limit=200`)
  const own = items.filter(({ number }) => NUMBERS.includes(number)).sort((a, b) => (a.number < b.number ? -1 : 1))
  const pages = await Promise.all(own.map(({ id }) => read(owner, `/api/stores/${inQueue}/orders/${id}`)))
  const status = await read<{ headline: object; orders: Order[] }>(owner, `/api/stores/${inQueue}/status`)
  const { stores } = await read<{ stores: Row[] }>(as('ops'), '/api/operations/stores')
  const row = stores.find(({ id }) => id === inQueue)
  const settled = ['delivered', 'cancelled', 'closed']
  const open = items.filter(({ outlook }) => !settled.includes(outlook.kind))
  // The row of the network’s table, of which the map, the counts and the files are made, says what the pages say.
  expect(row?.openOrders).toBe(open.length)
  const orders = items.map((order) => ({ record: null, outlook: order.outlook }))
  expect(row?.summaryKind).toBe(storeSummaryOf({ headline: status.headline, orders } as never).kind)
  expect(status.orders.filter(({ outlook }) => !settled.includes(outlook.kind)).length).toBe(open.length)
  const queue = await read(as('ops'), '/api/delivery-queue')
  return withoutIds({ pages, headline: status.headline, row, queue, deliveries: await deliveries(as) })
}

const deliveries = (as: TestHost['as']) => read(as('ops'), '/api/operations/deliveries')

interface Row {
  readonly id: string
  readonly openOrders: number
  readonly summaryKind: string
}

function withoutIds(value: unknown): unknown {
  const ids = new Set<string>(Object.values(few.storyStores))
  return JSON.parse(JSON.stringify(value).replaceAll(/\b[0-9a-f]{32}\b/g, (id) => (ids.has(id) ? id : 'an id')))
}

const WAYS = {
  intake: /"result":"accepted"/,
  orders: /^Orders: 1 added/,
  notices: /^Shipments: 1 added/,
  refused: /"errors"/,
}

test('memory and PostgreSQL agree on any histories, sent by intake and file in any order', async () => {
  const ways = new Set<string>()
  await fc.assert(
    fc.asyncProperty(sequences, async ({ sent, hours }) => {
      const now = plus(PLACED, hours * HOUR)
      const memory = openMemoryHost({ seed: few })
      const database = openDatabaseHost('postgres', few, NO_QUOTAS)
      const hosts: Opened[] = [
        { ...memory, store: memory.host.store },
        { ...database, store: await database.store() },
      ]
      const all = await Promise.all(
        hosts.map(async (host) => {
          await host.moveTo(now)
          return { results: await sendAll(host, sent, now), pages: await seen(host) }
        }),
      )
      expect(all[1]).toEqual(all[0])
      for (const [way, said] of Object.entries(WAYS)) {
        if (all[0]?.results.some((result) => said.test(result))) ways.add(way)
      }
      expect(hosts.flatMap(({ failures }) => failures)).toEqual([])
      await database.close()
    }),
    { numRuns: RUNS },
  )
  // Each way of sending something has added something.
  expect([...ways].sort()).toEqual(Object.keys(WAYS).sort())
}, 3_600_000)
