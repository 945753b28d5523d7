// Long because it tests one page, whose parts share the same queries.
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { giveSizes, savedFiles } from '../browser-parts.ts'
import { openApp, seed } from '../open-app.tsx'

const RECOVERING = '2022-08-12T12:00:00-04:00'
const incident = seed.network.incidents.find(({ startedOn }) => startedOn === '2022-08-05')?.id ?? ''

beforeAll(async () => {
  // Preloads chunks, which would otherwise use up a test’s time.
  await Promise.all([
    import('../../../src/app/operations/network/NetworkPage.tsx'),
    import('../../../src/app/operations/network/map/StoreMap.tsx'),
    import('../../../src/app/operations/network/DeliveriesChart.tsx'),
    import('../../../src/app/recovery/QueueChart.tsx'),
  ])
})
beforeEach(giveSizes)

const open = (search = '', at = RECOVERING) => openApp(`/operations${search}`, { persona: 'ops', at })
const stores = () => screen.findByRole('region', { name: /^(Stores|Magasins)$/ })
const table = async () => within(await stores()).getByRole('table')
const names = async () =>
  within(await stores())
    .getAllByRole('rowheader')
    .map((cell) => cell.firstChild?.textContent)
/** Returns the first link: some numbers on the board also appear among the next updates. */
const number = async (name: RegExp) => {
  const [first] = await screen.findAllByRole('link', { name })
  return first ?? document.body
}

describe('each number', () => {
  test('links to its stores, and the URL follows', async () => {
    const user = userEvent.setup()
    await open()
    await user.click(await number(/^136 Day confirmed$/))
    expect(window.location.search).toBe('?outlook=confirmed')
    const part = await stores()
    expect(within(part).getAllByText('136 of 1,333 stores').length).toBeGreaterThan(0)
    expect(document.activeElement).toBe(within(part).getByRole('heading', { name: 'Stores' }))
    const rows = within(part).getAllByRole('row').slice(1)
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter((row) => within(row).queryByText('Day confirmed') === null)).toEqual([])
    expect((await number(/^136 Day confirmed$/)).getAttribute('aria-current')).toBe('true')
  })

  test.each([
    [/^1,238 Not viewed$/, '?update=not_viewed', '1,238 of 1,333 stores'],
    [/^95 Viewed$/, '?update=viewed', '95 of 1,333 stores'],
    [/^19 Acknowledged$/, '?update=acknowledged', '19 of 1,333 stores'],
    [/^1,333 Stores$/, '', 'All 1,333 stores'],
    [/^58 In the queue, and today is in the range$/, '?outlook=in_queue&day=2022-08-12', '58 of 1,333 stores'],
  ])('%s links to the query “%s”', async (name, search, count) => {
    const user = userEvent.setup()
    await open('?q=nothing')
    await user.click(await number(name))
    expect(window.location.search).toBe(search)
    expect(within(await stores()).getAllByText(count).length).toBeGreaterThan(0)
  })

  test('is consistent with the total', async () => {
    await open()
    const board = await screen.findByRole('region', { name: 'The network now' })
    const [outlooks] = within(board).getAllByRole('list')
    const counts = within(outlooks ?? board)
      .getAllByRole('link')
      .map(({ textContent }) => Number(/^[\d,]+/.exec(textContent)?.[0].replace(',', '')))
    const [all = 0, ...rest] = counts
    expect(all).toBe(seed.stores.length)
    expect(rest.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(all)
  })
})

