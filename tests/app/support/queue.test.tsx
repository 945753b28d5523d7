import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
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

async function openQueue(language: '' | '/fr' = '') {
  const app = await openApp(`${language}/`, { persona: 'support' })
  for (let index = 0; index < COUNT; index += 1) {
    app.store.receive({
      type: 'question',
      fact: asked(index),
      signed: { by: '0'.repeat(32), at: asked(index).askedAt },
    })
  }
  act(() => window.history.pushState(null, '', `${language}/support`))
  return { app, list: await screen.findByRole('list', { name: language === '' ? 'To do' : 'À faire' }) }
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

const more = (name = 'Show more') => screen.getByRole('button', { name })
const shownText = (list: HTMLElement) => list.parentElement?.parentElement?.textContent ?? ''

/** Focuses the window after a while, so that the page reads what has changed. */
function accessAgain(): void {
  const later = Date.now() + 60_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
  act(() => {
    window.dispatchEvent(new Event('visibilitychange'))
  })
}

test('a long queue renders visible questions of its first page, each with its position and the total', async () => {
  const { list } = await openQueue()
  expect(entries(list).length).toBeLessThan(30)
  expect(new Set(entries(list).map((each) => each.getAttribute('aria-setsize')))).toEqual(new Set([String(COUNT)]))
  expect(placeOf(entries(list)[0])).toBe('1')
  scrollTo(40 * ENTRY)
  await waitFor(() => expect(within(list).getByText('Said 40.')).toBeInstanceOf(HTMLElement))
  expect(placeOf(within(list).getByText('Said 40.').closest('li') ?? undefined)).toBe('41')
  expect(within(list).queryByText('Said 0.')).toBeNull()
  // The number beside each filter is that of all pages.
  screen.getByRole('link', { name: `To do ${COUNT}` })
  screen.getByText(`50 of ${COUNT} shown`)
})

test('the focused entry stays rendered while the page scrolls past it', async () => {
  const { list } = await openQueue()
  const [first] = entries(list)
  const link = within(first ?? list).getByRole('link')
  act(() => link.focus())
  scrollTo(40 * ENTRY)
  await within(list).findByText('Said 40.')
  expect(document.activeElement).toBe(link)
  expect(entries(list).map(placeOf)[0]).toBe('1')
})

test('more questions are shown on request: the first of them has the focus, and the number is announced', async () => {
  const { list } = await openQueue()
  const user = userEvent.setup()
  scrollTo(48 * ENTRY)
  await user.click(more())
  await waitFor(() => expect(document.activeElement?.closest('li')?.dataset['index']).toBe('50'))
  expect(document.activeElement?.closest('li')?.textContent).toContain('Said 50.')
  expect(screen.getAllByText(`100 of ${COUNT} shown`).map(({ tagName }) => tagName)).toContain('OUTPUT')
  expect(list.isConnected).toBe(true)
})

test('a live change keeps what is loaded, and shows what is new', async () => {
  const { app, list } = await openQueue()
  const user = userEvent.setup()
  scrollTo(48 * ENTRY)
  await user.click(more())
  await waitFor(() => expect(document.activeElement?.closest('li')?.dataset['index']).toBe('50'))
  const focused = document.activeElement
  const pressing = { ...asked(0), id: 'f'.repeat(32), topic: 'stock_cover' as const }
  app.store.receive({ type: 'question', fact: pressing, signed: { by: '0'.repeat(32), at: pressing.askedAt } })
  accessAgain()
  await screen.findByRole('link', { name: `To do ${COUNT + 1}` })
  // The last question of before is still here, although a new one has come before it.
  expect(await screen.findByText(`150 of ${COUNT + 1} shown`)).toBeInstanceOf(HTMLElement)
  expect(document.activeElement).toBe(focused)
  expect(document.activeElement?.closest('li')?.textContent).toContain('Said 50.')
  scrollTo(0)
  await within(list).findByRole('link', { name: 'How long will my stock last?' })
})

test('pages that cannot be loaded leave those that are here, and can be asked for again', async () => {
  const { app, list } = await openQueue()
  const user = userEvent.setup()
  app.failWith((request) =>
    new URL(request.url).searchParams.get('limit') === '100'
      ? new Response(null, { status: 500 })
      : app.answer(request),
  )
  await user.click(more())
  const failed = await screen.findByText(/^This part could not be loaded\./, {}, { timeout: 10_000 })
  expect(shownText(list)).toContain(`50 of ${COUNT} shown`)
  app.failWith(null)
  await user.click(within(failed.closest('[role=alert]') ?? list).getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(shownText(list)).toContain(`100 of ${COUNT} shown`))
})

test('another filter is read from the API, and keeps the numbers on screen meanwhile', async () => {
  const { app } = await openQueue()
  const user = userEvent.setup()
  const held = Promise.withResolvers<void>()
  app.failWith(async (request) => {
    if (request.url.includes('show=mine')) await held.promise
    return app.answer(request)
  })
  await user.click(screen.getByRole('link', { name: 'Mine 0' }))
  expect(screen.queryByRole('list', { name: 'Mine' })).toBeNull()
  screen.getByRole('link', { name: `To do ${COUNT}` })
  held.resolve()
  await screen.findByText('You have no question in hand.')
})

test('in French', async () => {
  await openQueue('/fr')
  const user = userEvent.setup()
  await user.click(more('Afficher la suite'))
  expect((await screen.findAllByText(`Affichage de 100 sur ${COUNT}`)).length).toBe(2)
})
