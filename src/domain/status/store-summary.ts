import type { Day } from '../time/day.ts'
import type { DayRange } from '../recovery/forecast.ts'
import type { QueuePosition } from '../recovery/delivery-queue.ts'
import type { Outlook } from './outlook.ts'
import type { StoreStatus } from './store-status.ts'
import { expectedAppointment, hasPassed, isOpen } from './status-headline.ts'

/** The main message of a store's page, as one word. */
export const STORE_SUMMARY_KINDS = [
  'paused',
  'in_queue',
  'overdue',
  'not_confirmed',
  'late',
  'delivery_failed',
  'on_schedule',
  'confirmed',
  'on_its_way',
  'delivered_today',
  'nothing_waiting',
  'nothing_waiting_paused',
] as const
export type StoreSummaryKind = (typeof STORE_SUMMARY_KINDS)[number]

/** A store in lists of many: its main message, and the fields that lists sort by. */
export interface StoreSummary {
  readonly kind: StoreSummaryKind
  /** Orders placed and not yet settled. */
  readonly openOrders: number
  readonly heldOrders: number
  readonly position: QueuePosition | null
  /** The days on which the next delivery is expected; null when none can be given. */
  readonly expected: DayRange | null
  /** `expected` before the plan was revised, when that differs. */
  readonly expectedWas: DayRange | null
}

export function storeSummaryOf({ headline, orders }: Pick<StoreStatus, 'headline' | 'orders'>): StoreSummary {
  const open = orders.filter(isOpen)
  const counts = {
    openOrders: open.length,
    heldOrders: open.filter(({ outlook }) => outlook.kind === 'paused').length,
  }
  switch (headline.kind) {
    case 'next_delivery':
      return { ...counts, ...ofOutlook(headline.outlook) }
    case 'delivered_today':
      return { ...counts, ...NOTHING, kind: 'delivered_today' }
    case 'nothing_waiting':
      return { ...counts, ...NOTHING, kind: headline.paused ? 'nothing_waiting_paused' : 'nothing_waiting' }
  }
}

const NOTHING = { position: null, expected: null, expectedWas: null }

function ofOutlook(outlook: Outlook): Omit<StoreSummary, 'openOrders' | 'heldOrders'> {
  switch (outlook.kind) {
    case 'paused':
      return { ...NOTHING, kind: 'paused', position: outlook.position }
    case 'in_queue':
      return {
        kind: 'in_queue',
        position: outlook.position,
        expected: outlook.range,
        expectedWas: outlook.rangeWas?.range ?? null,
      }
    case 'on_schedule':
    case 'confirmed':
    case 'on_its_way':
    case 'delivery_failed':
      return ofDay(outlook.kind, outlook)
    case 'returned':
      return ofDay('delivery_failed', outlook)
    case 'delivered':
    case 'cancelled':
    case 'closed':
      return { ...NOTHING, kind: 'nothing_waiting' }
  }
}

/** A day that has passed is no longer expected. */
function ofDay(
  kind: StoreSummaryKind,
  outlook: Extract<Outlook, { risk: unknown }>,
): Omit<StoreSummary, 'openOrders' | 'heldOrders'> {
  const { risk } = outlook
  const expected = hasPassed(outlook) ? null : expectedAppointment(outlook)
  return {
    ...NOTHING,
    kind: risk === null ? kind : risk === 'may_be_late' ? 'late' : risk,
    expected: expected && on(expected.day),
  }
}

function on(day: Day): DayRange {
  return { first: day, last: day }
}
