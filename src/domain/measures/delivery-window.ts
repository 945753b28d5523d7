import type { TimeOfDay } from '../time/day.ts'
import { areHours } from '../stores/store.ts'
import type { MeasureFact, MeasureRules } from './measure-fact.ts'

export const OVERNIGHTS = ['no', 'possible'] as const

/** The days and hours in which stores receive deliveries. The hours may end on the next day. */
export interface DeliveryWindow extends MeasureFact {
  readonly kind: 'delivery_window'
  readonly daysAWeek: number
  readonly from: TimeOfDay
  readonly to: TimeOfDay
  readonly overnight: (typeof OVERNIGHTS)[number]
}

export const DELIVERY_WINDOW: MeasureRules<DeliveryWindow> = {
  issues: (window) => (areHours(window) ? [] : [{ kind: 'hours_backwards', field: 'to' }]),
}
