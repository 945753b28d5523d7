import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { createQueryClient } from '../../../src/app/client/query-client.ts'
import { MY_STORES } from '../../../src/app/stores/chain/my-stores.ts'
import { openMemoryHost } from '../../contract/memory-test-host.ts'
import { withChainOf } from '../../bench/chain.bench.ts'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

/** More than one page: the API returns at most 200 stores per page. */
const MANY = 250
const scenario = withChainOf(MANY, seed)
const HUNDREDS = '2022-08-12T12:00:00-04:00'
const names = scenario.stores.slice(0, MANY).map(({ name }) => name)
const lastByName = names.toSorted((a, b) => (a < b ? -1 : 1)).at(-1) ?? ''

const open = (path: string, at?: string): Promise<OpenedApp> =>
  openApp(path, { persona: 'chain-owner', scenario, ...(at !== undefined && { at }) })
const links = () =>
  screen
    .getAllByRole('listitem')
    .flatMap((item) => within(item).queryAllByRole('heading', { level: 3 }))
    .flatMap((heading) => within(heading).queryAllByRole('link'))
    .map(({ textContent }) => textContent)
/** Returns the outlook and count of each toggle. */
const counts = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent.split(' · '))
    .map(([outlook, count]) => [outlook, Number(count)] as const)

/** Returns a function that requests the stores like the page does. `answer` responds. */
function asker(answer: (path: string, init?: RequestInit) => Promise<Response>) {
  const client = createQueryClient(() => undefined)
  vi.stubGlobal('fetch', (path: string, { signal: _, ...init }: RequestInit) => answer(path, init))
  return () => client.query({ ...MY_STORES, staleTime: 0 })
}

describe('a chain with more stores than one page of the API', () => {
  test('is shown, counted and searched completely', async () => {
    const user = userEvent.setup()
    await open('/stores', HUNDREDS)
    expect(await screen.findByText('All 250 stores')).toBeInstanceOf(HTMLElement)
    expect(links().toSorted()).toEqual(names.toSorted())
    const found = counts('Show by outlook')
    expect(found.length).toBeGreaterThan(2)
    expect(found.reduce((sum, [, count]) => sum + count, 0)).toBe(MANY)
    for (const [outlook, count] of found) {
      const group = screen.getByRole('region', { name: `${outlook} · ${count}` })
      expect(within(group).getAllByRole('heading', { level: 3 })).toHaveLength(count)
    }
    await user.type(screen.getByRole('searchbox'), lastByName)
    expect(links()).toContain(lastByName)
  })

  test('is shown completely in French', async () => {
    await open('/fr/stores', HUNDREDS)
    expect(await screen.findByText('Vos 250 magasins')).toBeInstanceOf(HTMLElement)
    const found = counts('Afficher selon l’état de la livraison')
    expect(found.reduce((sum, [, count]) => sum + count, 0)).toBe(MANY)
    expect(screen.getAllByText(/^Lu pour \d+ de vos 250 magasins$/).length).toBeGreaterThan(0)
  })

  test('is acknowledged completely', async () => {
    const user = userEvent.setup()
    const { store } = await open('/stores')
    expect(await screen.findByText('Acknowledged by 0 of your 250 stores')).toBeInstanceOf(HTMLElement)
    await user.click(screen.getByRole('button', { name: 'Acknowledge for all my stores' }))
    await screen.findByText('Acknowledged for all your stores.')
    expect(screen.getByText('Acknowledged by 250 of your 250 stores')).toBeInstanceOf(HTMLElement)
    expect(new Set(store.added().flatMap(({ fact }) => ('storeId' in fact ? fact.storeId : []))).size).toBe(MANY)
  })

  test('is never shown in part: if a page of it fails, the error can be retried', async () => {
    const user = userEvent.setup()
    const app = await open('/sign-in')
    app.failWith((request) =>
      request.url.includes('cursor=') ? new Response('oops', { status: 500 }) : app.answer(request),
    )
    await user.click(await screen.findByRole('link', { name: 'My stores' }))
    await screen.findByText('Dockboard cannot answer right now.')
    expect(screen.queryByRole('searchbox')).toBeNull()
    app.failWith(null)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('All 250 stores')
  })
})

describe('the pages of the list', () => {
  const { as } = openMemoryHost({ seed: scenario })

  test('are requested in sequence, and sent again only if they changed', async () => {
    const received: [string, number][] = []
    const ask = asker(async (path, init) => {
      const response = await as('chain-owner')(path, init)
      received.push([path.replace(/after-.*/, '…'), response.status])
      return response
    })
    await ask()
    await ask()
    expect(received).toEqual([
      ['/api/stores?limit=200', 200],
      ['/api/stores?limit=200&cursor=…', 200],
      ['/api/stores?limit=200', 304],
      ['/api/stores?limit=200&cursor=…', 304],
    ])
  })

  test('are rejected if they form a cycle', async () => {
    const ask = asker(() => as('chain-owner')('/api/stores?limit=200'))
    await expect(ask()).rejects.toMatchObject({ failure: 'malformed_answer' })
  })
})
