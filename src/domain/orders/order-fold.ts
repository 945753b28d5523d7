import type { Instant } from '../time/instant.ts'
import type { EventOfKind, FailureReason, Order, OrderEvent, OrderLine } from './order.ts'
import {
  isRejection,
  ORDER_TRANSITIONS,
  type OrderState,
  type Transition,
  type TransitionRejection,
} from './order-transitions.ts'
import { describedBy, hasArrived, isUnderWay, type Shipment, totalCases, unreportedShipment } from './shipment.ts'

export interface FailedAttempt {
  readonly at: Instant
  readonly reason: FailureReason
}

export interface Amendment {
  readonly at: Instant
  readonly publishedAt: Instant
  readonly was: readonly OrderLine[]
  readonly now: readonly OrderLine[]
}

/** Why an event does not fit the events before it. */
export type EventProblem = TransitionRejection | 'other_lines'

/** The life of an order while its events are folded. */
export interface LifeDraft {
  state: OrderState
  since: Instant
  prepared: 'placed' | 'processing' | 'picked'
  begunAt: Instant | null
  processingAt: Instant | null
  pickedAt: Instant | null
  lines: readonly OrderLine[]
  /** Replaced when they change, never changed in place. */
  shipments: readonly Shipment[]
  readonly amendments: Amendment[]
  readonly confirmed: EventOfKind<'confirmed'>[]
  readonly attempts: FailedAttempt[]
  /** `isWhole`: the sender reported everything shipped so far as delivered. */
  arrival: { readonly at: Instant; readonly isWhole: boolean } | null
  cancelledAt: Instant | null
  closedAt: Instant | null
  /** The last answer of `isComplete`, which most events leave as it is. */
  complete: {
    readonly shipments: readonly Shipment[]
    readonly lines: readonly OrderLine[]
    readonly is: boolean
  } | null
}

type FoldedEvent = Exclude<OrderEvent, { readonly kind: 'revoked' }>

export function openLife({ placedAt, lines }: Order): LifeDraft {
  return {
    state: 'placed',
    since: placedAt,
    prepared: 'placed',
    begunAt: null,
    processingAt: null,
    pickedAt: null,
    lines,
    shipments: [],
    amendments: [],
    confirmed: [],
    attempts: [],
    arrival: null,
    cancelledAt: null,
    closedAt: null,
    complete: null,
  }
}

/** Applies the next event by `ORDER_TRANSITIONS`. Returns why it does not fit, or null. A refused one has no effect. */
export function foldEvent(draft: LifeDraft, event: FoldedEvent): EventProblem | null {
  const transition: Transition = ORDER_TRANSITIONS[draft.state][event.kind]
  if (isRejection(transition)) return transition
  if (isAfterItsDelivery(draft, event)) return 'order_delivered'
  // Also while the rest is under way: an order of which a part came is closed, not cancelled.
  if (event.kind === 'cancelled' && draft.arrival !== null) return 'order_gone'
  apply(draft, event)
  const next = stateAfter(draft, event, transition)
  if (next !== draft.state) {
    draft.state = next
    draft.since = event.at
  }
  return event.kind === 'shipped' && event.cases.length !== draft.lines.length ? 'other_lines' : null
}

/** Whether a shipment that was delivered is reported on the road, while another one still is. */
function isAfterItsDelivery({ shipments }: LifeDraft, event: FoldedEvent): boolean {
  if (event.kind !== 'out_for_delivery' && event.kind !== 'delivery_failed' && event.kind !== 'returned') return false
  const named = shipments.find(({ name }) => name !== null && name === event.shipment)
  return named?.state === 'delivered'
}

function stateAfter(
  draft: LifeDraft,
  { kind }: FoldedEvent,
  transition: Exclude<Transition, EventProblem>,
): OrderState {
  if (draft.cancelledAt !== null) return 'cancelled'
  if (draft.closedAt !== null) return 'closed'
  switch (kind) {
    case 'processing':
    case 'picked':
    case 'confirmed':
    case 'amended':
      if (transition === 'resumes') return draft.prepared
      break
    case 'held':
    case 'shipped':
    case 'out_for_delivery':
    case 'delivery_failed':
    case 'returned':
    case 'partly_delivered':
    case 'delivered':
    case 'cancelled':
    case 'closed':
      if (draft.shipments.length > 0) return stateOfShipments(draft)
  }
  return transition === 'stays' || transition === 'resumes' ? draft.state : transition
}

/** What is under way decides, the most urgent first; then what came, then what went back. */
const URGENCY = [
  ['delivery_failed', 'delivery_failed'],
  ['out_for_delivery', 'out_for_delivery'],
  ['held', 'held_on_the_way'],
  ['shipped', 'shipped'],
] as const

function stateOfShipments(draft: LifeDraft): OrderState {
  for (const [shipmentState, state] of URGENCY) {
    if (draft.shipments.some((each) => each.state === shipmentState)) return state
  }
  if (draft.arrival === null) return 'returned'
  return draft.arrival.isWhole || isComplete(draft) ? 'delivered' : 'partly_delivered'
}

/** Whether all cases ordered came. */
function isComplete(draft: LifeDraft): boolean {
  const { shipments, lines, complete } = draft
  if (complete?.shipments === shipments && complete.lines === lines) return complete.is
  const is = haveAllCome(draft)
  draft.complete = { shipments, lines, is }
  return is
}

