import { and, count, eq, type SQL, sql } from 'drizzle-orm'
import type { StorePeople, StorePeopleQuery } from '../../src/api/accounts/sessions.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { memberships, people } from '../database/schema-sign-in.ts'

/**
 * A name without accents, ligatures, typographic apostrophes and capitals, as `folded` returns it for the names of
 * French and English. Compared by code points, whatever the locale of the database.
 */
const FOLDED_NAME = sql<string>`lower(replace(replace(replace(replace(translate(
  regexp_replace(normalize(${people.name}, NFKD), U&'[\\0300-\\036F]', '', 'g'), '’‘ʼ', ''''''''),
  'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')) collate "C"`

/** Returns people of a store, enabled ones first, each group by name. Null where nobody has the id of `after`. */
export async function peopleOfStore(
  transaction: DrizzleTransaction,
  storeId: Id,
  { after, limit }: StorePeopleQuery,
): Promise<StorePeople | null> {
  let rest: SQL | undefined
  if (after !== null) {
    const [last] = await transaction.select({ name: FOLDED_NAME }).from(people).where(eq(people.id, after.id))
    if (last === undefined) return null
    rest = sql`(${people.disabled}, ${FOLDED_NAME}, ${people.id}) > (${after.disabled}, ${last.name}, ${after.id})`
  }
  const ofStore = eq(memberships.storeId, storeId)
  const found = await transaction
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      grantedAt: memberships.grantedAt,
      disabled: people.disabled,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(ofStore, rest))
    .orderBy(people.disabled, FOLDED_NAME, people.id)
    .limit(limit)
  const [all] = await transaction.select({ total: count() }).from(memberships).where(ofStore)
  return {
    people: found.map(({ id, name, email, grantedAt, disabled }) => ({
      id,
      name,
      // Memberships of demonstration personas have the date of the seed, which means nothing.
      since: email === null ? null : grantedAt,
      disabled,
    })),
    total: all?.total ?? 0,
  }
}
