import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { openApp, seed } from '../open-app.tsx'

const page = (store: keyof typeof seed.storyStores) => `/stores/${seed.storyStores[store]}`
const region = (name: RegExp) => screen.findByRole('region', { name })

describe('the first screenful on the morning of 9 August', () => {
  test('has the paused delivery, the queue position, the next update and the waived fees', async () => {
    await openApp(page('inQueue'), { persona: 'store-owner' })
    expect(await screen.findByText('Your Thursday delivery is paused. No restart day yet.')).toBeInstanceOf(HTMLElement)
    expect(screen.getByRole('heading', { level: 1, name: 'Limestone Leaf, Kingston' })).toBeInstanceOf(HTMLElement)
    expect(screen.getByText('383 – 397 of 1,113')).toBeInstanceOf(HTMLElement)
    expect(screen.getByText('the end of today')).toBeInstanceOf(HTMLElement)
    expect(screen.getByText('Delivery fees')).toBeInstanceOf(HTMLElement)
  })

  test('has the same in French', async () => {
    await openApp(`/fr${page('inQueue')}`, { persona: 'store-owner' })
    const sentence = 'Votre livraison de jeudi est suspendue. Aucune date de reprise n’est connue.'
    expect(await screen.findByText(sentence)).toBeInstanceOf(HTMLElement)
    expect(screen.getByText(/^383 à 397 sur 1.113$/)).toBeInstanceOf(HTMLElement)
  })

  test('lists the delayed launches without inventing a day', async () => {
    await openApp(page('inQueue'), { persona: 'store-owner' })
    const launches = await region(/^Delayed launches/)
    expect(within(launches).getAllByText('No date yet').length).toBeGreaterThan(3)
  })
})

test('an update is acknowledged once, with a confirmation', async () => {
  const user = userEvent.setup()
  const { store } = await openApp(page('inQueue'), { persona: 'store-owner' })
  const [newest] = await screen.findAllByRole('button', { name: /^Acknowledge/ })
  if (newest === undefined) throw new Error('no update to acknowledge')
  await user.dblClick(newest)
  await screen.findByText(/^Acknowledged ·/)
  const acknowledged = store.added().filter(({ fact }) => 'kind' in fact && fact.kind === 'acknowledged')
  expect(acknowledged).toHaveLength(1)
})

test('showing updates to a store adds a viewed receipt', async () => {
  const { store } = await openApp(page('inQueue'), { persona: 'store-owner' })
  await screen.findAllByRole('button', { name: /^Acknowledge/ })
  await waitFor(() => {
    const shown = store.added().filter(({ fact }) => 'kind' in fact && fact.kind === 'viewed')
    expect(new Set(shown.flatMap(({ fact }) => ('storeId' in fact ? fact.storeId : [])))).toEqual(
      new Set([seed.storyStores.inQueue]),
    )
    expect(shown.length).toBeGreaterThan(1)
  })
})

describe('another owner’s store', () => {
  test.each([
    ['another store', page('inProcess')],
    ['a store that does not exist', `/stores/${'0'.repeat(32)}`],
    ['an invalid id', '/stores/anything'],
  ])('%s shows the same message', async (_, path) => {
    await openApp(path, { persona: 'store-owner' })
    expect(await screen.findByText('There is nothing here for you.')).toBeInstanceOf(HTMLElement)
  })
})

test('an expired session leads to the sign-in page and removes the store’s data', async () => {
  const user = userEvent.setup()
  const app = await openApp(page('inQueue'), { persona: 'store-owner' })
  await user.click(await screen.findByRole('link', { name: 'All orders' }))
  await screen.findByRole('heading', { level: 1, name: 'All orders' })
  app.endSession()
  const [order] = await screen.findAllByRole('link', { name: /^SO/ })
  if (order === undefined) throw new Error('no order to open')
  await user.click(order)
  expect(await screen.findByText('Your session has ended. Sign in again to go on.')).toBeInstanceOf(HTMLElement)
  expect(screen.queryByText(/Limestone Leaf/)).toBeNull()
})

test('a response that violates the contract is never shown as a good status', async () => {
  const app = await openApp('/sign-in')
  await screen.findByRole('heading', { level: 1, name: 'Sign in' })
  app.failWith(() => Response.json({ surprise: true }, { headers: { 'dockboard-as-of': '2022-08-09T13:00:00.000Z' } }))
  const user = userEvent.setup()
  await user.click(screen.getByRole('link', { name: 'Network status' }))
  expect(await screen.findByText('The answer could not be read.')).toBeInstanceOf(HTMLElement)
  expect(screen.queryByText('Running')).toBeNull()
})
