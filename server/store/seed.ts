import { sql } from 'drizzle-orm'
import { audiencesOf } from '../../src/domain/audience.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import * as schema from '../database/schema.ts'
import { addRows } from './add-rows.ts'
import { networkFactRows, orderEventRow, storeRow } from './rows.ts'

/** Puts the facts of a scenario into an empty database. */
export async function seedFacts(transaction: DrizzleTransaction, seed: Scenario): Promise<void> {
  await addRows(transaction, schema.operators, seed.operators)
  await addRows(transaction, schema.stores, seed.stores.map(storeRow))
  await addRows(transaction, schema.networkFacts, networkFactRows(seed.network, audiencesOf(seed.network)))
  const orders = seed.orders.map(({ order }) => order)
  await addRows(transaction, schema.orders, orders)
  const events = seed.orders.flatMap((record) =>
    record.events.map((event) => orderEventRow(event, record.order.storeId)),
  )
  await addRows(transaction, schema.orderEvents, events)
  await addRows(transaction, schema.receipts, seed.receipts)
  await addRows(transaction, schema.accesses, seed.accesses)
  await addRows(transaction, schema.cannedAnswers, seed.cannedAnswers)
  await transaction.execute(sql`analyze`)
}
