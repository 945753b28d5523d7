import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { openApp, seed } from '../open-app.tsx'

const HUNDREDS = '2022-08-12T12:00:00-04:00'
const CHAIN = seed.personas['chain-owner'].storeIds.length

const heading = () => screen.findByRole('heading', { level: 1, name: /^(My stores|Mes magasins)$/ })
const toggle = (name: RegExp) => screen.findByRole('button', { name })
const rows = () => {
  const groups = screen
    .getAllByRole('list')
    .filter((list) => within(list).queryAllByRole('heading', { level: 3 }).length > 0)
  return groups.flatMap((list) => within(list).queryAllByRole('link')).length
}
const plain = (element: HTMLElement) =>
  [...element.querySelectorAll('dt, dd')].map(({ textContent }) => textContent.replace(/\s+/g, ' ')).join(' ')
const pressed = (button: HTMLElement) => button.getAttribute('aria-pressed')

describe('the overview of a chain', () => {
  test('states common facts once, then differences and the first and last store', async () => {
    await openApp('/stores', { persona: 'chain-owner' })
    await heading()
    expect(await screen.findAllByText('Deliveries to these stores are paused. No restart day yet.')).toHaveLength(1)
    expect(screen.queryByText(/^Your \w+ delivery is paused/)).toBeNull()
    const order = screen.getByRole('region', { name: 'Who is served first' })
    expect(plain(order)).toContain('First Lantern & Pine, Meaford position 45 – 64 of 1,113')
    expect(plain(order)).toContain('Last Lantern & Pine, Toronto (John St.) position 1,066 of 1,113')
    expect(rows()).toBe(CHAIN)
  })

  test('states them in French when nothing is in the queue', async () => {
    await openApp('/fr/stores', { persona: 'chain-owner', at: '2022-08-10T17:20:00-04:00' })
    await heading()
    expect(
      await screen.findByText('Ces livraisons sont dans la file. Aucune date n’est encore confirmée.'),
    ).toBeInstanceOf(HTMLElement)
    expect(screen.getAllByText(/^pas encore de date · place /)).toHaveLength(CHAIN)
  })

  test('has toggles that filter, keep the focus and update the URL', async () => {
    const user = userEvent.setup()
    await openApp('/stores', { persona: 'chain-owner', at: HUNDREDS })
    const confirmed = await toggle(/^Confirmed · 2$/)
    confirmed.focus()
    await user.keyboard(' ')
    expect(pressed(confirmed)).toBe('true')
    expect(document.activeElement).toBe(confirmed)
    expect(rows()).toBe(2)
    await waitFor(() => expect(window.location.search).toBe('?outlook=confirmed'))
    await user.keyboard('{Enter}')
    expect(pressed(confirmed)).toBe('false')
    expect(document.activeElement).toBe(confirmed)
    expect(rows()).toBe(CHAIN)
    await waitFor(() => expect(window.location.search).toBe(''))
  })

  test('applies a filter from the URL on load', async () => {
    await openApp('/stores?outlook=in_queue&q=toronto', { persona: 'chain-owner', at: HUNDREDS })
    expect(pressed(await toggle(/^In the queue/))).toBe('true')
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('toronto')
    // Persisted queries of another moment may be shown first.
    await waitFor(() => expect(rows()).toBe(4))
  })

  test('announces the count once, after typing stops', async () => {
    const user = userEvent.setup()
    await openApp('/stores', { persona: 'chain-owner' })
    const announcement = () =>
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join('')
    await user.type(await screen.findByRole('searchbox'), 'windsór')
    expect(screen.getByText(`2 of ${CHAIN} stores`)).toBeInstanceOf(HTMLElement)
    expect(announcement()).toBe('')
    await waitFor(() => expect(announcement()).toBe(`2 of ${CHAIN} stores`))
  })

  test('shows an empty state with a reset link when a filter matches nothing', async () => {
    const user = userEvent.setup()
    await openApp('/stores?outlook=delivered&q=nowhere', { persona: 'chain-owner' })
    await screen.findByRole('region', { name: 'None of your stores matches.' })
    expect(pressed(await toggle(/^Delivered · 0$/))).toBe('true')
    await user.click(await toggle(/^Show all stores$/))
    expect(rows()).toBe(CHAIN)
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
    expect(screen.queryByRole('button', { name: /^Delivered/ })).toBeNull()
  })
})

describe('one acknowledgement for all stores', () => {
  test('is recorded once for every store that has not acknowledged', async () => {
    const user = userEvent.setup()
    const { store } = await openApp('/stores', { persona: 'chain-owner' })
    expect(await screen.findByText(`Acknowledged by 0 of your ${CHAIN} stores`)).toBeInstanceOf(HTMLElement)
    await user.dblClick(await toggle(/^Acknowledge for all my stores$/))
    const done = await screen.findByText('Acknowledged for all your stores.')
    expect(screen.getByText(`Acknowledged by ${CHAIN} of your ${CHAIN} stores`)).toBeInstanceOf(HTMLElement)
    await waitFor(() => expect(document.activeElement?.contains(done)).toBe(true))
    const stores = store.added().flatMap(({ fact }) => ('storeId' in fact ? fact.storeId : []))
    expect(stores).toHaveLength(CHAIN)
    expect(new Set(stores).size).toBe(CHAIN)
  })

  test('reports a failure and can be retried', async () => {
    const user = userEvent.setup()
    const app = await openApp('/stores', { persona: 'chain-owner' })
    const button = await toggle(/^Acknowledge for all my stores$/)
    app.failWith(() => new Response(null, { status: 503 }))
    await user.click(button)
    expect((await screen.findByRole('alert')).textContent).toMatch(/Try again/)
    app.failWith(null)
    await user.click(await toggle(/^Acknowledge for all my stores$/))
    await screen.findByText('Acknowledged for all your stores.')
    expect(app.store.added()).toHaveLength(CHAIN)
  })
})
