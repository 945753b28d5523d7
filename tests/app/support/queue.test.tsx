import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { AskedQuestion } from '../../../src/domain/questions/asked-question.ts'
import { instant } from '../../../src/domain/time/instant.ts'
import { openApp, seed } from '../open-app.tsx'

const COUNT = 400
/** The estimated height of an unmeasured entry in pixels, with the gap below it. */
const ENTRY = 148

function asked(index: number): AskedQuestion {
  const at = instant(
    `2022-08-09T08:${String(Math.floor(index / 60) % 60).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}-04:00`,
  )
  const id = index.toString(16).padStart(32, '0')
  return {
    id,
    storeId: seed.storyStores.inQueue,
    topic: 'restart',
    orderId: null,
    askedAt: at,
    state: 'new',
    owner: null,
    escalatedAt: null,
    escalationId: null,
    declinedUpdateId: null,
    closedAt: null,
    messages: [{ id, from: 'store', text: `Said ${index}.`, at, by: null }],
    version: 1,
  }
}

async function openQueue() {
  const app = await openApp('/', { persona: 'support' })
  for (let index = 0; index < COUNT; index += 1) {
    app.store.receive({
      type: 'question',
      fact: asked(index),
      signed: { by: '0'.repeat(32), at: asked(index).askedAt },
    })
  }
  act(() => window.history.pushState(null, '', '/support'))
  return { app, list: await screen.findByRole('list', { name: 'To do' }) }
}

const entries = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .filter((each) => each.dataset['index'])
const placeOf = (entry: HTMLElement | undefined) => entry?.getAttribute('aria-posinset')

function scrollTo(y: number): void {
  vi.spyOn(window, 'scrollY', 'get').mockReturnValue(y)
  fireEvent.scroll(window)
}

test('a long queue renders visible questions only, each with its position and the total', async () => {
  const { list } = await openQueue()
  expect(entries(list).length).toBeLessThan(30)
  expect(new Set(entries(list).map((each) => each.getAttribute('aria-setsize')))).toEqual(new Set([String(COUNT)]))
  expect(placeOf(entries(list)[0])).toBe('1')
  scrollTo(200 * ENTRY)
  await waitFor(() => expect(within(list).getByText('Said 200.')).toBeInstanceOf(HTMLElement))
  expect(placeOf(within(list).getByText('Said 200.').closest('li') ?? undefined)).toBe('201')
  expect(within(list).queryByText('Said 0.')).toBeNull()
})

test('the focused entry stays rendered while the page scrolls past it', async () => {
  const { list } = await openQueue()
  const [first] = entries(list)
  const link = within(first ?? list).getByRole('link')
  act(() => link.focus())
  scrollTo(200 * ENTRY)
  await within(list).findByText('Said 200.')
  expect(document.activeElement).toBe(link)
  expect(entries(list).map(placeOf)[0]).toBe('1')
})
