import { DELIVERY_PAUSE, type DeliveryPause } from './delivery-pause.ts'
import { DELIVERY_WINDOW, type DeliveryWindow } from './delivery-window.ts'
import { FEE_WAIVER, type FeeWaiver } from './fee-waiver.ts'
import { LAUNCH_DELAY, type LaunchDelay } from './launch-delay.ts'
import type { MeasureRules, MeasureState } from './measure-fact.ts'
import { ORDER_CAP, type OrderCap } from './order-cap.ts'
import { ORDER_POLICY, type OrderPolicy } from './order-policy.ts'

/** A dated rule that changes what a store can expect. */
export type Measure = DeliveryPause | DeliveryWindow | OrderCap | OrderPolicy | LaunchDelay | FeeWaiver
export type MeasureKind = Measure['kind']
export type MeasureOf<K extends MeasureKind> = Extract<Measure, { kind: K }>

const RULES: { readonly [K in MeasureKind]: MeasureRules<MeasureOf<K>> } = {
  delivery_pause: DELIVERY_PAUSE,
  delivery_window: DELIVERY_WINDOW,
  order_cap: ORDER_CAP,
  order_policy: ORDER_POLICY,
  launch_delay: LAUNCH_DELAY,
  fee_waiver: FEE_WAIVER,
}

/** The rules for measures of one kind. */
export function rulesOf<K extends MeasureKind>(kind: K): MeasureRules<MeasureOf<K>> {
  return RULES[kind]
}

/** A measure on a store's page, with its state today. */
export type ListedMeasure<M> = M & {
  readonly state: Exclude<MeasureState, 'ended'>
  /** The measure that this one revised. Pages show it, so that no change is silent. */
  readonly was: M | null
}

/** The measures that a store's page lists as rules, by kind. Other kinds show through their effects. */
export function listedMeasures(listed: <K extends MeasureKind>(kind: K) => readonly ListedMeasure<MeasureOf<K>>[]) {
  return {
    caps: listed('order_cap'),
    policies: listed('order_policy'),
    windows: listed('delivery_window'),
  }
}
export type ListedMeasures = Readonly<ReturnType<typeof listedMeasures>>
