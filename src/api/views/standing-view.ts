import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { StandingView, StoreUpdate } from '../../contract/standing.ts'
import type { Update } from '../../domain/incident.ts'
import type { Instant } from '../../domain/instant.ts'
import type { NetworkFacts } from '../../domain/network.ts'
import { type Receipt, receiptStateOf } from '../../domain/receipt.ts'
import { covers } from '../../domain/scope.ts'
import type { Standing } from '../../domain/standing.ts'
import { isOpen } from '../../domain/verdict.ts'
import { incidentView, updateView } from './incident-view.ts'
import { launchView } from './launch-view.ts'
import { capView, policyView, waiverView, windowView } from './measure-view.ts'
import { orderSummary } from './order-view.ts'

/** Settled orders shown beside the open ones. */
const SETTLED_SHOWN = 2

export function standingView(
  standing: Standing,
  { measures }: NetworkFacts,
  receipts: readonly Receipt[],
  now: Instant,
): Immutable<z.output<typeof StandingView>> {
  const { store, mode, verdict, nextUpdate, orders, caps, policies, windows, launches, incidents } = standing
  // What was in force for other stores is not what changed for this one.
  const own = measures.filter(({ scope }) => covers(scope, store))
  const settled = orders.filter((each) => !isOpen(each)).slice(0, SETTLED_SHOWN)
  return {
    store,
    mode: mode.kind,
    pausedForEveryone: mode.kind === 'paused' && mode.pause.scope.kind === 'everyone',
    verdict,
    nextUpdate,
    orders: orders.filter((each) => isOpen(each) || settled.includes(each)).map(orderSummary),
    waivers: waiverViews(standing),
    caps: caps.map((cap) => capView(cap, own)),
    policies: policies.map(policyView),
    windows: windows.map((window) => windowView(window, own)),
    slipped: launches
      .filter(({ outcome }) => outcome.state === 'delayed' || outcome.state === 'moved')
      .map(launchView),
    incidents: incidents
      .filter(({ open }) => open)
      .map((state) => ({
        ...incidentView(state),
        updates: state.updates.map((update) => storeUpdate(update, state.updates, receipts, now)),
      })),
    source: sourceOf(standing),
  }
}

export function waiverViews({ waivers, orders }: Standing) {
  const numberOf = (orderId: string) =>
    orders.find(({ record }) => record.order.id === orderId)?.record.order.number ?? ''
  return waivers.map((waiver) => waiverView(waiver, numberOf))
}

export function storeUpdate(
  update: Update,
  all: readonly Update[],
  receipts: readonly Receipt[],
  now: Instant,
): Immutable<z.output<typeof StoreUpdate>> {
  return {
    ...updateView(update, all),
    incidentId: update.incidentId,
    ...receiptStateOf(update.id, receipts, now),
  }
}

/** The update that the verdict rests on: the one that announced the pause, else the newest of an open disruption. */
function sourceOf({ mode, incidents }: Standing): Immutable<z.output<typeof StandingView>>['source'] {
  const open = incidents.filter((state) => state.open && state.incident.kind !== 'data')
  const updates = open.flatMap((state) => state.updates)
  const announced = mode.kind === 'paused' ? updates.find(({ id }) => id === mode.pause.updateId) : undefined
  const update = announced ?? updates[0]
  if (update === undefined) return null
  const { id, incidentId, publishedAt, precision } = update
  return { updateId: id, incidentId, publishedAt, precision }
}
