import * as z from 'zod/mini'
import { OVERNIGHTS } from '../../domain/measures/delivery-window.ts'
import { FEES, WAIVER_DAYS } from '../../domain/measures/fee-waiver.ts'
import type { ListedMeasures, MeasureKind } from '../../domain/measures/measure.ts'
import { CAP_BASES, CAP_UNITS } from '../../domain/measures/order-cap.ts'
import { POLICIES } from '../../domain/measures/order-policy.ts'
import { Basis, Bilingual, Day, Id, Instant, Note, Scope, SentInstant, TimeOfDay, TimeZone } from '../scalars.ts'

export const End = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('through'), day: Day }),
  z.object({ kind: z.literal('further_notice') }),
  z.object({ kind: z.literal('not_published') }),
])

const MeasureEndInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('through'), day: Day }),
  z.strictObject({ kind: z.literal('further_notice') }),
  z.strictObject({ kind: z.literal('not_published') }),
])

/** The common fields of measures in a publish request. */
const terms = {
  replaces: z.nullable(Id),
  scope: Scope,
  firstDay: z.nullable(Day),
  end: MeasureEndInput,
  note: z.nullable(Note),
}
/** The common fields of measures in a store status. Excludes the rest of the audience. */
const common = {
  id: Id,
  publishedAt: Instant,
  updateId: z.nullable(Id),
  firstDay: z.nullable(Day),
  end: End,
  note: z.nullable(Bilingual),
  basis: Basis,
}
const state = z.enum(['active', 'upcoming', 'unknown'])
const count = (most: number) => z.int().check(z.minimum(1), z.maximum(most))

const DeliveryPauseTerms = z.strictObject({
  ...terms,
  kind: z.literal('delivery_pause'),
  shutdown: z.strictObject({ notBefore: SentInstant, notAfter: SentInstant }),
})

const hours = { from: TimeOfDay, to: TimeOfDay, overnight: z.enum(OVERNIGHTS) }
const DeliveryWindowTerms = z.strictObject({
  ...terms,
  kind: z.literal('delivery_window'),
  daysAWeek: count(7),
  ...hours,
})
const window = { ...common, daysAWeek: z.int(), ...hours }
const Window = z.object({
  ...window,
  /** That of the store, if it has one of its own. */
  timeZone: z.optional(TimeZone),
  state,
  was: z.nullable(z.object(window)),
})

const counted = { unit: z.enum(CAP_UNITS), base: z.enum(CAP_BASES) }
const OrderCapTerms = z.strictObject({
  ...terms,
  kind: z.literal('order_cap'),
  number: count(1_000_000),
  ...counted,
})
const cap = { ...common, number: z.int(), ...counted }
const Cap = z.object({ ...cap, state, was: z.nullable(z.object(cap)) })

const policy = z.enum(POLICIES)
const OrderPolicyTerms = z.strictObject({ ...terms, kind: z.literal('order_policy'), policy })
const Policy = z.object({ ...common, policy, state })

const LaunchDelayTerms = z.strictObject({ ...terms, kind: z.literal('launch_delay') })

const FeeWaiverTerms = z.strictObject({
  ...terms,
  kind: z.literal('fee_waiver'),
  fee: z.enum(FEES),
  /** Canadian cents. */
  amount: z.nullable(count(100_000_000)),
  countedOn: z.enum(WAIVER_DAYS),
  uses: z.union([count(10_000), z.literal('unlimited')]),
})

const Entitlement = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not_yet_open'), opens: Day, inDays: z.int() }),
  z.object({
    state: z.literal('available'),
    left: z.union([z.int(), z.enum(['unlimited', 'unknown'])]),
    daysLeft: z.nullable(z.int()),
  }),
  z.object({ state: z.literal('used_up') }),
  z.object({ state: z.literal('expired'), lastDay: Day }),
  z.object({ state: z.literal('unknown') }),
])

const use = { orderId: Id, orderNumber: z.string(), on: Day }

export const Waiver = z.object({
  ...common,
  fee: z.enum(FEES),
  /** Canadian cents. */
  amount: z.nullable(z.int()),
  countedOn: z.enum(WAIVER_DAYS),
  perStore: z.union([z.int(), z.literal('unlimited')]),
  entitlement: Entitlement,
  uses: z.array(z.object(use)),
  /** Reversed uses, which the store has again. */
  reversed: z.array(z.object({ ...use, reversedOn: Day, reason: Bilingual })),
})

const TERMS = {
  delivery_pause: DeliveryPauseTerms,
  delivery_window: DeliveryWindowTerms,
  order_cap: OrderCapTerms,
  order_policy: OrderPolicyTerms,
  launch_delay: LaunchDelayTerms,
  fee_waiver: FeeWaiverTerms,
} satisfies { [K in MeasureKind]: z.ZodMiniObject<{ kind: z.ZodMiniLiteral<K> }> }

/** A measure that is new or replaces the one that it names. */
export const MeasureTerms = z.discriminatedUnion('kind', [
  TERMS.delivery_pause,
  TERMS.delivery_window,
  TERMS.order_cap,
  TERMS.order_policy,
  TERMS.launch_delay,
  TERMS.fee_waiver,
])

/** The terms of one kind without the limits of requests. */
const published = <T extends Readonly<Record<string, z.ZodMiniType>>>({ shape }: z.ZodMiniObject<T>) =>
  z.object({ ...shape, end: End, note: z.nullable(Bilingual) })

/** The terms of a published measure. Other fields of the fact are left out. */
export const PublishedTerms = z.discriminatedUnion('kind', [
  z.object({
    ...published(TERMS.delivery_pause).shape,
    shutdown: z.object({ notBefore: Instant, notAfter: Instant }),
  }),
  published(TERMS.delivery_window),
  published(TERMS.order_cap),
  published(TERMS.order_policy),
  published(TERMS.launch_delay),
  published(TERMS.fee_waiver),
])

/** The lists of measures that a store status shows as rules. */
export const listedMeasures = {
  caps: z.array(Cap),
  policies: z.array(Policy),
  windows: z.array(Window),
} satisfies { [L in keyof ListedMeasures]: z.ZodMiniArray }

/** The measure schemas with a name in the OpenAPI document. */
export const measureSchemas = {
  Cap,
  DeliveryPauseTerms,
  DeliveryWindowTerms,
  FeeWaiverTerms,
  LaunchDelayTerms,
  MeasureEnd: End,
  MeasureEndInput,
  MeasureTerms,
  OrderCapTerms,
  OrderPolicyTerms,
  Policy,
  PublishedTerms,
  Waiver,
  Window,
}
