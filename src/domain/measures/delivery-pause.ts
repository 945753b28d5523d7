import type { Instant } from '../time/instant.ts'
import type { MeasureFact, MeasureRules } from './measure-fact.ts'

/** No deliveries. `deliveryModeOf` decides the effect on a store. */
export interface DeliveryPause extends MeasureFact {
  readonly kind: 'delivery_pause'
  /** Processing stopped between these instants. An order handled between them may have been in process. */
  readonly shutdown: { readonly notBefore: Instant; readonly notAfter: Instant }
}

export const DELIVERY_PAUSE: MeasureRules<DeliveryPause> = {
  issues: ({ shutdown: { notBefore, notAfter } }) =>
    notBefore > notAfter ? [{ kind: 'shutdown_backwards', field: 'shutdown.notAfter' }] : [],
  endIssue: ({ replaces }) => (replaces === null ? 'end_before_start' : 'resumes_before_pause'),
  keepsIncidentOpen: true,
}
