import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { rowsOf } from '../../server/database/rows-of.ts'
import { read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { FROM, signInHost } from './sign-in-host.ts'

const subject = signInHost()
const { inQueue } = scenario.storyStores
const Key = z.object({ key: z.string() })

test('a question is counted for its person, its store and a keyed hash of the client address', async () => {
  const owner = await subject().as('store-owner')
  const ask = (address: string) =>
    read(
      owner.fetch,
      `/api/stores/${inQueue}/questions`,
      sending('POST', { topic: 'other', orderId: null, text: 'Is the office open?' }, { [FROM]: address }),
    )
  await ask('203.0.113.7')
  // One customer has all addresses of an IPv6 /64.
  await ask('2001:db8:1:2:3::4')
  await ask('2001:db8:1:2:ffff::5')
  const found = await subject().test.asOwner.execute(sql`select key from quota_uses order by key`)
  const keys = rowsOf(Key, found).map(({ key }) => key)
  expect(keys).toEqual([
    expect.stringMatching(/^questions address [\w-]{43}$/),
    expect.stringMatching(/^questions address [\w-]{43}$/),
    `questions person ${scenario.personas['store-owner'].id}`,
    `questions store ${inQueue}`,
  ])
})

test('no role of a caller reads or changes the uses', async () => {
  for (const role of ['dockboard_app', 'dockboard_operations', 'dockboard_support', 'dockboard_intake']) {
    for (const statement of ['select * from quota_uses', 'delete from quota_uses', 'update quota_uses set key = key']) {
      const denied = subject().test.asOwner.transaction(async (transaction) => {
        await transaction.execute(sql`set local role ${sql.identifier(role)}`)
        await transaction.execute(sql.raw(statement))
      })
      await expect(denied).rejects.toMatchObject({ cause: { code: '42501' } })
    }
  }
})
