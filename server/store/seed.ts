import { sql } from 'drizzle-orm'
import { settledAt } from '../../src/domain/orders/order-life.ts'
import { audiencesOf } from '../../src/domain/status/audience.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import {
  accesses,
  networkFacts,
  companies,
  orderEvents,
  orders,
  orderStates,
  receipts,
  stores,
} from '../database/schema-facts.ts'
import { apiClients, sourceContacts } from '../database/schema-host.ts'
import { cannedAnswers } from '../database/schema-records.ts'
import { addRows } from './add-rows.ts'
import { networkFactRows, orderEventRow, storeRow } from './rows.ts'

/** Adds the facts of a scenario to an empty database. */
export async function seedFacts(transaction: DrizzleTransaction, seed: Scenario): Promise<void> {
  await addRows(transaction, companies, seed.companies)
  await addRows(transaction, stores, seed.stores.map(storeRow))
  await addRows(transaction, networkFacts, networkFactRows(seed.network, audiencesOf(seed.network)))
  await addRows(
    transaction,
    orders,
    seed.orders.map(({ order }) => order),
  )
  const events = seed.orders.flatMap((record) =>
    record.events.map((event) => orderEventRow(event, record.order.storeId)),
  )
  await addRows(transaction, orderEvents, events)
  const states = seed.orders.map((record) => ({ orderId: record.order.id, settledAt: settledAt(record) }))
  await addRows(transaction, orderStates, states)
  const sources = seed.sources.map(({ id, name, expectedMinutes }) => ({
    id,
    name,
    expectedMinutes,
    // No token has this digest.
    tokenDigest: `none ${id}`,
  }))
  await addRows(transaction, apiClients, sources)
  const contacts = seed.sources.flatMap(({ id, contacts }) => contacts.map((each) => ({ sourceId: id, ...each })))
  await addRows(transaction, sourceContacts, contacts)
  await addRows(transaction, receipts, seed.receipts)
  await addRows(transaction, accesses, seed.accesses)
  await addRows(transaction, cannedAnswers, seed.cannedAnswers)
  await transaction.execute(sql`analyze`)
}
