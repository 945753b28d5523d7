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

/** A service that keeps the draft, a tab that keeps what is not saved, and time that passes when it is told. */
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

test('saves what is typed once nobody types, and keeps nothing in the tab then', async () => {
  const { draft, world } = open()
  draft.received(world.kept)
  draft.change(() => titled('a'))
  draft.change(() => titled('ab'))
  expect(world.left?.form).toEqual(titled('ab'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(world).toMatchObject({ saves: 1, left: null, kept: { version: 2, form: titled('ab') } })
  expect(draft.state()).toMatchObject({ saving: 'saved', theirs: null })
})

test('what is typed while it saves is saved after', async () => {
  const { draft, world } = open()
  draft.received(world.kept)
  draft.change(() => titled('a'))
  vi.advanceTimersByTime(700)
  draft.change(() => titled('ab'))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(world).toMatchObject({ saves: 2, left: null, kept: { form: titled('ab') } })
})

test('while the service is away it says so, keeps what was typed, and goes on trying', async () => {
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

test('what was left unsaved is taken up again and saved', async () => {
  const { draft, world } = open({ left: { form: titled('left'), version: 1 } })
  expect(draft.state().form).toEqual(titled('left'))
  draft.received(world.kept)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(world).toMatchObject({ left: null, kept: { version: 2, form: titled('left') } })
})

test('what somebody else saved is taken over where nothing is unsaved', () => {
  const { draft, world } = open()
  draft.received(world.kept)
  draft.received(saved(2, titled('theirs')))
  expect(draft.state()).toMatchObject({ form: titled('theirs'), theirs: null })
})

test.each([
  ['told of it before it saves', false],
  ['refused when it saves', true],
])('two who write at once see each other’s words before either is lost: %s', async (_, onSave) => {
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

test('once it is published nothing of it is saved or kept', async () => {
  const { draft, world } = open()
  draft.received(world.kept)
  draft.change(() => titled('a'))
  draft.done()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(world).toMatchObject({ saves: 0, left: null })
})
