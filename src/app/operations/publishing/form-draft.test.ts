import { beforeEach, expect, test, vi } from 'vitest'
import { createFormDraft, type SavedDraft } from './form-draft.ts'
import { emptyForm, type DraftForm } from './draft-form.ts'
import type { Unsaved } from './unsaved.ts'

const EMPTY = emptyForm('2022-08-09', '')
const titled = (en: string): DraftForm => ({
  ...EMPTY,
  incident: { ...EMPTY.incident, title: { en, fr: '' } },
})
const saved = (version: number, form: DraftForm, savedBy = 'Ines'): SavedDraft => ({
  form,
  version,
  savedAt: '2022-08-09T13:00:00.000Z',
  savedBy,
  etag: `"${version}"`,
})

/** A fake server, a fake tab storage and fake timers. */
function open({ left = null, away = false }: { left?: Unsaved | null; away?: boolean } = {}) {
  const world = {
    kept: saved(1, EMPTY),
    left,
    away,
    saves: 0,
  }
  const draft = createFormDraft({
    save: async (form, etag) => {
      world.saves += 1
      if (world.away || etag !== world.kept.etag) throw new Error('not saved')
      world.kept = saved(world.kept.version + 1, form, 'me')
      return world.kept
    },
    askAgain: () => draft.received(world.kept),
    unsaved: {
      read: () => world.left,
      keep: (each) => {
        world.left = each
      },
      forget: () => {
        world.left = null
      },
    },
    later(work, ms) {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
  })
  return { draft, world }
}

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

test('saves after typing pauses, and then clears the tab storage', async () => {
  const { draft, world } = open()
  draft.received(world.kept)
  draft.change(() => titled('a'))
  draft.change(() => titled('ab'))
  expect(world.left?.form).toEqual(titled('ab'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(world).toMatchObject({ saves: 1, left: null, kept: { version: 2, form: titled('ab') } })
  expect(draft.state()).toMatchObject({ saving: 'saved', theirs: null })
})

test('saves input typed during a save afterwards', async () => {
  const { draft, world } = open()
  draft.received(world.kept)
  draft.change(() => titled('a'))
  vi.advanceTimersByTime(700)
  draft.change(() => titled('ab'))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(world).toMatchObject({ saves: 2, left: null, kept: { form: titled('ab') } })
})

test('reports an unreachable server, stores the input in the tab and retries', async () => {
  const { draft, world } = open({ away: true })
  draft.received(world.kept)
  draft.change(() => titled('a'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(draft.state().saving).toBe('failed')
  expect(world.left?.form).toEqual(titled('a'))
  world.away = false
  await vi.advanceTimersByTimeAsync(6_000)
  expect(draft.state().saving).toBe('saved')
  expect(world.kept.form).toEqual(titled('a'))
})

test('restores and saves input left unsaved', async () => {
  const { draft, world } = open({ left: { form: titled('left'), version: 1 } })
  expect(draft.state().form).toEqual(titled('left'))
  draft.received(world.kept)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(world).toMatchObject({ left: null, kept: { version: 2, form: titled('left') } })
})

test('takes over a version saved elsewhere if nothing is unsaved', () => {
  const { draft, world } = open()
  draft.received(world.kept)
  draft.received(saved(2, titled('theirs')))
  expect(draft.state()).toMatchObject({ form: titled('theirs'), theirs: null })
})

test.each([
  ['an event arrives before the save', false],
  ['the save is rejected', true],
])('reports a conflict of two writers before either version is lost: %s', async (_, onSave) => {
  const { draft, world } = open()
  draft.received(world.kept)
  draft.change(() => titled('mine'))
  world.kept = saved(2, titled('theirs'))
  if (!onSave) draft.received(world.kept)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(draft.state()).toMatchObject({
    form: titled('mine'),
    theirs: { form: titled('theirs'), savedBy: 'Ines' },
  })
  expect(world.kept.form).toEqual(titled('theirs'))

  draft.settle(titled('both'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(draft.state()).toMatchObject({ theirs: null, saving: 'saved' })
  expect(world.kept).toMatchObject({ version: 3, form: titled('both') })
})

test('saves and stores nothing after publication', async () => {
  const { draft, world } = open()
  draft.received(world.kept)
  draft.change(() => titled('a'))
  draft.done()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(world).toMatchObject({ saves: 0, left: null })
})
