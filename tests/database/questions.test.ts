import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeBackup } from '../../server/backup/take-backup.ts'
import { openDemoClock } from '../../server/demo-clock.ts'
import { LOCKS } from '../../server/database/locks.ts'
import { audit } from '../../server/database/schema-host.ts'
import { addStores } from '../../server/import/add-stores.ts'
import { deleteQuestions } from '../../server/jobs/retention.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { createEventHub } from '../../src/api/events/event-hub.ts'
import type { Host } from '../../src/api/host.ts'
import { DAY_MS, epoch, instant, plus } from '../../src/domain/time/instant.ts'
import { contract } from '../../src/contract/table.ts'
import { read, REASON, sending } from '../contract/ask.ts'
import { addressOf, namesOf, OPERATIONS, requestOf } from '../contract/calls.ts'
import { listen } from '../contract/event-reader.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { PERSONA_HOST, personaCallers } from '../contract/persona-callers.ts'
import type { Fetch } from '../contract/test-host.ts'
import { contentOf } from './content.ts'
import { type DatabaseKind, openSeeded, securityLogOf, type TestDatabase } from './databases.ts'
import { few } from './few.ts'

const { inQueue, inProcess } = few.storyStores
const KINDS: readonly DatabaseKind[] = ['pglite', 'postgres']
const failures: unknown[] = []
const startMs = epoch(few.start)

async function hostOver({ database }: Pick<TestDatabase, 'database'>): Promise<Omit<Host, 'sessions'>> {
  const events = createEventHub('test')
  return {
    store: createFactStore(database, { name: 'test', publish: (change) => events.publish(change) }),
    clock: await openDemoClock(database, few.start, few.moments, () => startMs),
    events,
    ...PERSONA_HOST,
    securityLog: securityLogOf(database),
    failed: (error) => failures.push(error),
  }
}

/** Returns a caller for an additional agent, who is not in the demonstration. */
function agent(number: number, host: Omit<Host, 'sessions'>): Fetch {
  const support = { ...few.personas.support, id: String(number).padStart(32, 'a'), name: `Agent ${number}` }
  const personas = { ...few.personas, support }
  return personaCallers(
    { personas },
    () => startMs,
    async () => host,
  )('support')
}

function callers(host: Omit<Host, 'sessions'>) {
  return personaCallers(
    few,
    () => startMs,
    async () => host,
  )
}

const opened = new Map<DatabaseKind, TestDatabase>()
beforeAll(async () => {
  for (const kind of KINDS) opened.set(kind, await openSeeded(kind, few))
})
afterAll(async () => {
  for (const each of opened.values()) await each.close()
})
const databaseOf = (kind: DatabaseKind) => opened.get(kind) ?? never()

describe.each(['memory', ...KINDS] as const)('on %s', (kind) => {
  test('one of many agents who claim a question at once gets it, and the others get a problem', async () => {
    const host = kind === 'memory' ? openMemoryHost({ seed: few }).host : await hostOver(databaseOf(kind))
    const asking = `/api/stores/${inQueue}/questions`
    const { id } = await read<{ id: string }>(callers(host)('store-owner'), asking, requestOf('askQuestion'))
    const agents = Array.from({ length: 12 }, (_, each) => agent(each, host))
    const path = `/api/support/questions/${id}`
    const all = await Promise.all(agents.map((each) => each(`${path}/actions`, sending('POST', { kind: 'claim' }))))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(all.filter(({ status }) => status === 409)).toHaveLength(11)
    const winner = all.findIndex(({ status }) => status === 200)
    const owner = { name: `Agent ${winner}` }
    const claimed = { state: 'claimed', version: 2, owner }
    const [first, other] = [agents[winner] ?? never(), agents[winner === 0 ? 1 : 0] ?? never()]
    expect(await read(other, path)).toMatchObject({ ...claimed, owner: { ...owner, mine: false } })

    for (const action of [{ kind: 'reply', text: 'It will.' }, { kind: 'release' }, { kind: 'close' }]) {
      expect((await other(`${path}/actions`, sending('POST', action))).status).toBe(409)
    }
    expect(await read(first, path)).toMatchObject({ ...claimed, owner: { ...owner, mine: true } })
    // Any agent may add a note.
    const note = sending('POST', { kind: 'note', text: 'I know this store.' })
    expect((await other(`${path}/actions`, note)).status).toBe(200)
    await read(first, `${path}/actions`, sending('POST', { kind: 'release' }))
    await read(other, `${path}/actions`, sending('POST', { kind: 'claim' }))
    expect(failures).toEqual([])
  })
})

