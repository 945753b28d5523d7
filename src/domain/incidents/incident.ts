import type { Bilingual } from '../facts/bilingual.ts'
import type { DataDisclosure } from './data-disclosure.ts'
import { type Day, dayOf } from '../time/day.ts'
import { type Fact, type Id, currentFactsAt, subjectsAt } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import { covers, type Scope } from '../stores/scope.ts'
import { SERVICE_IDS, type ServiceId, type ServiceStatus, worse } from './service.ts'
import { REGIONS, type Store } from '../stores/store.ts'
import { type IncidentStatus, isClosed, type PlannedWindow, statusOf } from './incident-status.ts'

export const INCIDENT_KINDS = ['disruption', 'maintenance', 'data'] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

export const IMPACTS = ['none', 'minor', 'major', 'critical'] as const
export type Impact = (typeof IMPACTS)[number]

/** An incident that operations opened. Its state is not stored: it follows from its newest updates. */
export interface Incident extends Fact {
  readonly kind: IncidentKind
  readonly title: Bilingual
  /** The day it began, which may be before its first publication. */
  readonly startedOn: Day
  /** The instant on that day, where it is known. */
  readonly beganAt?: Instant
  readonly disclosure: DataDisclosure | null
}

export type ServiceStatuses = Readonly<Partial<Record<ServiceId, ServiceStatus>>>

/** One dated message about an incident, with the state in which it leaves the incident. */
export interface Update extends Fact {
  readonly incidentId: Id
  /** As published. Planned maintenance goes on from it by itself (`statusOf`). */
  readonly status: IncidentStatus
  readonly impact: Impact
  readonly services: ServiceStatuses
  readonly scope: Scope
  /** Of maintenance only. */
  readonly planned?: PlannedWindow
  readonly headline: Bilingual
  readonly body: Bilingual
  /** When the next update is due. The first instant of a day means by the end of the day before. */
  readonly nextUpdateBy: Instant | null
  /** `day` when the source gives no hour of publication: pages then show no time. */
  readonly precision: 'minute' | 'day'
  /** `simulated` for updates that the demonstration adds and the distributor never published. */
  readonly basis: 'reported' | 'simulated'
  /** The day from which it holds, when that is not the day of publication. */
  readonly effectiveOn: Day | null
  readonly corrects: { readonly updateId: Id; readonly was: Bilingual; readonly now: Bilingual } | null
  readonly sources: readonly string[]
}

/** The state of an incident at an instant. */
export interface IncidentState {
  readonly incident: Incident
  readonly at: Instant
  /** The day it began: that of its planned window, which may have been moved, else the one that was given. */
  readonly startedOn: Day
  readonly status: IncidentStatus
  readonly impact: Impact
  readonly services: ServiceStatuses
  readonly open: boolean
  readonly closedAt: Instant | null
  /** Of open maintenance. */
  readonly planned: PlannedWindow | null
  /** Newest first. */
  readonly updates: readonly Update[]
  /**
   * The updates that determine the state: the newest, or that of each region if they differ. Newest first.
   */
  readonly latest: readonly Update[]
}

/** Incidents with at least one update published by `now`, in the order of `byNewestUpdate`. */
export function incidentsAt(incidents: readonly Incident[], updates: readonly Update[], now: Instant): IncidentState[] {
  const published = new Map<Id, Update[]>()
  for (const update of currentFactsAt(updates, now).reverse()) {
    const own = published.get(update.incidentId)
    if (own === undefined) published.set(update.incidentId, [update])
    else own.push(update)
  }
  return subjectsAt(incidents, now)
    .flatMap((incident) => {
      const own = published.get(incident.id) ?? []
      return own.length === 0 ? [] : [stateOf(incident, own, latestUpdatesByRegion(own), now)]
    })
    .sort(byNewestUpdate)
}

/** The newest update for some stores, and since when the incident is closed for them, if it is. */
interface LatestUpdate {
  readonly newest: Update
  readonly closedSince: Instant | null
}

/**
 * The latest update for those whom updates concern; null where none does. `updates` are the newest first. Corrections of
 * a closed incident, and what is said of it later, do not close it again.
 */
