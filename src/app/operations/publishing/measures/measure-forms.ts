import type { MeasureKind } from '../../../../domain/measures/measure.ts'
import { DELIVERY_PAUSE_FORM } from './delivery-pause.ts'
import { DELIVERY_WINDOW_FORM } from './delivery-window.ts'
import { FEE_WAIVER_FORM } from './fee-waiver.ts'
import type { KindForm } from './kind-form.ts'
import { LAUNCH_DELAY_FORM } from './launch-delay.ts'
import { ORDER_CAP_FORM } from './order-cap.ts'
import { ORDER_POLICY_FORM } from './order-policy.ts'

const FORMS = {
  delivery_pause: DELIVERY_PAUSE_FORM,
  delivery_window: DELIVERY_WINDOW_FORM,
  order_cap: ORDER_CAP_FORM,
  order_policy: ORDER_POLICY_FORM,
  launch_delay: LAUNCH_DELAY_FORM,
  fee_waiver: FEE_WAIVER_FORM,
}

/** The terms of a kind as typed. */
export type TermsForm<K extends MeasureKind> = ReturnType<(typeof FORMS)[K]['initial']>

/** The forms of all kinds, in display order. */
export const MEASURE_FORMS: { readonly [K in MeasureKind]: KindForm<K, TermsForm<K>> } = FORMS

/** Returns the form of a kind. */
export function formOf<K extends MeasureKind>(kind: K): KindForm<K, TermsForm<K>> {
  return MEASURE_FORMS[kind]
}
