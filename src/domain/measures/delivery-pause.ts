import type { Instant } from '../time/instant.ts'
import type { MeasureFact, MeasureRules } from './measure-fact.ts'

/** No deliveries: `deliveryModeOf` decides what follows for a store. */
export interface DeliveryPause extends MeasureFact {
  readonly kind: 'delivery_pause'
  /** Between which instants processing stopped; an order in hand between them may or may not have been in process. */
  readonly shutdown: { readonly notBefore: Instant; readonly notAfter: Instant }
}

export const DELIVERY_PAUSE: MeasureRules<DeliveryPause> = {
  issues: ({ shutdown: { notBefore, notAfter } }) =>
    notBefore > notAfter ? [{ kind: 'shutdown_backwards', field: 'shutdown.notAfter' }] : [],
  endIssue: ({ replaces }) => (replaces === null ? 'end_before_start' : 'resumes_before_pause'),
  keepsIncidentOpen: true,
}