describe('the table', () => {
  test('is filtered by the URL on load', async () => {
    await open('?outlook=in_queue&region=North&q=sudbury')
    const part = await stores()
    expect(within(part).getByRole<HTMLInputElement>('searchbox').value).toBe('sudbury')
    expect(within(part).getByRole<HTMLSelectElement>('combobox', { name: 'Region' }).value).toBe('North')
    expect(within(part).getByRole('button', { name: 'In the queue: no longer filter by it' })).toBeTruthy()
    expect((await names()).filter((name) => !name?.includes('Sudbury'))).toEqual([])
  })

  test('follows the typed text, and the URL follows after typing stops', async () => {
    const user = userEvent.setup()
    await open()
    await user.type(await screen.findByRole('searchbox'), 'kenora')
    expect(window.location.search).toBe('')
    expect((await names()).filter((name) => !name?.includes('Kenora'))).toEqual([])
    await waitFor(() => expect(window.location.search).toBe('?q=kenora'))
    await user.type(screen.getByRole('searchbox'), ' nowhere')
    expect(await screen.findByText('No store matches.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show all stores' }))
    await waitFor(() => expect(window.location.search).toBe(''))
    expect(await screen.findByText('All 1,333 stores', { selector: 'span' })).toBeTruthy()
  })

  test('follows the browser’s back button', async () => {
    const user = userEvent.setup()
    await open('?outlook=in_queue')
    await user.click(await number(/^50 On its way$/))
    expect(await screen.findByText('50 of 1,333 stores')).toBeTruthy()
    window.history.back()
    expect(await screen.findByText('1,145 of 1,333 stores')).toBeTruthy()
  })

  test('is sorted by a column in both directions', async () => {
    const user = userEvent.setup()
    await open('?outlook=in_queue')
    const sort = () => screen.getByRole('columnheader', { name: /^Queue position/ }).getAttribute('aria-sort')
    const first = async () => (await names())[0]
    await user.click(within(await table()).getByRole('button', { name: /^Queue position/ }))
    expect(sort()).toBe('ascending')
    const foremost = await first()
    await waitFor(() => expect(window.location.search).toBe('?outlook=in_queue&sort=queuePosition'))
    await user.click(within(await table()).getByRole('button', { name: /^Queue position/ }))
    expect(sort()).toBe('descending')
    expect(await first()).not.toBe(foremost)
    await waitFor(() => expect(window.location.search).toBe('?outlook=in_queue&sort=-queuePosition'))
  })

  test('reports its length to screen readers and renders visible rows only', async () => {
    await open()
    const rows = within(await table()).getAllByRole('row')
    expect((await table()).getAttribute('aria-rowcount')).toBe('1334')
    expect(rows.length).toBeLessThan(60)
    expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2')
  })
})

describe('the saved file', () => {
  test('has every shown store, with the texts of the page', async () => {
    const user = userEvent.setup()
    const files = savedFiles()
    await open('?outlook=confirmed&sort=-name')
    await user.click(await screen.findByRole('button', { name: 'Save 136 as CSV' }))
    expect(await screen.findByText('136 stores were saved as CSV.')).toBeTruthy()
    const [csv = ''] = await files.texts()
    const lines = csv.split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFFStore,Licence,Company,Place,Region,Outlook,Open orders,Queue position from,Queue position to,Queue length,' +
        'Expected from,Expected to,Update viewed at,Update acknowledged at',
    )
    expect(lines).toHaveLength(136 + 2)
    expect(lines.slice(1, -1).filter((line) => !line.includes(',Day confirmed,'))).toEqual([])
    expect(lines[1]).toMatch(/^"?[T-Z]/)
    expect(files.names()).toEqual(['dockboard-2022-08-12.csv'])
  })

  test('has the selection, if there is one, whatever is shown', async () => {
    const user = userEvent.setup()
    const files = savedFiles()
    await open('?q=kenora')
    await user.click(await screen.findByRole('checkbox', { name: /^Select all / }))
    const chosen = await names()
    expect(chosen.length).toBeGreaterThan(1)
    const [first = ''] = chosen
    await user.click(screen.getByRole('checkbox', { name: `Select ${first}` }))
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'windsor')
    const left = chosen.length - 1
    expect(await screen.findByText(left === 1 ? '1 store selected' : `${left} stores selected`)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Save the selected/ }))
    const [csv = ''] = await files.texts()
    expect(csv.trimEnd().split('\r\n')).toHaveLength(left + 1)
    expect(csv).not.toContain('Windsor')
    await user.click(screen.getByRole('button', { name: 'Select none' }))
    expect(screen.queryByText(/selected$/)).toBeNull()
  })

  test('has no formula that a spreadsheet would run', async () => {
    const user = userEvent.setup()
    const files = savedFiles()
    const [store, ...others] = seed.stores
    if (store === undefined) throw new Error('The story has no stores.')
    const evil = { ...store, name: '=HYPERLINK("https://evil.example","Leaf")' }
    await openApp('/operations?q=hyperlink', {
      persona: 'ops',
      at: RECOVERING,
      scenario: { ...seed, stores: [evil, ...others] },
    })
    await user.click(await screen.findByRole('button', { name: 'Save 1 as CSV' }))
    const [csv = ''] = await files.texts()
    expect(csv).toContain('\r\n"\'=HYPERLINK(""https://evil.example"",""Leaf"")",')
  })
})