function haveAllCome({ shipments, lines }: LifeDraft): boolean {
  const came = shipments.filter(hasArrived)
  if (came.some(({ state, cases }) => state !== 'delivered' || cases === null)) return false
  return coverAll(came, lines)
}

function coverAll(shipments: readonly Shipment[], lines: readonly OrderLine[]): boolean {
  const totals = totalCases(lines, shipments)
  return lines.every(({ ordered }, index) => (totals?.[index] ?? 0) >= ordered)
}

function apply(draft: LifeDraft, event: FoldedEvent): void {
  switch (event.kind) {
    case 'processing':
      draft.begunAt ??= event.at
      draft.processingAt = event.at
      if (draft.prepared === 'placed') draft.prepared = 'processing'
      break
    case 'picked':
      draft.pickedAt = event.at
      draft.prepared = 'picked'
      break
    case 'held':
      change(draft, isUnderWay, (shipment) => ({ ...shipment, state: 'held' }))
      break
    case 'confirmed':
      draft.confirmed.push(event)
      break
    case 'amended':
      draft.amendments.push({
        at: event.at,
        publishedAt: event.publishedAt,
        was: draft.lines,
        now: event.lines,
      })
      draft.lines = event.lines
      break
    case 'shipped':
      ship(draft, event)
      break
    case 'out_for_delivery':
      concern(draft, event, true, (shipment) => ({
        ...shipment,
        state: 'out_for_delivery',
        outAt: event.at,
        endedAt: null,
      }))
      break
    case 'delivery_failed':
      concern(draft, event, draft.state !== 'returned', (shipment) => ({ ...shipment, state: 'delivery_failed' }))
      draft.attempts.push({ at: event.at, reason: event.reason })
      break
    case 'returned':
      concern(draft, event, draft.arrival === null && draft.shipments.length === 0, (shipment) => ({
        ...shipment,
        state: 'returned',
        endedAt: event.at,
      }))
      if (draft.arrival !== null) draft.arrival = { ...draft.arrival, isWhole: false }
      break
    case 'partly_delivered':
    case 'delivered':
      arrive(draft, event)
      break
    case 'cancelled':
      draft.cancelledAt ??= event.at
      break
    case 'closed':
      if (draft.cancelledAt === null) draft.closedAt ??= event.at
  }
}

/** Corrects the shipment that it names, completes one that was not reported as shipped, or adds one. */
function ship(draft: LifeDraft, event: EventOfKind<'shipped'>): void {
  const { shipment: name } = event
  const unreported = (each: Shipment) => each.cases === null && each.name === null && each.state !== 'returned'
  const index = draft.shipments.findIndex((each) => (name === undefined ? unreported(each) : each.name === name))
  const was = draft.shipments[index]
  if (was === undefined) {
    draft.shipments = [...draft.shipments, describedBy(event, unreportedShipment(name, draft.lines), draft.lines)]
  } else {
    draft.shipments = draft.shipments.with(index, describedBy(event, was, draft.lines))
  }
}

/** `delivered` without a shipment completes everything shipped so far; `partly_delivered` the order in part. */
function arrive(draft: LifeDraft, event: EventOfKind<'delivered' | 'partly_delivered'>): void {
  const isAgain = draft.arrival !== null && event.shipment === undefined && !draft.shipments.some(isUnderWay)
  if (event.kind === 'partly_delivered') {
    // Where cases are missing from what was shipped, the part that came may be whole shipments.
    const isPart = event.shipment !== undefined || isAllShipped(draft)
    if (!isAgain) {
      concern(draft, event, true, (shipment) => ({
        ...shipment,
        state: isPart || shipment.cases === null ? 'partly_delivered' : 'delivered',
        endedAt: event.at,
      }))
    }
    draft.arrival = { at: event.at, isWhole: false }
    return
  }
  const before = draft.arrival?.at
  const isPartly = ({ state }: Shipment) => state === 'partly_delivered'
  if (isAgain) {
    const isNewer = draft.shipments.some(isPartly) ? isPartly : ({ endedAt }: Shipment) => endedAt === before
    change(draft, isNewer, (shipment) => ({ ...shipment, state: 'delivered', endedAt: event.at }))
  } else {
    concern(draft, event, true, (shipment) => ({ ...shipment, state: 'delivered', endedAt: event.at }))
    if (event.shipment === undefined) change(draft, isPartly, (shipment) => ({ ...shipment, state: 'delivered' }))
  }
  draft.arrival = { at: event.at, isWhole: event.shipment === undefined }
}

function isAllShipped({ shipments, lines }: LifeDraft): boolean {
  const sent = shipments.filter(({ state }) => state !== 'returned')
  return coverAll(sent, lines)
}

/**
 * Changes the shipment that an event names, else all that are under way. `adds`: where there is none, it was
 * not reported as shipped and is added.
 */
function concern(
  draft: LifeDraft,
  { shipment: name }: { readonly shipment?: string | undefined },
  adds: boolean,
  to: (shipment: Shipment) => Shipment,
): void {
  const isConcerned = (each: Shipment) => (name === undefined ? isUnderWay(each) : each.name === name)
  if (draft.shipments.some(isConcerned)) change(draft, isConcerned, to)
  else if (adds || name !== undefined) draft.shipments = [...draft.shipments, to(unreportedShipment(name, draft.lines))]
}

function change(draft: LifeDraft, which: (shipment: Shipment) => boolean, to: (shipment: Shipment) => Shipment): void {
  if (draft.shipments.some(which)) draft.shipments = draft.shipments.map((each) => (which(each) ? to(each) : each))
}
