import { sql } from 'drizzle-orm'
import { type Audience, audiencesOf } from '../../src/domain/status/audience.ts'
import { type NetworkFacts, together } from '../../src/domain/status/network.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { networkFacts } from '../database/schema-facts.ts'
import { addRows } from './add-rows.ts'
import { audienceColumn, networkFactRows, networkFactsOf } from './rows.ts'

/**
 * Adds facts of the network with their audiences. New facts can change the audience of earlier ones: the
 * projector's role, which may change nothing else, updates it. `again` then restores the viewer's role.
 */
export async function publishFacts(
  transaction: DrizzleTransaction,
  added: NetworkFacts,
  again: (transaction: DrizzleTransaction) => Promise<void>,
): Promise<void> {
  const { id, type, audience, body, sequence } = networkFacts
  const known = await transaction.select({ id, type, audience, body }).from(networkFacts).orderBy(sequence)
  const audiences = audiencesOf(together(networkFactsOf(known), added))
  await addRows(transaction, networkFacts, networkFactRows(added, audiences))

  const changed = known.filter((fact) => !isSame(fact.audience, audiences.get(fact.id)))
  if (changed.length === 0) return
  const audienceRows = changed.map((fact) => ({
    id: fact.id,
    audience: audienceColumn(audiences.get(fact.id)),
  }))
  await transaction.execute(sql`select set_config('role', 'dockboard_projector', true)`)
  await transaction.execute(
    sql`update network_facts set audience = told.audience
      from jsonb_to_recordset(${JSON.stringify(audienceRows)}::jsonb) as told(id text, audience text[])
      where network_facts.id = told.id`,
  )
  await again(transaction)
}

function isSame(stored: readonly string[] | null, audience: Audience | undefined): boolean {
  const now = audienceColumn(audience)
  if (stored === null || now === null) return stored === now
  return stored.length === now.length && stored.every((storeId) => now.includes(storeId))
}
