import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orders, stores } from '../../server/database/schema-facts.ts'
import { audit } from '../../server/database/schema-host.ts'
import { addOrders } from '../../server/import/add-orders.ts'
import { addStores } from '../../server/import/add-stores.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { scenario } from '../contract/test-host.ts'
import { openSeeded, type TestDatabase } from './databases.ts'

const NOW = instant('2022-08-09T09:00:00-04:00')
const NAMED: ReadonlyMap<string, string> = new Map()
const STORES = 'licence,name,company,place,region,order weekday,delivery weekday,receiving from,receiving to\n'
const ORDERS = 'number,licence,kind,placed at,planned day,from,to,sku,product,cases\n'
const known = scenario.stores.find(({ id }) => id === scenario.storyStores.inQueue)
const file = (text: string) => Buffer.from(text)
const storeLine = (licence: string, name: string) =>
  `${licence},${name},Lantern & Pine,Ottawa,East,mon,thu,09:00,13:00\n`
const orderLine = (number: string, product: string) =>
  `${number},${known?.licence},weekly,2022-08-08T09:00:00-04:00,2022-08-11,09:00,13:00,1,${product},4\n`

describe.each(['pglite', 'postgres'] as const)('a file imported into %s', (kind) => {
  let opened: TestDatabase
  beforeAll(async () => {
    opened = await openSeeded(kind, { ...scenario, orders: [], receipts: [], accesses: [] })
  })
  afterAll(() => opened.close())
  const addTo = (text: string) => addStores(opened.database, file(text), NAMED, NOW)
  const intake = (text: string) => {
    const store = createFactStore(opened.database, { name: 'import', publish: () => undefined })
    return addOrders(store, file(text), NAMED, NOW)
  }
  const count = async (table: typeof stores | typeof orders) =>
    (await opened.asOwner.select({ count: sql<number>`count(*)::int` }).from(table))[0]?.count

  test('adds new stores, updates known ones by licence, and keeps their ids', async () => {
    const text = STORES + storeLine('CRSA1234567', 'New') + storeLine(known?.licence ?? '', 'Renamed')
    expect(await addTo(text)).toMatch(/^Stores: 1 added, 1 changed, 0 unchanged/)
    expect(await addTo(text)).toMatch(/^Stores: 0 added, 0 changed, 2 unchanged/)
    const rows = await opened.asOwner.select().from(stores)
    expect(rows.find(({ id }) => id === known?.id)).toMatchObject({ name: 'Renamed' })
    expect(rows).toHaveLength(scenario.stores.length + 1)
    const written = await opened.asOwner.select().from(audit)
    expect(written.map(({ action, actor }) => `${action} by ${actor}`)).toEqual([
      'added by import',
      'changed by import',
    ])
  })

  test('adds nothing if one line has an issue', async () => {
    const before = await count(stores)
    const text = STORES + storeLine('CRSA7654321', 'Good') + storeLine('CRSA12', 'Bad')
    await expect(addTo(text)).rejects.toThrow('line 3, licence: "CRSA12" is not CRSA and 7 digits.')
    expect(await count(stores)).toBe(before)
  })

  test('is checked by the rules of the order event intake', async () => {
    const text = ORDERS + orderLine('SO990000001', 'Oil') + orderLine('SO990000001', 'Tea')
    expect(await intake(text)).toBe('Orders: 1 added, 0 unchanged.')
    expect(await intake(text)).toBe('Orders: 0 added, 1 unchanged.')
    await expect(intake(ORDERS + orderLine('SO990000001', 'Other'))).rejects.toThrow('line 2')
    expect(await count(orders)).toBe(1)
  })
})
