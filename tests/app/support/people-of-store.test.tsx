import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openManyStores } from '../open-many-stores.ts'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

const { inQueue } = seed.storyStores
const { 'store-owner': owner, 'chain-owner': chain } = seed.personas
const held = new Set([...owner.storeIds, ...chain.storeIds])
const nobodys = seed.stores.find(({ id }) => !held.has(id))?.id ?? ''

const reasons = ({ store }: OpenedApp) =>
  store.added().flatMap((added) => (added.type === 'access' ? [added.fact.reason] : []))
const isPeople = ({ url }: Request) => url.endsWith('/people')

async function openStores(storeId: string, inFrench = false) {
  const app = await openApp(`${inFrench ? '/fr' : ''}/support/stores/${storeId}`, { persona: 'support' })
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: inFrench ? 'Afficher le magasin' : 'Show the store' }))
  const show = await screen.findByRole('button', {
    name: inFrench ? 'Afficher les personnes' : 'Show the people',
  })
  return { app, user, show }
}

/** Replaces only the response for the people of the store. */
const answerPeople = (app: OpenedApp, answer: () => Response) =>
  app.failWith((request) => (isPeople(request) ? answer() : app.answer(request)))

test.each([
  [false, 'The people of this store'],
  [true, 'Les personnes de ce magasin'],
])('the people of a store are read on request, with the same access reason; in French: %s', async (inFrench, name) => {
  const { app, user, show } = await openStores(inQueue, inFrench)
  expect(reasons(app)).toHaveLength(1)
  expect(screen.queryByText(owner.name)).toBeNull()
  await user.click(show)
  const list = await screen.findByRole('list', { name })
  expect(within(list).getAllByRole('listitem')).toHaveLength(1)
  within(list).getByText(owner.name)
  expect(reasons(app)).toEqual(['phone_call', 'phone_call'])
  // The button is gone, and the focus moves to the list that replaced it.
  expect(document.activeElement?.contains(list)).toBe(true)
  expect(document.activeElement).not.toBe(document.body)
})

test('a store without people has an empty state', async () => {
  const { user, show } = await openStores(nobodys)
  await user.click(show)
  await screen.findByText('Nobody may sign in for this store yet.')
  expect(screen.queryByRole('list', { name: 'The people of this store' })).toBeNull()
})

test.each([
  [
    false,
    'Has had the store here since Mon\u00a01\u00a0Aug.',
    'Has had the store here since Fri\u00a019\u00a0Nov\u00a02021.',
    'Disabled: may not sign in any more',
  ],
  [
    true,
    'A accès à ce magasin depuis le lun.\u00a01er\u00a0août.',
    'A accès à ce magasin depuis le ven.\u00a019\u00a0nov.\u00a02021.',
    'Compte désactivé\u00a0: ne peut plus ouvrir de session',
  ],
])(
  'a known start date is shown in Toronto time, and disabled people are marked; in French: %s',
  async (inFrench, first, second, disabled) => {
    const { app, user, show } = await openStores(inQueue, inFrench)
    const people = [
      // In Toronto it is still 1 August.
      { id: 'a'.repeat(32), name: 'Ana Roy', since: '2022-08-02T03:00:00.000Z', disabled: false },
      { id: 'b'.repeat(32), name: 'Bo Lind', since: null, disabled: false },
      { id: 'c'.repeat(32), name: 'Cy Dube', since: '2021-11-19T15:00:00.000Z', disabled: true },
    ]
    const headers = { 'dockboard-as-of': '2022-08-09T13:00:00.000Z' }
    answerPeople(app, () => Response.json({ items: people, next: null, total: people.length }, { headers }))
    await user.click(show)
    const entries = (await screen.findAllByText(/^(Ana|Bo|Cy) /)).map((each) => each.closest('li')?.textContent ?? '')
    expect(entries.map((text) => text.replaceAll(/\s/g, ' '))).toEqual(
      [`Ana Roy${first}`, 'Bo Lind', `Cy Dube${disabled}${second}`].map((text) => text.replaceAll(/\s/g, ' ')),
    )
  },
)

test('a failed request is reported and can be retried', async () => {
  const { app, user, show } = await openStores(inQueue)
  answerPeople(app, () => new Response(null, { status: 500 }))
  await user.click(show)
  const failed = await screen.findByRole('alert')
  within(failed).getByText(/^This part could not be loaded\./)
  app.failWith(null)
  await user.click(within(failed).getByRole('button', { name: 'Try again' }))
  await screen.findByText(owner.name)
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('an hour after the access to a store, reading its people needs a confirmation', async () => {
  const { app, user, show } = await openStores(inQueue)
  const move = { method: 'PUT', body: JSON.stringify({ now: '2022-08-09T10:30:00-04:00' }) }
  const headers = { 'content-type': 'application/json' }
  await act(async () => {
    await app.answer(new Request('http://test/api/clock', { ...move, headers }))
  })
  await openManyStores(app)
  await user.click(show)
  await user.click(await screen.findByRole('button', { name: 'Open it too' }))
  await screen.findByText(owner.name)
  // The store page stays as it is.
  screen.getByRole('region', { name: 'As the store sees it' })
  expect(reasons(app).slice(-1)).toEqual(['phone_call'])
})

test('more people are read on request as another access, with the focus and their number', async () => {
  const { app, user, show } = await openStores(inQueue)
  const names = Array.from({ length: 70 }, (_, index) => `Person ${String(index).padStart(2, '0')}`)
  const person = (name: string, index: number) => ({
    id: index.toString(16).padStart(32, '0'),
    name,
    since: null,
    disabled: false,
  })
  const headers = { 'dockboard-as-of': '2022-08-09T13:00:00.000Z' }
  app.failWith(async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (!pathname.endsWith('/people')) return app.answer(request)
    // The API records the access.
    await app.answer(new Request(request.url.replace(/\?.*/, ''), request))
    const isNext = searchParams.get('cursor') === 'after-fifty'
    const items = names.map(person).slice(...(isNext ? [50] : [0, 50]))
    return Response.json({ items, next: isNext ? null : 'after-fifty', total: 70 }, { headers })
  })
  await user.click(show)
  await screen.findByText('Person 49')
  screen.getByText(/^50 of 70 people shown\. Reading more of them is recorded as another access\.$/)
  const before = reasons(app).length
  await user.click(screen.getByRole('button', { name: 'Show more people' }))
  await screen.findByText('Person 69')
  expect(screen.getAllByText(/^Person \d\d$/)).toHaveLength(70)
  expect(reasons(app)).toHaveLength(before + 1)
  expect(reasons(app).at(-1)).toBe('phone_call')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('70 of 70 people shown.'))
  expect(screen.queryByRole('button', { name: 'Show more people' })).toBeNull()
})
