import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { day } from '../../../src/domain/time/day.ts'
import { HOUR, instant, plus } from '../../../src/domain/time/instant.ts'
import type { Order, OrderEvent, OrderHappening } from '../../../src/domain/orders/order.ts'
import type { Scenario } from '../../../src/scenario/scenario.ts'
import { openApp, seed } from '../open-app.tsx'

const STORE = seed.storyStores.inQueue
const ORDER = 'c'.repeat(32)
const PLACED = instant('2022-08-29T08:00:00-04:00')
const ADDRESS = `/stores/${STORE}/orders/${ORDER}`

const order: Order = {
  id: ORDER,
  storeId: STORE,
  number: 'SO999999999',
  kind: 'weekly',
  placedAt: PLACED,
  planned: { day: day('2022-08-30'), hours: { from: '22:00', to: '02:00' } },
  lines: [
    { sku: '1', product: 'Harbour Fog flower', ordered: 4 },
    { sku: '2', product: 'Oil', ordered: 6 },
  ],
}

/** The story with one more order, whose events happen an hour apart. */
function storyWith(...happenings: readonly (OrderHappening | { kind: 'revoked'; revokes: number })[]): Scenario {
  const idOf = (index: number) => index.toString(16).padStart(32, 'd')
  const events = happenings.map((each, index): OrderEvent => {
    const at = plus(PLACED, (index + 1) * HOUR)
    const fact = { id: idOf(index), orderId: ORDER, at, publishedAt: at }
    return each.kind === 'revoked' ? { ...fact, kind: 'revoked', revokes: idOf(each.revokes) } : { ...fact, ...each }
  })
  return { ...seed, orders: [...seed.orders, { order, events }] }
}

const FIRST = {
  kind: 'shipped',
  cases: [4, 0],
  carrier: 'Northern Freight',
  trackingNumber: 'NF 1',
  trackingUrl: 'https://track.example/NF1',
} as const
const SECOND = { kind: 'shipped', cases: [0, 6] } as const
const PART = { kind: 'partly_delivered' } as const

const open = (scenario: Scenario, at = '2022-08-30T12:00:00-04:00', prefix = '') =>
  openApp(`${prefix}${ADDRESS}`, { persona: 'store-owner', scenario, at })
const card = (name: string) => screen.findByRole('region', { name })

describe('an order in two shipments', () => {
  const scenario = storyWith(FIRST, PART, SECOND, { kind: 'delivered' })

  test('shows each with its days, cases and tracking link, and nothing missing', async () => {
    await open(scenario)
    const shipments = within(await card('Shipments'))
    const [first, second] = shipments.getAllByRole('listitem').filter((item) => item.querySelector('h3') !== null)
    expect(first?.textContent).toContain('Shipment 1 of 2')
    expect(first?.textContent).toContain('Harbour Fog flower: 4 cases')
    expect(second?.textContent).toContain('Oil: 6 cases')
    const link = shipments.getByRole('link', { name: 'Follow NF 1 at the carrier' })
    expect(link.getAttribute('href')).toBe('https://track.example/NF1')
    expect(screen.getByText('All that you ordered was in it.')).toBeInstanceOf(HTMLElement)
    expect(screen.queryByText('Delivered in part')).toBeNull()
    expect(screen.queryByText('Missing')).toBeNull()
  })

  test('has the same in French', async () => {
    await open(scenario, undefined, '/fr')
    const shipments = within(await card('Envois'))
    expect(shipments.getByText(/^Envoi 1 de 2/)).toBeInstanceOf(HTMLElement)
    expect(shipments.getByRole('link', { name: 'Suivre NF 1 chez le transporteur' })).toBeInstanceOf(HTMLElement)
  })

  test('says that the rest is on its way', async () => {
    await open(storyWith(FIRST, PART, SECOND))
    expect(await screen.findByText('The rest of your delivery is on its way.')).toBeInstanceOf(HTMLElement)
    expect(screen.queryByText(/claim what is missing/)).toBeNull()
  })

  test('that was closed says what is missing, and until when and how to claim it', async () => {
    await open(storyWith(FIRST, PART, { kind: 'closed' }))
    const contents = within(await card('Contents'))
    expect(contents.getByRole('row', { name: /Oil/ }).textContent).toMatch(/6$/)
    expect(contents.getByText('6 cases did not come.')).toBeInstanceOf(HTMLElement)
    expect(screen.getAllByText('Delivered in part').length).toBeGreaterThan(1)
    expect(screen.queryByText('Delivered', { selector: 'p' })).toBeNull()
    expect(contents.getByText(/^Claim what is missing before Wed 31 Aug, 11:00.* Ask support/)).toBeInstanceOf(
      HTMLElement,
    )
  })
})

