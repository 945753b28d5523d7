import { describe, expect, test } from 'vitest'
import { expectProblem, read } from './ask.ts'
import { openTestHost, scenario, type Fetch } from './test-host.ts'

interface Page {
  readonly items?: readonly { id: string }[]
  readonly stores?: readonly { id: string }[]
  readonly next: string | null
  readonly total: number
}

const { as, moveTo } = openTestHost()
const store = `/api/stores/${scenario.storyStores.inQueue}`
const LISTS: [string, Fetch, number][] = [
  ['/api/incidents', as('nobody'), 7],
  ['/api/incidents?state=closed', as('nobody'), 7],
  ['/api/stores', as('chain-owner'), 24],
  [`${store}/orders`, as('store-owner'), 38],
  [`${store}/launches`, as('store-owner'), 20],
  [`${store}/updates`, as('store-owner'), 24],
  [`${store}/accesses`, as('store-owner'), 2],
]
const at = (path: string, query: string) => `${path}${path.includes('?') ? '&' : '?'}${query}`
const idsOf = ({ items, stores }: Page) => (items ?? stores ?? []).map(({ id }) => id)

describe.each(LISTS)('%s', (path, fetch, total) => {
  test.each([1, 2, 7, 200])('in pages of %i has every item once, in one order', async (limit) => {
    await moveTo(scenario.moments.at(-1)?.at ?? scenario.start)
    const whole = await read<Page>(fetch, at(path, 'limit=200'))
    expect(whole.total).toBe(total)
    const walked: string[] = []
    let next: string | null = null
    do {
      const cursor: string = next === null ? '' : `&cursor=${encodeURIComponent(next)}`
      const page: Page = await read<Page>(fetch, at(path, `limit=${limit}${cursor}`))
      expect(page.total).toBe(total)
      expect(idsOf(page).length).toBeLessThanOrEqual(limit)
      walked.push(...idsOf(page))
      next = page.next
    } while (next !== null && walked.length <= total)
    expect(walked).toEqual(idsOf(whole))
    expect(new Set(walked).size).toBe(total)
  })

  test.each(['0', '201', '-1', 'abc', '1.5', '', 'NaN', 'Infinity', '1e999', '2n', '1,2'])(
    'limit=%s is malformed',
    async (limit) => {
      const response = await fetch(at(path, `limit=${encodeURIComponent(limit)}`))
      expect(await expectProblem(response, 400, 'malformed')).toEqual(['query.limit'])
    },
  )

  test.each(['garbage', '', 'after-', `after-${'0'.repeat(32)}`, 'x'.repeat(201), '__proto__', '\u0000é'])(
    'the unknown cursor %j is malformed',
    async (cursor) => {
      const response = await fetch(at(path, `cursor=${encodeURIComponent(cursor)}`))
      expect(await expectProblem(response, 400, 'malformed')).toEqual(['query.cursor'])
    },
  )

  test('rejects the cursor of another list', async () => {
    const other = path.endsWith('/orders') ? `${store}/updates` : `${store}/orders`
    const { next } = await read<Page>(as('store-owner'), `${other}?limit=1`)
    const response = await fetch(at(path, `cursor=${next}`))
    expect(await expectProblem(response, 400, 'malformed')).toEqual(['query.cursor'])
  })
})

test('without a limit a page has at most fifty items', async () => {
  const chain = await read<Page>(as('chain-owner'), '/api/stores')
  expect(chain).toMatchObject({ next: null, total: 24 })
})

test('incidents can be filtered by state, and an unknown state is malformed', async () => {
  await moveTo(scenario.start)
  expect(await read<Page>(as('nobody'), '/api/incidents?state=open')).toMatchObject({ total: 1 })
  expect(await read<Page>(as('nobody'), '/api/incidents?state=closed')).toMatchObject({ total: 6 })
  const response = await as('nobody')('/api/incidents?state=lost')
  expect(await expectProblem(response, 400, 'malformed')).toEqual(['query.state'])
})

test('an unknown query parameter is ignored', async () => {
  expect((await as('nobody')('/api/incidents?colour=red&__proto__=1')).status).toBe(200)
})
