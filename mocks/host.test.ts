import { expect, test } from 'vitest'
import { story } from '../tests/contract/story.ts'
import { createMemoryHost } from './host.ts'
import { createDemoClock } from './demo-clock.ts'
import { createPersonaSessions } from './persona-sessions.ts'
import { memorySlot } from './slot.ts'

test('a fact is stored before its change is published, and a rollback does neither', async () => {
  const events: string[] = []
  const host = createMemoryHost({
    seed: story,
    sessions: createPersonaSessions(story.personas, memorySlot(), () => 0),
    clock: createDemoClock(story.start, story.moments, memorySlot(), () => 0),
    realMs: () => 0,
    name: 'test',
    failed: (error) => events.push(String(error)),
    keep: async ({ type }) => void events.push(`keep ${type}`),
    tell: ({ topic }) => events.push(`tell ${topic}`),
  })
  const draft = { id: 'a', title: '', content: '', savedAt: story.start, savedBy: 'Ana', version: 1 }
  const save = (fails: boolean): Promise<void> =>
    host.store.transaction({ kind: 'operations', actor: 'ana' }, async ({ operations, publish }) => {
      await operations?.addDraft(draft)
      publish({ topic: 'operations' })
      if (fails) throw new Error('taken back')
    })
  await expect(save(true)).rejects.toThrow('taken back')
  expect(events).toEqual([])
  await save(false)
  expect(events).toEqual(['keep draft', 'tell operations'])
})
