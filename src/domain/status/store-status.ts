import { type DeliveryMode, deliveryModeOf, pausesAhead, pausesFor, shutdownAt } from '../measures/delivery-mode.ts'
import { entitlementOf, type StoreWaiver } from '../waivers/fee-waiver.ts'
import { currentFactsAt, type Id } from '../facts/fact.ts'
import { type Forecast, forecast } from '../recovery/forecast.ts'
import { type IncidentState, incidentsAt } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import { launchesFor, type StoreLaunch } from '../launches/launch.ts'
import type { DeliveryQueue } from '../recovery/delivery-queue.ts'
import {
  type ListedMeasure,
  type ListedMeasures,
  listedMeasures,
  type Measure,
  type MeasureKind,
  type MeasureOf,
  rulesOf,
} from '../measures/measure.ts'
import type { DeliveryPause } from '../measures/delivery-pause.ts'
import { measureStateAt, isOfKind, measuresFor } from '../measures/measure-state.ts'
import { type NetworkFacts, planAt } from './network.ts'
import { causeOf } from './headline-cause.ts'
import { incidentsOf, type NextUpdate, nextUpdateOf } from '../incidents/next-update.ts'
import { orderAt, type OrderRecord, localRecord } from '../orders/order.ts'
import { outlookOf, type ReplacedForecast } from './outlook.ts'
import type { RecoveryPlan } from '../recovery/recovery-plan.ts'
import { revisions } from '../facts/revision.ts'
import { covers } from '../stores/scope.ts'
import { localHours, type Store } from '../stores/store.ts'
import { type OrderOutlook, type StatusHeadline, statusHeadlineOf } from './status-headline.ts'
import { reversalsOf, type WaiverReversal } from '../waivers/waiver-reversal.ts'

/** The network at an instant, computed once for any number of stores. */
export interface NetworkView {
  readonly now: Instant
  readonly facts: NetworkFacts
  readonly incidents: readonly IncidentState[]
  readonly queue: DeliveryQueue
  /** The shutdown that orders the queue. */
  readonly shutdown: DeliveryPause['shutdown'] | null
  readonly plan: RecoveryPlan | null
  readonly forecast: Forecast | null
  readonly replaced: ReplacedForecast | null
  /** The last report of a source of events that is silent; null when none is. */
  readonly silentSince: Instant | null
}

export function networkView(
  facts: NetworkFacts,
  queue: DeliveryQueue,
  silentSince: Instant | null,
  now: Instant,
): NetworkView {
  const incidents = incidentsAt(facts.incidents, facts.updates, now)
  const plan = planAt(facts.plans, incidents, now)
  const revision = plan && revisions(facts.plans, now).find((each) => each.now.id === plan.id)
  return {
    now,
    facts,
    incidents,
    queue,
    silentSince,
    shutdown: shutdownAt(facts.measures, now),
    plan,
    forecast: plan && forecast(plan, queue, now),
    replaced: revision
      ? { forecast: forecast(revision.was, queue, now), at: revision.at, reason: revision.now.reason }
      : null,
  }
}

/** Everything that is true for one store at an instant. */
export interface StoreStatus {
  readonly store: Store
  readonly mode: DeliveryMode
  readonly headline: StatusHeadline
  /** Newest first. */
  readonly orders: readonly OrderOutlook[]
  readonly waivers: readonly StoreWaiver[]
  readonly listed: ListedMeasures
  readonly launches: readonly StoreLaunch[]
  readonly nextUpdate: NextUpdate | null
  /** Incidents that concern this store, each with only the updates that do. */
  readonly incidents: readonly IncidentState[]
}

/** The store with its active measures applied. */
function storeUnder(
  store: Store,
  measures: readonly Measure[],
  incidents: readonly IncidentState[],
  now: Instant,
): Store {
  return currentFactsAt(measures, now)
    .filter((measure) => covers(measure.scope, store) && measureStateAt(measure, incidents, now) === 'active')
    .reduce((under, measure) => rulesOf(measure.kind).storeUnder?.(under, measure) ?? under, store)
}

/** The status of one store. `orders` and `reversals` are those of this store alone. */
export function storeStatusOf(
  registered: Store,
  orders: readonly OrderRecord[],
  network: NetworkView,
  reversals: readonly WaiverReversal[],
): StoreStatus {
  const { now, facts, queue, shutdown, silentSince } = network
  const incidents = incidentsOf(registered, network.incidents)
  const own = storeUnder(registered, facts.measures, incidents, now)
  const store = { ...own, receiving: localHours(registered, own.receiving) }
  const mode = deliveryModeOf(store, facts.measures, incidents, now)
  const pausedAt = pausesFor(store, facts.measures, now).at(-1)?.publishedAt ?? null
  const pauses = pausesAhead(store, facts.measures, incidents, now)
  const { forecast: ahead, replaced } = network
  const conditions = {
    region: store.region,
    mode,
    pauses,
    pausedAt,
    queue,
    shutdown,
    forecast: ahead,
    replaced,
    silentSince,
  }
  const known = orders.flatMap((record) => orderAt(record, now) ?? []).map((record) => localRecord(registered, record))
  const outlooks = known
    .map((record) => ({ record, outlook: outlookOf(record, conditions, now) }))
    .sort((a, b) => (a.record.order.placedAt < b.record.order.placedAt ? 1 : -1))

  const measureRevisions = revisions(facts.measures, now)
  // A revision of a measure that did not concern this store is no change for it.
  function revisedBy<K extends MeasureKind>(id: Id, kind: K): MeasureOf<K> | null {
    const was = measureRevisions.find((each) => each.now.id === id)?.was
    return was !== undefined && covers(was.scope, store) && isOfKind(was, kind) ? was : null
  }

  function listed<K extends MeasureKind>(kind: K): ListedMeasure<MeasureOf<K>>[] {
    return measuresFor(kind, facts.measures, store, now).flatMap((measure) => {
      const { id }: Measure = measure
      const state = measureStateAt(measure, incidents, now)
      return state === 'ended' ? [] : [{ ...measure, state, was: revisedBy(id, kind) }]
    })
  }

  const rules = listedMeasures(listed)
  return {
    store,
    mode,
    headline: statusHeadlineOf(store, outlooks, mode, now),
    orders: outlooks,
    waivers: measuresFor('fee_waiver', facts.measures, store, now).map((waiver) =>
      entitlementOf(waiver, known, reversalsOf(waiver, reversals, facts.measures, now), incidents, now),
    ),
    listed: { ...rules, windows: rules.windows.map((window) => localHours(registered, window)) },
    launches: launchesFor(facts.launches, facts.launchChanges, facts.measures, store, now),
    nextUpdate: nextUpdateOf(incidents, now, causeOf([mode], incidents)?.incident.id ?? null),
    incidents,
  }
}
