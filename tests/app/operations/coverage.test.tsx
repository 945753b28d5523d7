import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { giveSizes, savedFiles } from '../browser-parts.ts'
import { openApp, seed } from '../open-app.tsx'

const LATER = '2022-08-13T09:00:00-04:00'
const update = seed.network.updates.find(({ headline }) => headline.en.startsWith('Hundreds of stores'))
const updateId = update?.id ?? ''
const path = `/operations/updates/${updateId}`

beforeAll(async () => {
  await Promise.all([
    import('../../../src/app/operations/network/coverage/CoveragePage.tsx'),
    import('../../../src/app/operations/network/coverage/CoverageChart.tsx'),
  ])
})
beforeEach(giveSizes)

/** The receipts of the story up to that instant. */
const shown = new Set(
  seed.receipts
    .filter(({ updateId: id, publishedAt }) => id === updateId && publishedAt <= new Date(LATER).toISOString())
    .map(({ storeId }) => storeId),
)
const missing = seed.stores.length - shown.size

test('the counts add up, in total and by region', async () => {
  await openApp(path, { persona: 'ops', at: LATER })
  const board = await screen.findByRole('region', { name: 'Audience' })
  const figures = within(board)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '))
  expect(figures[0]).toBe('1,333 Stores')
  expect(figures[1]).toContain(shown.size.toLocaleString('en-CA'))
  expect(figures[3]).toContain(missing.toLocaleString('en-CA'))
  const regions = await screen.findByRole('region', { name: 'By region' })
  const rows = within(regions)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell'))
  const sum = (column: number) =>
    rows.reduce((total, cells) => total + Number(cells[column]?.firstChild?.textContent?.replace(',', '')), 0)
  expect([sum(0), sum(1), sum(3)]).toEqual([1_333, shown.size, missing])
  expect(await screen.findByRole('heading', { name: update?.headline.en ?? '' })).toBeTruthy()
})

test('a share just below 100% is not shown as 100%', async () => {
  const [, ...others] = seed.stores
  const acknowledged = others.map(({ id }, index) => ({
    id: index.toString(16).padStart(32, '0'),
    publishedAt: update?.publishedAt,
    replaces: null,
    storeId: id,
    updateId,
    kind: 'acknowledged',
  })) as typeof seed.receipts
  await openApp(path, { persona: 'ops', at: LATER, scenario: { ...seed, receipts: acknowledged } })
  const board = await screen.findByRole('region', { name: 'Audience' })
  expect(board.textContent).toContain('99.9%')
  expect(board.textContent).not.toContain('100%')
})

test('the stores that have not viewed the update can be filtered and saved', async () => {
  const user = userEvent.setup()
  const files = savedFiles()
  await openApp(path, { persona: 'ops', at: LATER })
  const list = await screen.findByRole('region', { name: 'Not viewed' })
  expect(within(list).getAllByText(`${missing} stores`).length).toBeGreaterThan(0)
  await user.type(within(list).getByRole('searchbox'), 'toronto')
  const rows = within(list).getAllByRole('row').slice(1)
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.filter(({ textContent }) => !textContent.includes('Toronto'))).toEqual([])
  await user.click(within(list).getByRole('button', { name: /^Save \d+ as CSV$/ }))
  const [csv = ''] = await files.texts()
  const names = new Map(seed.stores.map(({ licence, id }) => [licence, id]))
  const licences = csv.match(/CRSA\d{7}/g) ?? []
  expect(licences.length).toBeGreaterThan(1)
  expect(licences.filter((licence) => shown.has(names.get(licence) ?? ''))).toEqual([])
  expect(files.names()).toEqual(['dockboard-not-viewed-2022-08-13.csv'])
})

test('a list is saved once the security log has the export, and can be saved again where it has not', async () => {
  const user = userEvent.setup()
  const files = savedFiles()
  const app = await openApp(path, { persona: 'ops', at: LATER })
  const list = await screen.findByRole('region', { name: 'Not viewed' })
  const save = within(list).getByRole('button', { name: `Save ${missing} as CSV` })
  const isExport = ({ url }: Request) => new URL(url).pathname === '/api/operations/exports'
  app.failWith((request) => (isExport(request) ? new Response(null, { status: 503 }) : app.answer(request)))
  await user.click(save)
  expect((await within(list).findByRole('alert')).textContent).toBe(
    'No file was saved: the export could not be entered in the security log. Your selection is unchanged. Try again in a minute.',
  )
  expect(files.names()).toEqual([])

  const { promise: recorded, resolve: record } = Promise.withResolvers<void>()
  const sent: unknown[] = []
  app.failWith(async (request) => {
    if (!isExport(request)) return app.answer(request)
    sent.push(await request.clone().json())
    await recorded
    return app.answer(request)
  })
  await user.click(save)
  await waitFor(() => expect(sent).toEqual([{ list: 'stores_not_viewed', items: missing }]))
  expect(within(list).queryByRole('alert')).toBeNull()
  expect(files.names()).toEqual([])
  record()
  await within(list).findByText(`${missing} stores were saved as CSV.`)
  expect(files.names()).toEqual(['dockboard-not-viewed-2022-08-13.csv'])
})

test('the page is available in French', async () => {
  await openApp(`/fr${path}`, { persona: 'ops', at: LATER })
  expect(await screen.findByRole('heading', { name: 'Qui a vu la mise à jour' })).toBeTruthy()
  expect(await screen.findByRole('heading', { name: update?.headline.fr ?? '' })).toBeTruthy()
  expect(await screen.findByRole('region', { name: 'Non consultée' })).toBeTruthy()
})

test('the board links to the page', async () => {
  const user = userEvent.setup()
  await openApp('/operations', { persona: 'ops', at: LATER })
  await user.click(await screen.findByRole('link', { name: 'Who has seen it, by store' }))
  expect(window.location.pathname).toBe(path)
  expect(await screen.findByRole('heading', { level: 1, name: 'Who has seen the update' })).toBeTruthy()
})

test('an unknown or unpublished update is not found', async () => {
  await openApp(path, { persona: 'ops', at: '2022-08-09T09:00:00-04:00' })
  expect(await screen.findByText('There is nothing here for you.')).toBeTruthy()
})