describe('the map', () => {
  test('links from a place to its stores and back', async () => {
    const user = userEvent.setup()
    await open()
    const place = await screen.findByRole('link', { name: /^Thunder Bay: \d+ stores\. / })
    const count = /: (\d+) stores/.exec(place.getAttribute('aria-label') ?? '')?.[1] ?? ''
    await user.click(place)
    expect(window.location.search).toBe('?place=Thunder%20Bay')
    expect(await screen.findByText(`${count} of 1,333 stores`)).toBeTruthy()
    // The map still shows the other places, and the place is selected.
    expect(screen.getByRole('link', { name: /^Kenora/ })).toBeTruthy()
    const chosen = screen.getByRole('link', { name: /^Thunder Bay/ })
    expect(chosen.getAttribute('aria-current')).toBe('true')
    await user.click(chosen)
    expect(await screen.findByText('All 1,333 stores')).toBeTruthy()
  })

  test('is one tab stop, with arrow keys inside', async () => {
    const user = userEvent.setup()
    await open()
    const marks = () => document.querySelectorAll<SVGAElement>('a[data-place]')
    await screen.findByRole('link', { name: /^Thunder Bay/ })
    const stops = [...marks()].filter((mark) => mark.tabIndex === 0)
    expect(stops).toHaveLength(1)
    act(() => stops[0]?.focus())
    await user.keyboard('{ArrowUp}')
    const next = document.activeElement
    expect(next).not.toBe(stops[0])
    expect(next?.getAttribute('data-place')).toBeTruthy()
  })

  test('separates places when zoomed in', async () => {
    const user = userEvent.setup()
    await open()
    expect(await screen.findByRole('link', { name: /^Toronto and \d+ other places: / })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Greater Toronto' }))
    expect(await screen.findByRole('link', { name: /^Hamilton/ })).toBeTruthy()
    expect(screen.queryByRole('link', { name: /^Thunder Bay/ })).toBeNull()
  })

  test('lists the stores that it cannot place', async () => {
    const [store, ...others] = seed.stores
    if (store === undefined) throw new Error('The story has no stores.')
    await openApp('/operations', {
      persona: 'ops',
      at: RECOVERING,
      scenario: { ...seed, stores: [{ ...store, place: 'Atlantis' }, ...others] },
    })
    const words = await screen.findByRole('link', { name: /does not know the place: 1 store in Atlantis\.$/ })
    expect(words.getAttribute('href')).toBe('/operations?place=Atlantis')
  })
})

describe('needs attention', () => {
  test.each([
    ['2022-08-09T09:00:00-04:00', []],
    ['2022-08-09T23:30:00-04:00', ['About to lapse']],
    ['2022-08-10T00:30:00-04:00', ['Overdue']],
    ['2022-08-12T12:00:00-04:00', []],
    ['2022-08-18T12:00:00-04:00', ['Stale']],
  ])('at %s: %j', async (at, words) => {
    await open('', at)
    await stores()
    await waitFor(() => {
      const list = screen.queryByRole('region', { name: 'Needs attention' })
      const found = list && within(list).queryAllByText(/^(Overdue|About to lapse|Stale)$/)
      expect((found ?? []).map(({ textContent }) => textContent)).toEqual(words)
    })
  })

  test('links to its stores and to an update of the incident', async () => {
    const user = userEvent.setup()
    await open('', '2022-08-18T12:00:00-04:00')
    const list = await screen.findByRole('region', { name: 'Needs attention' })
    expect(within(list).getByText(/^Nothing was said for more than 3 hours/)).toBeTruthy()
    const publish = within(list).getByRole('link', { name: /^Publish an update of / })
    expect(publish.getAttribute('href')).toBe(`/operations/publish?incident=${incident}`)
    await user.click(within(list).getByRole('link', { name: '1,333 stores in the audience' }))
    expect(window.location.search).toBe(`?incident=${incident}`)
  })
})

describe('a part that fails', () => {
  test('is reported, and the other parts stay', async () => {
    await openApp('/operations', {
      persona: 'ops',
      at: RECOVERING,
      instead: (request, answer) =>
        request.url.endsWith('/operations/overview') ? new Response('', { status: 400 }) : answer(request),
    })
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be loaded/)
    expect(await screen.findByText('All 1,333 stores')).toBeTruthy()
  })

  test('shows an error with retry if it is the list of stores', async () => {
    const user = userEvent.setup()
    const app = await openApp('/operations', {
      persona: 'ops',
      at: RECOVERING,
      instead: (request, answer) =>
        request.url.endsWith('/operations/stores') ? new Response('', { status: 500 }) : answer(request),
    })
    await screen.findByText('Dockboard cannot answer right now.')
    app.failWith(null)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('All 1,333 stores')).toBeTruthy()
  })
})

test('the page is available in French', async () => {
  await openApp('/fr/operations', { persona: 'ops', at: RECOVERING })
  expect(await number(/^136 Date confirmée$/)).toBeTruthy()
  expect(await screen.findByText('Les 1 333 magasins')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Enregistrer 1\s333 en CSV$/ })).toBeTruthy()
  expect(await screen.findByRole('link', { name: /^Thunder Bay\s: \d+ magasins\. / })).toBeTruthy()
})

test('the page is not found for other roles', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await openApp('/operations', { persona: 'store-owner' })
  expect(await screen.findByText('There is nothing here for you.')).toBeTruthy()
})