describe.each(['memory', ...KINDS] as const)('on %s', (kind) => {
  test('each question gets one reply when many agents reply to its topic at once', async () => {
    const host = kind === 'memory' ? openMemoryHost({ seed: few }).host : await hostOver(databaseOf(kind))
    const asked = sending('POST', { topic: 'restart', orderId: null, text: 'When do you restart for us?' })
    const ids: string[] = []
    for (const [caller, storeId] of [
      ['store-owner', inQueue],
      ['chain-owner', inProcess],
      ['chain-owner', inProcess],
    ] as const) {
      const path = `/api/stores/${storeId}/questions`
      ids.push((await read<{ id: string }>(callers(host)(caller), path, asked)).id)
    }
    const agents = Array.from({ length: 8 }, (_, each) => agent(each, host))
    const taken = ids[2] ?? never()
    await read(agents[0] ?? never(), `/api/support/questions/${taken}/actions`, sending('POST', { kind: 'claim' }))
    interface Replied {
      readonly results: readonly { readonly questionId: string; readonly outcome: string }[]
    }
    const replies = await Promise.all(
      agents.map((each, number) => {
        // Half of the agents name the questions in reverse order.
        const questionIds = number % 2 === 0 ? ids : ids.toReversed()
        const text = { en: `Agent ${number} says Thursday.`, fr: 'Jeudi.' }
        return read<Replied>(each, '/api/support/topics/restart/replies', sending('POST', { questionIds, text }))
      }),
    )
    const answeredBy = (id: string) =>
      replies.flatMap(({ results }, number) =>
        results.some((each) => each.questionId === id && each.outcome === 'answered') ? [number] : [],
      )
    expect(answeredBy(taken)).toEqual([0])
    for (const id of ids) {
      const [number, ...others] = answeredBy(id)
      expect(others).toEqual([])
      expect(await read(agents[1] ?? never(), `/api/support/questions/${id}`)).toMatchObject({
        state: 'answered',
        owner: { name: `Agent ${number}` },
        messages: [{ from: 'store' }, { from: 'support', text: `Agent ${number} says Thursday.` }],
      })
    }
    const others = replies.filter((_, number) => !answeredBy(ids[0] ?? '').includes(number))
    for (const { results } of others) {
      expect(results.find(({ questionId }) => questionId === ids[0])).toMatchObject({ outcome: 'taken' })
    }
    expect(failures).toEqual([])
  })
})

const READERS = ['support', 'ops', 'store-owner'] as const

/** Returns the responses to every read of a caller, exports included, as one text. */
async function answersTo(fetch: Fetch): Promise<string> {
  const asked = OPERATIONS.filter((each) => contract[each].method === 'GET' && each !== 'getEvents')
  const texts = asked.map(async (each) => (await fetch(addressOf(each, namesOf(inQueue)), { headers: REASON })).text())
  return (await Promise.all(texts)).join()
}

const bothIn = (text: string) => [text.includes(GOES), text.includes(STAYS)]

/** Returns everything that operations reads about escalations. */
async function operationsReads(ops: Fetch): Promise<string> {
  const path = '/api/operations/drafts'
  const { drafts } = await read<{ drafts: readonly { readonly id: string }[] }>(ops, path)
  return (await Promise.all(drafts.map(async ({ id }) => (await ops(`${path}/${id}/questions`)).text()))).join()
}

