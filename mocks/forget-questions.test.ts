import { expect, test } from 'vitest'
import { DAY_MS, epoch, plus } from '../src/domain/time/instant.ts'
import { read, sending } from '../tests/contract/ask.ts'
import { personaCallers, PERSONA_HOST } from '../tests/contract/persona-callers.ts'
import { story } from '../tests/contract/story.ts'
import { createDemoClock } from './demo-clock.ts'
import { createMemoryHost } from './host.ts'
import { createPersonaSessions } from './persona-sessions.ts'
import type { StoredAddition } from './added.ts'
import { memorySlot } from './slot.ts'

const MARKER = 'marker-7f21c0'
const DAYS = 365
const { inQueue } = story.storyStores

/** Creates an in-memory host that records what a browser would store. */
function open() {
  const realMs = () => epoch(story.start)
  const storage: StoredAddition[] = []
  const host = createMemoryHost({
    seed: story,
    sessions: createPersonaSessions(story.personas, memorySlot(), realMs),
    apiClients: PERSONA_HOST.apiClients,
    clock: createDemoClock(story.start, story.moments, memorySlot(), realMs),
    realMs,
    name: 'test',
    failed: (error) => {
      throw error
    },
    keep: async (fact) => void storage.push(fact),
  })
  const as = personaCallers(story, realMs, async () => host)
  return { host, as, storage }
}

test('the in-memory store deletes a question after its retention period', async () => {
  const { host, as, storage } = open()
  const asking = `/api/stores/${inQueue}/questions`
  const keyed = { 'idempotency-key': 'first' }
  const asked = sending('POST', { topic: 'restart', orderId: null, text: `${MARKER} question` }, keyed)
  const { id } = await read<{ id: string }>(as('store-owner'), asking, asked)
  const doing = async (...kinds: readonly string[]) => {
    for (const kind of kinds) {
      const text = kind === 'note' || kind === 'reply' ? { text: `${MARKER} ${kind}` } : {}
      await read(as('support'), `/api/support/questions/${id}/actions`, sending('POST', { kind, ...text }))
    }
  }
  await doing('claim', 'note', 'escalate')
  const text = { en: `${MARKER} to all`, fr: `${MARKER} à tous` }
  const toAll = sending('POST', { questionIds: [id], text })
  await read(as('support'), '/api/support/topics/restart/replies', toAll)
  await doing('reply', 'close')
  const drafts = '/api/operations/drafts'
  const [draft] = (await read<{ drafts: { id: string }[] }>(as('ops'), drafts)).drafts
  const everything = async () => [
    JSON.stringify(host.store.added()),
    await (await as('support')('/api/support/conversations')).text(),
    await (await as('support')('/api/support/questions')).text(),
    await (await as('store-owner')(asking)).text(),
    await (await as('ops')(`${drafts}/${draft?.id}/questions`)).text(),
    await (await as('ops')('/api/operations/audit')).text(),
  ]
  const holds = async () => (await everything()).map((text) => text.includes(MARKER))
  expect(await holds()).toEqual([true, true, true, true, true, false])
  const due = plus(story.start, DAYS * DAY_MS)
  expect(host.store.forgetQuestions(DAYS, plus(due, -1))).toEqual([])
  expect(await holds()).toEqual([true, true, true, true, true, false])
  const gone = host.store.forgetQuestions(DAYS, due)
  expect(gone).toEqual([id])
  expect(await holds()).toEqual([false, false, false, false, false, false])
  // The same ids delete every stored version. The draft and its escalation remain, without text.
  const stays = storage.filter(({ fact }) => !gone.includes(fact.id))
  expect(new Set(stays.map(({ type }) => type))).toEqual(new Set(['draft', 'escalation']))
  expect(JSON.stringify(stays)).not.toContain(MARKER)
  expect((await as('store-owner')(asking, asked)).status).toBe(404)
  expect(host.store.forgetQuestions(DAYS, due)).toEqual([])
  const { items } = await read<{ items: { action: string; actor: unknown }[] }>(
    as('ops'),
    '/api/operations/audit?kind=question',
  )
  expect(items[0]).toMatchObject({ action: 'deleted', actor: null })
})
