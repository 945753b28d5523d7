import fc from 'fast-check'
import { parseDateTime, toZoned } from '@internationalized/date'
import { expect, test } from 'vitest'
import type { Measure } from '../measures/measure.ts'
import { type Appointment, type OrderRecord, orderAt } from '../orders/order.ts'
import { isOpenSince, settledAt, settledSince } from '../orders/order-life.ts'
import { queueOf } from '../recovery/delivery-queue.ts'
import { waitingAt } from '../recovery/waiting-orders.ts'
import { REGIONS, regionsOf, type Store } from '../stores/store.ts'
import { historiesOf } from '../testing/histories.ts'
import { openIntake } from '../testing/intake.ts'
import { anIncident, anUpdate, aPause, aPhase, aPlan, aStore, summer } from '../testing/facts.ts'
import { appointment } from '../testing/orders.ts'
import { addDays, day, dayOf } from '../time/day.ts'
import { DAY_MS, HOUR, type Instant, instant, plus } from '../time/instant.ts'
import { type TimeZone, timeZone, ZONE } from '../time/time-zone.ts'
import { type NetworkFacts, NO_FACTS } from './network.ts'
import { networkViews } from './network-views.ts'
import type { Outlook } from './outlook.ts'
import { expectedAppointment, hasPassed, isSettled } from './status-headline.ts'
import { type StoreStatus, storeStatusOf } from './store-status.ts'
import { STORE_SUMMARY_KINDS, storeSummaryOf } from './store-summary.ts'

const RUNS = 2_000
const T = summer('2022-08-04', '09:00')
const PAUSED = summer('2022-08-05', '12:00')
const RESTARTED = summer('2022-08-06', '12:00')

const PAUSE = aPause({ publishedAt: PAUSED, firstDay: day('2022-08-05') })
const ENDED = {
  id: 'pause-ended',
  publishedAt: RESTARTED,
  replaces: PAUSE.id,
  end: { kind: 'through', day: day('2022-08-05') },
} as const

interface Network {
  readonly stores: readonly Store[]
  readonly orders: readonly OrderRecord[]
  readonly facts: NetworkFacts
  readonly silentSince: Instant | null
  readonly now: Instant
}

const orders = fc.record({
  history: historiesOf('SO000000001', T),
  store: fc.nat({ max: 3 }),
  planned: fc.constantFrom('2022-08-04', '2022-08-05', '2022-08-06', '2022-08-08').map((date) => appointment(date)),
})

