import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { REASON } from '../../contract/ask.ts'
import { openManyStores } from '../open-many-stores.ts'
import { openApp, seed } from '../open-app.tsx'

const { inQueue } = seed.storyStores
const store = seed.stores.find(({ id }) => id === inQueue)

test('support over the access threshold confirms the next access and continues', async () => {
  const app = await openApp('/support', { persona: 'support' })
  await openManyStores(app)
  const user = userEvent.setup()
  act(() => window.history.pushState(null, '', `/support/stores/${inQueue}`))
  await user.click(await screen.findByRole('button', { name: 'Show the store' }))
  const asked = await screen.findByRole('alert')
  within(asked).getByText(
    `You have opened 20 different stores or more within the hour. Do you need ${store?.name} too?`,
  )
  await user.click(within(asked).getByRole('button', { name: 'Open it too' }))
  await screen.findByRole('region', { name: 'As the store sees it' })
  const accesses = app.store.added().filter(({ type }) => type === 'access')
  expect(accesses.at(-1)?.fact).toMatchObject({ storeId: store?.id, manyStores: 21, reason: 'phone_call' })
})

test('operations confirms in the ledger of waivers too, and the form draft stays', async () => {
  const app = await openApp('/operations/waivers', { persona: 'ops' })
  await openManyStores(app)
  const user = userEvent.setup()
  await user.type(await screen.findByRole('searchbox', { name: 'Find a store' }), store?.licence ?? '')
  await user.click(await screen.findByRole('button', { name: new RegExp(store?.licence ?? '') }))
  await user.type(screen.getByLabelText('Reason for access'), 'Call about a fee')
  await user.click(screen.getByRole('button', { name: 'Show the ledger' }))
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  app.failWith(async (request) => {
    await held
    return app.answer(request)
  })
  const goOn = await screen.findByRole('button', { name: 'Open it too' })
  await user.click(goOn)
  // The button keeps the focus while its request is pending.
  expect(document.contains(goOn)).toBe(true)
  letThrough()
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Show the ledger' })).toBeNull())
  const accesses = app.store.added().filter(({ type }) => type === 'access')
  expect(accesses.at(-1)?.fact).toMatchObject({
    storeId: inQueue,
    manyStores: 21,
    reason: 'Call about a fee',
  })
})

test('the console’s start page reports the exceeded threshold and links to its audit entry', async () => {
  // On a page that has not requested the overview, because no event reaches this test.
  const app = await openApp('/operations/people', { persona: 'ops' })
  await openManyStores(app)
  const headers = { ...REASON, 'x-access-confirmed': 'yes' }
  await act(async () => {
    await app.answer(new Request(`http://test/api/stores/${inQueue}/status`, { headers }))
  })
  act(() => window.history.pushState(null, '', '/operations'))
  const region = await screen.findByRole('region', { name: 'Many stores opened' })
  await userEvent.setup().click(within(region).getByRole('link', { name: 'See who and why' }))
  expect(window.location.search).toBe('?kind=access_over_threshold')
  const entry = (await screen.findByText(/confirmed opening more stores than the hourly threshold/)).closest('li')
  expect(entry?.textContent).toContain('Ingrid Beaulieu')
  expect(entry?.textContent).toContain('Phone call')
  expect(entry?.textContent).toMatch(/Stores within the hour.*21/)
  expect(entry?.textContent).toContain(store?.name)
})
