import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { Waiver } from '../../contract/measures/measure.ts'
import type { StoreStatusView, StoreUpdate } from '../../contract/status/store-status.ts'
import type { Update } from '../../domain/incidents/incident.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { NetworkFacts } from '../../domain/status/network.ts'
import { modesByRegion } from '../../domain/status/network-modes.ts'
import { type Receipt, receiptStateOf } from '../../domain/incidents/receipt.ts'
import type { StoreStatus } from '../../domain/status/store-status.ts'
import { isOpen } from '../../domain/status/status-headline.ts'
import { headlineSourceOf } from '../../domain/status/headline-source.ts'
import type { WaiverUse } from '../../domain/waivers/fee-waiver.ts'
import { incidentView, updateView } from '../incidents/incident-view.ts'
import { launchView } from '../launches/launch-view.ts'
import { orderSummary } from '../orders/order-view.ts'

/** Returns the public delivery mode of a store's region. It contains nothing about the store itself. */
function networkMode({ store }: StoreStatus, facts: NetworkFacts, now: Instant) {
  const modes = modesByRegion(facts, now)
  const mode = modes.find(({ region }) => region === store.region)?.mode.kind ?? 'doubtful'
  return { mode, everywhere: modes.every((each) => each.mode.kind === mode) }
}

/** Number of settled orders shown beside the open ones. */
const SETTLED_SHOWN = 2

export function storeStatusView(
  storeStatus: StoreStatus,
  facts: NetworkFacts,
  receipts: readonly Receipt[],
  now: Instant,
): Immutable<z.output<typeof StoreStatusView>> {
  const { store, mode, headline, nextUpdate, orders, listed, launches, incidents } = storeStatus
  const source = headlineSourceOf(storeStatus)
  const settled = orders.filter((each) => !isOpen(each)).slice(0, SETTLED_SHOWN)
  return {
    store,
    mode: mode.kind,
    pausedForEveryone: mode.kind === 'paused' && mode.pause.scope.kind === 'everyone',
    headline,
    nextUpdate,
    orders: orders.filter((each) => isOpen(each) || settled.includes(each)).map(orderSummary),
    waivers: waiverViews(storeStatus),
    ...listed,
    slipped: launches.filter(({ outcome }) => outcome.state === 'delayed' || outcome.state === 'moved').map(launchView),
    incidents: incidents
      .filter(({ open }) => open)
      .map((state) => ({
        ...incidentView(state),
        updates: state.updates.map((update) => storeUpdate(update, state.updates, receipts, now)),
      })),
    network: networkMode(storeStatus, facts, now),
    source: source && {
      updateId: source.id,
      incidentId: source.incidentId,
      publishedAt: source.publishedAt,
      precision: source.precision,
    },
  }
}

export function waiverViews({ waivers, orders }: StoreStatus): readonly Immutable<z.output<typeof Waiver>>[] {
  const numberOf = (orderId: string) =>
    orders.find(({ record }) => record.order.id === orderId)?.record.order.number ?? ''
  const numbered = <U extends WaiverUse>(use: U) => ({ ...use, orderNumber: numberOf(use.orderId) })
  return waivers.map(({ waiver, entitlement, uses, reversed }) => ({
    ...waiver,
    perStore: waiver.uses,
    entitlement,
    uses: uses.map(numbered),
    reversed: reversed.map(numbered),
  }))
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