export function latestUpdateOf(
  updates: readonly Update[],
  isConcerned: (update: Update) => boolean = () => true,
): LatestUpdate | null {
  let newest: Update | null = null
  let closedSince: Instant | null = null
  for (const update of updates) {
    if (!isConcerned(update)) continue
    newest ??= update
    if (!isClosed(update.status)) break
    closedSince = update.publishedAt
  }
  return newest && { newest, closedSince }
}

/**
 * The latest update for each region: an update for one region does not change the state of another. Updates for named
 * stores count only when there are no others.
 */
function latestUpdatesByRegion(updates: readonly Update[]): readonly LatestUpdate[] {
  const ofRegions = REGIONS.flatMap(
    (region) => latestUpdateOf(updates, (update) => concerns(update, { id: '', region }, updates)) ?? [],
  )
  return ofRegions.length > 0 ? ofRegions : [latestUpdateOf(updates)].flatMap((latestUpdate) => latestUpdate ?? [])
}

/** Sorts by newest update first; equals by id, ascending. */
export function byNewestUpdate(a: IncidentState, b: IncidentState): number {
  return compare(newest(b), newest(a)) || compare(a.incident.id, b.incident.id)
}

function newest(state: IncidentState): Instant | '' {
  return state.updates[0]?.publishedAt ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * The state of an incident at `at`, as the latest updates for its stores leave it; `updates` are those shown with it. It
 * is open while it is open for any region, with the most severe impact of the open ones. Where maintenance has begun for
 * some regions, it has begun.
 */
export function stateOf(
  incident: Incident,
  updates: readonly Update[],
  latestUpdates: readonly LatestUpdate[],
  at: Instant,
): IncidentState {
  const latest = updates.filter((update) => latestUpdates.some(({ newest }) => newest === update))
  const counting = countingAt(latest, at)
  const [newest] = counting
  const open = newest !== undefined && !isClosed(newest.status)
  const window = updates.find(({ planned }) => planned !== undefined)?.planned ?? null
  return {
    incident,
    at,
    startedOn: window === null ? incident.startedOn : dayOf(window.startsAt),
    status: newest === undefined ? 'investigating' : statusOf(newest, at),
    impact: counting.reduce<Impact>((worst, { impact }) => graver(worst, impact), 'none'),
    services: worstOf(counting),
    open,
    closedAt: open
      ? null
      : (latestUpdates
          .flatMap(({ closedSince }) => closedSince ?? [])
          .sort()
          .at(-1) ?? null),
    planned: (open && newest?.planned) || null,
    updates,
    latest,
  }
}

/** Of the latest updates, those that count: of what has begun, else of what is open, else all. */
function countingAt(latest: readonly Update[], at: Instant): readonly Update[] {
  const open = latest.filter(({ status }) => !isClosed(status))
  const begun = open.filter((update) => statusOf(update, at) !== 'scheduled')
  return [begun, open, latest].find((each) => each.length > 0) ?? []
}

/** The services that an incident affects at `at` after its latest updates. */
export function servicesAfter(latest: readonly Update[], at: Instant): ServiceStatuses {
  return worstOf(countingAt(latest, at))
}

/** The more severe of two impacts. */
export function graver(a: Impact, b: Impact): Impact {
  return IMPACTS.indexOf(a) >= IMPACTS.indexOf(b) ? a : b
}

function worstOf(updates: readonly Update[]): ServiceStatuses {
  const named = SERVICE_IDS.filter((id) => updates.some(({ services }) => services[id] !== undefined))
  return Object.fromEntries(
    named.map((id) => [
      id,
      updates.reduce<ServiceStatus>((all, { services }) => worse(all, services[id] ?? 'operational'), 'operational'),
    ]),
  )
}

/** Whether an update concerns a store: by its scope, or because it corrects an update that did. */
export function concerns(update: Update, store: Pick<Store, 'id' | 'region'>, updates: readonly Update[]): boolean {
  if (covers(update.scope, store)) return true
  if (update.corrects === null) return false
  // Two updates of one instant may correct each other. Leaving this one out prevents endless recursion.
  const others = updates.filter((other) => other !== update)
  const wrong = others.find((other) => other.id === update.corrects?.updateId)
  return wrong !== undefined && wrong.publishedAt <= update.publishedAt && concerns(wrong, store, others)
}