/** Returns the text of a backup file. */
async function backedUp(asOwner: TestDatabase['asOwner']): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dockboard-questions-'))
  try {
    await takeBackup(asOwner, join(folder, 'backup'))
    return gunzipSync(readFileSync(join(folder, 'backup'))).toString()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [GOES, STAYS] = ['goes-9b1f7c', 'stays-2d8e4a']

describe.each(KINDS)('a question past its retention period on %s', (kind) => {
  test('is deleted with its notes, and its text remains in no table', async () => {
    const { database, asOwner } = databaseOf(kind)
    const as = callers(await hostOver({ database }))
    const readers = await Promise.all(READERS.map((caller) => listen(as(caller))))
    const keyed = (key: string) => ({ 'idempotency-key': key })
    const ask = async (caller: 'store-owner' | 'chain-owner', storeId: string, text: string) => {
      const asking = sending('POST', { topic: 'restart', orderId: null, text }, keyed('first'))
      return (await read<{ id: string }>(as(caller), `/api/stores/${storeId}/questions`, asking)).id
    }
    const tell = async (id: string, token: string) => {
      const actions = [
        { kind: 'claim' },
        { kind: 'note', text: `${token} note` },
        { kind: 'escalate' },
        { kind: 'reply', text: `${token} reply` },
      ]
      for (const [index, action] of actions.entries()) {
        const sent = sending('POST', action, keyed(`${id} ${index}`))
        await read(as('support'), `/api/support/questions/${id}/actions`, sent)
      }
    }
    const [gone, open] = [
      await ask('store-owner', inQueue, `${GOES} question`),
      await ask('chain-owner', inProcess, `${STAYS} question`),
    ]
    await tell(gone, GOES)
    await tell(open, STAYS)
    const question = `/api/stores/${inQueue}/questions/${gone}`
    const said = sending('POST', { text: `${GOES} thanks` }, keyed('thanks'))
    expect((await as('store-owner')(`${question}/messages`, said)).status).toBe(201)
    const answered = { questionIds: [gone], text: { en: `${GOES} to all`, fr: `${GOES} à tous` } }
    await read(as('support'), '/api/support/topics/restart/replies', sending('POST', answered, keyed('to all')))
    expect((await as('store-owner')(question, { method: 'DELETE' })).status).toBe(204)
    expect(bothIn(await operationsReads(as('ops')))).toEqual([true, true])

    const find = async (token: string) =>
      Object.entries(await contentOf(asOwner, new Set())).flatMap(([table, rows]) =>
        rows.some((row) => row.includes(token)) ? [table] : [],
      )
    // Also before the deletion, the text is stored only with the question.
    expect(await find(GOES)).toEqual(['questions', 'question_notes'])
    const due = plus(instant(few.start), 365 * DAY_MS)
    expect(await deleteQuestions({ db: database.db }, 365, plus(due, -1))).toBe(0)
    expect(await find(GOES)).toEqual(['questions', 'question_notes'])
    if (kind === 'postgres') {
      // Another process holds the lock and deletes, so this one skips the job.
      await asOwner.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS.questions})`)
        expect(await deleteQuestions({ db: database.db }, 365, due)).toBeNull()
      })
    }
    expect(await deleteQuestions({ db: database.db }, 365, due)).toBe(1)
    expect(await find(GOES)).toEqual([])
    expect(await find(STAYS)).toEqual(['questions', 'question_notes'])
    for (const caller of READERS) expect(await answersTo(as(caller))).not.toContain(GOES)
    expect(bothIn(await operationsReads(as('ops')))).toEqual([false, true])
    // A later backup does not have the deleted text, and has the text of the other question.
    expect(bothIn(await backedUp(asOwner))).toEqual([false, true])
    const received = JSON.stringify(await Promise.all(readers.map((reader) => reader.received())))
    expect(bothIn(received)).toEqual([false, false])
    expect(received).toContain(inQueue)
    for (const reader of readers) await reader.stop()
    // An idempotency key outlives its question: repeating the call returns 404.
    expect((await as('store-owner')(`${question}/messages`, said)).status).toBe(404)
    const audited = await asOwner.select().from(audit).where(eq(audit.subjectId, gone)).orderBy(audit.id)
    expect(audited).toHaveLength(9)
    expect(audited.at(-1)).toMatchObject({ actor: null, action: 'deleted', storeId: inQueue, change: null })
    expect(failures).toEqual([])
  })
})

describe.each(KINDS)('a store renamed on %s', (kind) => {
  test('keeps its questions, which are found and shown under its new name', async () => {
    const { database } = databaseOf(kind)
    const as = callers(await hostOver({ database }))
    const asking = `/api/stores/${inQueue}/questions`
    const { id } = await read<{ id: string }>(as('store-owner'), asking, requestOf('askQuestion'))
    const { licence } = few.stores.find(({ id: storeId }) => storeId === inQueue) ?? never()
    const file = `licence,name,company,place,region,order weekday,delivery weekday,receiving from,receiving to
${licence},Harbour Fern,Limestone Leaf,Kingston,East,thu,thu,09:00,13:00
`
    await addStores(database, Buffer.from(file), new Map(), instant(few.start))
    const store = { id: inQueue, licence, name: 'Harbour Fern' }
    expect(await read(as('support'), `/api/support/questions/${id}`)).toMatchObject({ id, store })
    const { items } = await read<{ items: { id: string; store: object }[] }>(as('support'), '/api/support/questions')
    expect(items.find((each) => each.id === id)?.store).toMatchObject(store)
    const { stores } = await read<{ stores: unknown[] }>(as('support'), '/api/support/stores')
    expect(stores).toContainEqual(expect.objectContaining(store))
    expect(JSON.stringify(stores)).not.toContain('Limestone Leaf, Kingston')
    const own = await read<{ items: unknown[] }>(as('store-owner'), asking)
    expect(own.items).toContainEqual(expect.objectContaining({ id }))
    expect(failures).toEqual([])
  })
})

function never(): never {
  throw new Error('it was opened before')
}
