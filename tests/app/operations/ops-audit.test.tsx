import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { AskedQuestion } from '../../../src/domain/questions/asked-question.ts'
import { instant } from '../../../src/domain/time/instant.ts'
import { REASON } from '../../contract/ask.ts'
import { openApp, seed } from '../open-app.tsx'

const at = '2022-08-16T10:00:00-04:00'
const { inQueue } = seed.storyStores

/** Moves launches through the page and accesses a store. */
async function openAudit(user: ReturnType<typeof userEvent.setup>) {
  const app = await openApp('/operations/launches?view=table&state=delayed', { persona: 'ops', at })
  await user.click(await screen.findByRole('checkbox', { name: 'Choose Night Ferry flower, 7 g' }))
  await user.click(screen.getByRole('button', { name: 'Move to a day' }))
  await user.type(screen.getByLabelText('New day'), '2022-08-24')
  await user.type(screen.getByLabelText('In English'), 'Room again.')
  await user.type(screen.getByLabelText('In French'), 'De la place.')
  await user.click(screen.getByRole('button', { name: 'Publish for one launch' }))
  await screen.findByText('One launch has a new day.')
  const access = new Request(`http://test/api/stores/${inQueue}/status`, { headers: REASON })
  await act(async () => {
    expect((await app.answer(access)).status).toBe(200)
  })
  await user.click(screen.getByRole('link', { name: 'Audit' }))
  await screen.findByText('viewed a store', { exact: false })
  return app
}

test('entries have actor, action and the values before and after, newest first', async () => {
  await openAudit(userEvent.setup())
  const listed = screen.getAllByRole('listitem').filter(({ tabIndex }) => tabIndex === -1)
  const entries = listed.map(({ textContent }) => textContent).filter((text) => text?.includes('Ingrid'))
  expect(entries[0]).toContain('Ingrid Beaulieu viewed a store')
  expect(entries[0]).toContain(REASON['x-access-reason'])
  expect(entries.find((text) => text?.includes('changed a launch'))).toMatch(
    /Night Ferry flower, 7 g.*delayed until further notice.*→.*moved to Wed.24.Aug/,
  )
})

test('the filters are in the URL', async () => {
  const user = userEvent.setup()
  await openAudit(user)
  await user.selectOptions(screen.getByLabelText('Kind'), 'Accesses to stores')
  await waitFor(() => expect(screen.queryByText(/changed a launch/)).toBeNull())
  expect(window.location.search).toBe('?kind=access')
  await screen.findByText('One entry')
  await user.click(screen.getByRole('link', { name: 'Only entries of Ingrid Beaulieu' }))
  expect(window.location.search).toContain('kind=access')
  expect(window.location.search).toContain('actor=')
  await user.click(screen.getByRole('button', { name: 'Show everything' }))
  await screen.findByText(/changed a launch/)
  expect(window.location.search).toBe('')
})

test('no matching entry is an empty state', async () => {
  await openApp('/operations/audit?from=2000-01-01&to=2000-01-02', { persona: 'ops', at })
  expect(await screen.findByText('No entry matches.')).toBeInstanceOf(HTMLElement)
})

test('older entries load on request, and the focus moves to the first of them', async () => {
  const user = userEvent.setup()
  const app = await openApp('/operations/audit?kind=order', { persona: 'ops', at })
  await screen.findByText('No entry matches.')
  // In `act`, because pending requests of the page may complete meanwhile.
  await act(async () => {
    for (let count = 0; count < 51; count += 1) {
      const headers = { 'x-access-reason': `Call ${count}` }
      await app.answer(new Request(`http://test/api/stores/${inQueue}/status`, { headers }))
    }
  })
  await user.click(screen.getByRole('button', { name: 'Show everything' }))
  await screen.findByText('51 entries')
  expect(screen.queryByText('Call 0')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Older entries' }))
  await screen.findByText('Call 0')
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Call 0'))
  expect(screen.queryByRole('button', { name: 'Older entries' })).toBeNull()
})

test.each([
  ['/operations/audit?kind=question', 'Tomas Achebe claimed a question'],
  ['/fr/operations/audit?kind=question', 'Tomas Achebe a pris une question en charge'],
])('at %s actions on questions have their own phrases', async (path, words) => {
  const app = await openApp(path, { persona: 'ops', at })
  const { support } = seed.personas
  const question: AskedQuestion = {
    id: 'abc123'.padEnd(32, '0'),
    storeId: inQueue,
    topic: 'other',
    orderId: null,
    askedAt: instant(at),
    state: 'claimed',
    owner: support,
    escalatedAt: null,
    escalationId: null,
    declinedUpdateId: null,
    closedAt: null,
    messages: [],
    version: 2,
  }
  app.store.receive({
    type: 'question',
    fact: question,
    action: 'claim',
    signed: { by: support.id, at: instant(at) },
  })
  await waitFor(() =>
    expect(
      screen
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .join(),
    ).toContain(words),
  )
})

test('a reason from the list is translated', async () => {
  const app = await openApp('/fr/operations/audit', { persona: 'ops', at })
  await act(async () => {
    const headers = { 'x-access-reason': 'late_order' }
    await app.answer(new Request(`http://test/api/stores/${inQueue}/status`, { headers }))
  })
  await screen.findByText('Une commande en retard')
  expect(screen.queryByText('late_order')).toBeNull()
})
