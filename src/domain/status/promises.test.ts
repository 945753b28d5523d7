import { expect, test } from 'vitest'
import { plus } from '../time/instant.ts'
import { orderAt, type OrderEvent } from '../orders/order.ts'
import { promisesOf } from './promises.ts'
import { aPause, summer } from '../testing/facts.ts'
import { anOrder, appointment, confirmed } from '../testing/orders.ts'

const T = summer('2022-08-04', '09:00')
const PUBLISHED = summer('2022-08-04', '12:00')
const store = { id: 'store', region: 'East' } as const

test('promises of one instant keep their order', () => {
  const days = ['2022-08-15', '2022-08-16', '2022-08-12']
  const events = days.map((day, index) => ({ ...confirmed(plus(T, index), day), publishedAt: PUBLISHED }))
  const record = orderAt(anOrder('order', T, events.toReversed()), PUBLISHED) ?? anOrder('order', T)
  const outlook = { kind: 'cancelled', at: PUBLISHED } as const
  expect(promisesOf(record, [], store, outlook, PUBLISHED).map(({ at, appointment }) => [at, appointment])).toEqual([
    [T, record.order.planned],
    ...days.map((day) => [PUBLISHED, appointment(day)]),
  ])
})

test('a day confirmed before a pause and reported after it is not a promise', () => {
  const pause = aPause({ publishedAt: plus(T, 2) })
  const orderWith = (at: number, publishedAt: number) => ({
    ...confirmed(plus(T, at), '2022-08-15'),
    publishedAt: plus(T, publishedAt),
  })
  const outlook = { kind: 'cancelled', at: PUBLISHED } as const
  const because = (event: OrderEvent) =>
    promisesOf(anOrder('order', T, [event]), [pause], store, outlook, PUBLISHED).map((each) => each.because)
  expect(because(orderWith(1, 3))).toEqual(['placed', 'pause'])
  expect(because(orderWith(1, 1))).toEqual(['placed', 'confirmed', 'pause'])
  expect(because(orderWith(3, 4))).toEqual(['placed', 'pause', 'confirmed'])
})