/** Up to four stores with up to five orders, in a network that may be paused or recovering, at any hour of a week. */
const networks: fc.Arbitrary<Network> = fc
  .record({
    places: fc.array(
      fc.record({
        region: fc.constantFrom(...REGIONS),
        timeZone: fc.constantFrom<(TimeZone | null)[]>(null, timeZone('America/Winnipeg')),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    drawn: fc.array(orders, { maxLength: 5 }),
    measures: fc.constantFrom<(readonly Measure[])[]>([], [PAUSE], [PAUSE, { ...PAUSE, ...ENDED }]),
    hasPlan: fc.boolean(),
    silentHours: fc.option(fc.integer({ min: 1, max: 72 }), { nil: null }),
    hours: fc.integer({ min: 0, max: 168 }),
  })
  .map(({ places, drawn, measures, hasPlan, silentHours, hours }) => {
    const now = plus(T, hours * HOUR)
    const stores = places.map(({ region, timeZone }, index) => aStore(`store ${index}`, region, { timeZone }))
    return {
      stores,
      orders: drawn.map(({ history, store, planned }, index) =>
        recordOf(history, index, store % stores.length, planned),
      ),
      facts: {
        ...NO_FACTS,
        incidents: [anIncident('incident')],
        updates: [anUpdate('update')],
        measures,
        plans: hasPlan ? [aPlan([aPhase('2022-08-06', 1, 3)], { publishedAt: RESTARTED })] : [],
      },
      silentSince: silentHours === null ? null : plus(now, -silentHours * HOUR),
      now,
    }
  })

/** Taken by the intake as it happens, which refuses what does not fit: each hour shows another part of the history. */
function recordOf(
  history: Parameters<ReturnType<typeof openIntake>['send']>[0],
  index: number,
  store: number,
  planned: Appointment,
): OrderRecord {
  const intake = openIntake()
  for (const item of history.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) intake.send([item], item.at)
  const [record] = intake.records()
  if (record === undefined) throw new Error('the order is not placed')
  const id = `order ${index}`
  return {
    order: { ...record.order, id, storeId: `store ${store}`, planned, placedAt: plus(T, -index * HOUR) },
    events: record.events.map((event) => ({ ...event, orderId: id })),
  }
}

const statusesOf = ({ stores, orders, facts, silentSince, now }: Network): readonly StoreStatus[] => {
  const queue = queueOf(waitingAt(orders, facts.measures, regionsOf(stores), now))
  const views = networkViews(facts, queue, silentSince, now)
  return stores.map((store) =>
    storeStatusOf(
      store,
      orders.filter(({ order }) => order.storeId === store.id),
      views.of(store.id),
      [],
    ),
  )
}

/** The end of a window, from another library. */
function endOf({ day: on, hours }: Appointment, zone: TimeZone | null): Instant {
  const next = hours.to === '24:00'
  const local = parseDateTime(`${next ? addDays(on, 1) : on}T${next ? '00:00' : hours.to}`)
  return instant(
    toZoned(local, zone ?? ZONE)
      .toDate()
      .toISOString(),
  )
}

/** The appointment that an outlook still promises; null when it promises none, or says that it has passed. */
function promised(outlook: Outlook): Appointment | null {
  return 'risk' in outlook && hasPassed(outlook) ? null : expectedAppointment(outlook)
}

/** The kinds of an order’s events that count at `now`, in their order. */
function counting(record: OrderRecord, now: Instant): readonly string[] {
  const known = orderAt(record, now)?.events ?? []
  const revoked = new Set(known.flatMap((event) => (event.kind === 'revoked' ? [event.revokes] : [])))
  return known.filter(({ id, kind }) => kind !== 'revoked' && !revoked.has(id)).map(({ kind }) => kind)
}

const LEFT = ['shipped', 'out_for_delivery', 'delivery_failed', 'returned']

test('no page promises what the facts deny', () => {
  fc.assert(
    fc.property(networks, (network) => {
      for (const { store, orders: outlooks, mode } of statusesOf(network)) {
        for (const { record, outlook } of outlooks) {
          const due = promised(outlook)
          if (due !== null) expect(network.now < endOf(due, store.timeZone)).toBe(true)
          const kinds = counting(record, network.now)
          if (!isSettled(outlook)) expect(kinds).not.toContain('cancelled')
          if (!isSettled(outlook)) expect(kinds).not.toContain('closed')
          if (outlook.kind === 'on_its_way') {
            // A failed attempt says that it left, even where nobody reported that.
            expect(kinds.some((kind) => LEFT.includes(kind))).toBe(true)
          }
          if (outlook.kind === 'on_schedule') {
            expect(kinds).not.toContain('shipped')
            expect(kinds).not.toContain('delivered')
            if (outlook.risk === null) expect(mode.kind).toBe('normal')
          }
          if (outlook.kind === 'delivered') {
            expect(kinds.some((kind) => kind === 'delivered' || kind === 'partly_delivered')).toBe(true)
          }
        }
      }
    }),
    { numRuns: RUNS },
  )
})

test('a day is overdue only where a source could have said that it came, and else not confirmed', () => {
  fc.assert(
    fc.property(networks, (network) => {
      for (const { store, orders: outlooks } of statusesOf(network)) {
        for (const { outlook } of outlooks) {
          if (!('risk' in outlook) || outlook.risk === null || outlook.risk === 'may_be_late') continue
          const due = expectedAppointment(outlook)
          if (due === null) throw new Error('what has no day has passed')
          const end = endOf(due, store.timeZone)
          const couldSay = network.silentSince === null || network.silentSince >= end
          expect([outlook.risk, network.now >= end]).toEqual([couldSay ? 'overdue' : 'not_confirmed', true])
        }
      }
    }),
    { numRuns: RUNS },
  )
})

test('every store is in one summary, which says what its headline says', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const statuses = statusesOf(network)
      const summaries = statuses.map(storeSummaryOf)
      const counts = STORE_SUMMARY_KINDS.map((kind) => summaries.filter((each) => each.kind === kind).length)
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(network.stores.length)
      statuses.forEach(({ headline, orders: outlooks }, index) => {
        const open = outlooks.filter(({ outlook }) => !isSettled(outlook))
        expect(summaries[index]?.openOrders).toBe(open.length)
        expect(headline.kind === 'next_delivery').toBe(open.length > 0)
        // Whatever is under way and in time comes before a day that has passed.
        const isMoving = open.some(({ outlook }) => outlook.kind === 'on_its_way' && promised(outlook) !== null)
        if (headline.kind === 'next_delivery' && isMoving) {
          expect('risk' in headline.outlook && hasPassed(headline.outlook)).toBe(false)
        }
      })
    }),
    { numRuns: RUNS },
  )
})

test('summaries, and the queue, need no order that was settled before yesterday', () => {
  let left = 0
  fc.assert(
    fc.property(networks, fc.integer({ min: 0, max: 4 }), (network, days) => {
      const now = plus(network.now, days * DAY_MS)
      const since = settledSince(dayOf(now))
      const orders = network.orders.filter((record) => isOpenSince(record, since))
      left += network.orders.length - orders.length
      const seen = (known: readonly OrderRecord[]) =>
        statusesOf({ ...network, orders: known, now }).map((status) => storeSummaryOf(status))
      expect(seen(orders)).toEqual(seen(network.orders))
    }),
    { numRuns: RUNS },
  )
  expect(left).toBeGreaterThan(0)
})

test('an order is settled when its outlook says so', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const now = plus(network.now, 30 * DAY_MS)
      for (const { orders: outlooks } of statusesOf({ ...network, now })) {
        for (const { record, outlook } of outlooks) expect(settledAt(record) !== null).toBe(isSettled(outlook))
      }
    }),
    { numRuns: RUNS },
  )
})

test('a store learns nothing of another’s order but how many wait', () => {
  fc.assert(
    fc.property(networks, (network) => {
      const disguised = network.orders.map((record): OrderRecord =>
        record.order.storeId === 'store 0'
          ? record
          : {
              order: {
                ...record.order,
                number: 'SO999999999',
                planned: appointment('2022-08-20'),
                lines: [{ sku: '9', product: 'Another', ordered: 99 }],
              },
              events: record.events.filter(({ kind }) => kind !== 'confirmed'),
            },
      )
      const [own] = statusesOf(network)
      const [same] = statusesOf({ ...network, orders: disguised })
      expect(same).toEqual(own)
    }),
    { numRuns: RUNS },
  )
})
