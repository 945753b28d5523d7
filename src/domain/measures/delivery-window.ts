import { areHours, type Hours } from '../stores/store.ts'
import type { MeasureFact, MeasureRules } from './measure-fact.ts'

export const OVERNIGHTS = ['no', 'possible'] as const

/** The days and hours in which stores receive deliveries, in the time zone of each store. */
export interface DeliveryWindow extends MeasureFact, Hours {
  readonly kind: 'delivery_window'
  readonly daysAWeek: number
  readonly overnight: (typeof OVERNIGHTS)[number]
}

export const DELIVERY_WINDOW: MeasureRules<DeliveryWindow> = {
  issues: (window) => (areHours(window) ? [] : [{ kind: 'hours_backwards', field: 'to' }]),
}