test('amended lines show what was ordered before', async () => {
  await open(
    storyWith({
      kind: 'amended',
      lines: [
        { sku: '1', product: 'Harbour Fog flower', ordered: 7 },
        { sku: '3', product: 'Hash', ordered: 2 },
      ],
    }),
  )
  const contents = within(await card('Contents'))
  expect(contents.getByRole('row', { name: /Harbour/ }).querySelector('del')?.textContent).toBe('4')
  const removed = contents.getByRole('row', { name: /Oil/ }).textContent
  expect(removed).toContain('removed')
  expect(removed).not.toContain('Not shipped')
  expect(contents.getByRole('row', { name: /Hash/ }).textContent).toContain('added')
})

test.each([
  ['', 'Your delivery could not be handed over yesterday.', 'Have somebody at the store', 'Failed delivery attempts'],
  [
    '/fr',
    'Votre livraison n’a pas pu être remise hier.',
    'Prévoyez quelqu’un au magasin',
    'Tentatives de livraison échouées',
  ],
])('a failed attempt says what to do (%s)', async (prefix, sentence, toDo, heading) => {
  await open(storyWith(FIRST, { kind: 'delivery_failed', reason: 'store_closed' }), undefined, prefix)
  expect(await screen.findByText(sentence)).toBeInstanceOf(HTMLElement)
  expect(screen.getByText(new RegExp(toDo))).toBeInstanceOf(HTMLElement)
  expect(await card(heading)).toBeInstanceOf(HTMLElement)
})

test.each(['closed', 'cancelled'] as const)('an order that was %s without a shipment waits for none', async (kind) => {
  await open(storyWith({ kind }))
  const contents = within(await card('Contents'))
  expect(contents.getAllByText('Not shipped')).toHaveLength(2)
  expect(contents.queryByText('Not shipped yet')).toBeNull()
})

test('goods that went back', async () => {
  await open(storyWith(FIRST, { kind: 'returned' }))
  expect(await screen.findByText('Your delivery went back to the warehouse yesterday.')).toBeInstanceOf(HTMLElement)
  // They were shipped: the lines do not say otherwise.
  const contents = within(await card('Contents'))
  expect(contents.getAllByText('Sent back')).toHaveLength(2)
  expect(contents.queryByText('Not shipped yet')).toBeNull()
})

test('a delivery that was taken back is no step, and the page says why', async () => {
  await open(storyWith(FIRST, { kind: 'delivered' }, { kind: 'revoked', revokes: 1 }))
  expect(await screen.findByText('A report about this order was wrong and was taken back.')).toBeInstanceOf(HTMLElement)
  expect((await card('Taken back')).querySelector('del')?.textContent).toBe('Delivered')
  expect(
    screen.getByRole('list', { name: 'Steps of SO999999999' }).querySelector('[aria-current]')?.textContent,
  ).toMatch(/^Shipped/)
})

test('a hold on the way is one state: in the headline and in the steps', async () => {
  await open(storyWith(FIRST, { kind: 'held' }))
  expect(await screen.findByText('Your delivery is held on its way.')).toBeInstanceOf(HTMLElement)
  expect(screen.getByRole('list', { name: /^Steps/ }).querySelector('[aria-current]')?.textContent).toMatch(/^Held/)
})

test.each([
  ['2022-08-31T01:59:59-04:00', 'Your delivery is on its way.', /10:00.p\.m\. – 2:00.a\.m\. on Wed.31.Aug/],
  ['2022-08-31T02:00:00-04:00', 'Your Tuesday delivery has not come.', /10:00.p\.m\. – 2:00.a\.m\. on Wed.31.Aug/],
])('a window over midnight shows its two days, at %s', async (at, sentence, hours) => {
  await open(storyWith(FIRST), at)
  expect(await screen.findByText(sentence)).toBeInstanceOf(HTMLElement)
  const isOverdue = sentence.includes('not come')
  expect(screen.queryAllByText(/^overdue since Tue.30.Aug$/)).toHaveLength(isOverdue ? 1 : 0)
  expect(screen.getAllByText(hours).length).toBeGreaterThan(0)
  // What left is not called on its way once its day has passed.
  expect(within(await card('Shipments')).queryAllByText('On its way')).toHaveLength(isOverdue ? 0 : 1)
})
