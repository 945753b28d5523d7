import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { rowsOf } from '../../server/database/rows-of.ts'
import type { Viewer } from '../../src/api/fact-store.ts'
import { callEverything } from './call-everything.ts'
import { type DatabaseKind, openSeeded, type TestDatabase } from './databases.ts'
import { few } from './few.ts'
import { asViewer, isDenied } from './viewed.ts'

const { inQueue } = few.storyStores
const { 'store-owner': owner, 'chain-owner': chain, ops, support } = few.personas
const OWNER: Viewer = { kind: 'stores', actor: owner.id, role: 'retailer', storeIds: owner.storeIds }
const CHAIN: Viewer = { kind: 'stores', actor: chain.id, role: 'retailer', storeIds: chain.storeIds }
const OPS: Viewer = { kind: 'operations', actor: ops.id }
const SUPPORT: Viewer = { kind: 'support', actor: support.id }
const NOBODY_OF_SUPPORT: Viewer = { kind: 'support', actor: '' }

const ESCALATION = 'e'.repeat(32)
const escalation = (topic: string) =>
  `insert into escalations values ('${ESCALATION}', '${topic}', now(), 1, true, null)`
const draft = `insert into drafts values ('${ESCALATION}', '', '{}', now(), 'Noor', 1)`
const question = `insert into questions values
  ('q', '${inQueue}', 'other', null, now(), 'new', null, null, null, '[]', 1, (select id from escalations))`

const REJECTED: [string, Viewer, string][] = [
  ['an escalation by a store', OWNER, escalation('restart')],
  ['an escalation by operations', OPS, escalation('restart')],
  ['an escalation by support without a person', NOBODY_OF_SUPPORT, escalation('restart')],
  ['an escalation ended by support', SUPPORT, 'update escalations set open = false'],
  ['a store count changed by operations', OPS, 'update escalations set stores = 2'],
  ['an escalation ended by a store', OWNER, 'update escalations set open = false'],
  ['the topic of an escalation, read by a store', OWNER, 'select topic from escalations'],
  ['the store count of an escalation, read by a store', OWNER, 'select stores from escalations'],
  ['a draft by support without an escalation', SUPPORT, draft],
  ['a draft changed by support', SUPPORT, `update drafts set title = 'x'`],
  ['the store of a question, read by operations', OPS, 'select store_id from questions'],
  ['the id of a question, read by operations', OPS, 'select id from questions'],
  ['the order of a question, read by operations', OPS, 'select order_id from questions'],
  ['the messages of a question, read by operations', OPS, 'select messages from questions'],
  ['the owner of a question, read by operations', OPS, 'select owner from questions'],
  ['a question answered by operations', OPS, `update questions set state = 'answered'`],
  ['a new question with an escalation', OWNER, question],
  ['a question removed from an escalation by a store', OWNER, 'update questions set escalation_id = null'],
  ['an update declined by support', SUPPORT, `update questions set declined_update_id = 'u'`],
]
const ALLOWED: [string, Viewer, string][] = [
  ['an escalation by support', SUPPORT, escalation('restart')],
  ['a store count changed by support', SUPPORT, 'update escalations set stores = stores + 1'],
  ['an escalation ended by operations', OPS, `update escalations set open = false, update_id = 'u'`],
  ['an update declined by a store', OWNER, `update questions set declined_update_id = 'u'`],
]

describe.each<DatabaseKind>(['pglite', 'postgres'])('escalations (%s)', (kind) => {
  let subject: TestDatabase
  beforeAll(async () => {
    subject = await openSeeded(kind, few)
    await callEverything(subject.database)
  })
  afterAll(() => subject.close())
  const doing = (viewer: Viewer, ...statements: string[]) =>
    asViewer(subject.database.db, viewer, async (transaction) => {
      for (const statement of statements) await transaction.execute(sql.raw(statement))
      return 'done'
    })
  const reading = (shape: z.ZodType, viewer: Viewer, statement: string) =>
    asViewer(subject.database.db, viewer, async (transaction) =>
      rowsOf(shape, await transaction.execute(sql.raw(statement))),
    )

  test.each(REJECTED)('rejects %s', async (_, viewer, statement) => {
    await expect(doing(viewer, statement).catch(isDenied)).resolves.toBe(true)
  })

  test.each(ALLOWED)('allows %s', async (_, viewer, statement) => {
    await expect(doing(viewer, statement)).resolves.toBe('done')
  })

  test('a topic has one open escalation at a time, except the topic "other"', async () => {
    const second = (topic: string) => escalation(topic).replace(ESCALATION, 'd'.repeat(32))
    await expect(doing(SUPPORT, escalation('restart'), second('restart'))).rejects.toThrow(/insert into escalations/)
    await expect(doing(SUPPORT, escalation('other'), second('other'))).resolves.toBe('done')
    await expect(doing(SUPPORT, escalation('restart'), draft)).resolves.toBe('done')
  })

  test('operations reads the messages of escalated questions only', async () => {
    const EscalatedRow = z.object({
      topic: z.string(),
      store_messages: z.array(z.string()),
      region: z.string(),
    })
    const asked = 'select topic, store_messages, region from questions'
    expect(rowsOf(EscalatedRow, await subject.asOwner.execute(sql.raw(asked)))).toHaveLength(2)
    const region = few.stores.find(({ id }) => id === inQueue)?.region
    expect(await reading(EscalatedRow, OPS, asked)).toEqual([
      { topic: 'stock_cover', store_messages: ['We run out on Saturday. What can we do?'], region },
    ])
  })

  test('a store reads the outcome of escalations that include its own question only', async () => {
    const End = z.object({ open: z.boolean(), update_id: z.nullable(z.string()) })
    const ends = 'select id, open, update_id from escalations'
    expect(await reading(End, OWNER, ends)).toEqual([{ open: true, update_id: null }])
    expect(await reading(End, CHAIN, ends)).toEqual([])
    expect(await reading(End, { kind: 'public' }, ends)).toEqual([])
  })
})
