import type { Day, Weekday } from '../time/day.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import type { Id } from '../facts/fact.ts'
import type { Entitlement } from '../waivers/fee-waiver.ts'
import type { Incident, Update } from '../incidents/incident.ts'
import type { DeliveryWindow } from '../measures/delivery-window.ts'
import type { FeeWaiver } from '../measures/fee-waiver.ts'
import type { OrderCap } from '../measures/order-cap.ts'
import type { OrderPolicy } from '../measures/order-policy.ts'
import type { MeasureState } from '../measures/measure-fact.ts'
import type { NextUpdate } from '../incidents/next-update.ts'
import type { Appointment } from '../orders/order.ts'
import type { Outlook } from '../status/outlook.ts'
import type { Hours } from '../stores/store.ts'
import type { StatusHeadline } from '../status/status-headline.ts'

/** Whether a rule is active today. Ended rules are not part of a store status. */
interface InForce {
  readonly state: Exclude<MeasureState, 'ended'>
}

export interface QuestionOrder {
  readonly id: Id
  readonly number: string
  readonly planned: Appointment
  /** Cases ordered. */
  readonly cases: number
  readonly outlook: Outlook
}

type CapTerms = Pick<OrderCap, 'number' | 'unit' | 'base' | 'firstDay' | 'end' | 'note'>
export type QuestionCap = CapTerms & InForce

type WindowTerms = Pick<DeliveryWindow, 'daysAWeek' | keyof Hours | 'overnight' | 'publishedAt'>
export type QuestionWindow = WindowTerms & InForce & { readonly was: Pick<WindowTerms, 'overnight'> | null }

export type QuestionPolicy = Pick<OrderPolicy, 'policy'> & InForce

export type QuestionWaiver = Pick<FeeWaiver, 'fee' | 'amount' | 'firstDay' | 'end'> & {
  readonly perStore: FeeWaiver['uses']
  readonly entitlement: Entitlement
}

export type QuestionUpdate = Pick<Update, 'publishedAt' | 'precision' | 'effectiveOn' | 'headline'>

type QuestionIncident = Pick<Incident, 'id' | 'kind'> & {
  /** Newest first. */
  readonly updates: readonly QuestionUpdate[]
}

/** What the answers are based on: a store's status as the API sends it. */
export interface QuestionFacts {
  readonly store: { readonly orderWeekday: Weekday; readonly receiving: Hours }
  readonly mode: DeliveryMode['kind']
  readonly pausedForEveryone: boolean
  readonly headline: StatusHeadline
  readonly nextUpdate: NextUpdate | null
  /** Open orders and the two settled last, newest first. */
  readonly orders: readonly QuestionOrder[]
  readonly waivers: readonly QuestionWaiver[]
  readonly caps: readonly QuestionCap[]
  readonly policies: readonly QuestionPolicy[]
  readonly windows: readonly QuestionWindow[]
  /** Launches that are not on their planned day. */
  readonly slipped: readonly { readonly plannedDay: Day }[]
  /** Open incidents only. */
  readonly incidents: readonly QuestionIncident[]
  readonly network: { readonly mode: DeliveryMode['kind']; readonly everywhere: boolean }
  readonly source: { readonly incidentId: Id } | null
}
