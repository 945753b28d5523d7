import type { Bilingual } from '../facts/bilingual.ts'
import type { DataDisclosure } from './data-disclosure.ts'
import type { Day } from '../time/day.ts'
import { type Fact, type Id, currentFactsAt, subjectsAt } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import { covers, type Scope } from '../stores/scope.ts'
import { SERVICE_IDS, type ServiceId, type ServiceStatus, worse } from './service.ts'
import { REGIONS, type Store } from '../stores/store.ts'

export const INCIDENT_KINDS = ['disruption', 'maintenance', 'data'] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

export const INCIDENT_STATUSES = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'scheduled',
  'in_progress',
  'verifying',
  'completed',
] as const
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number]

export const IMPACTS = ['none', 'minor', 'major', 'critical'] as const
export type Impact = (typeof IMPACTS)[number]

/** What operations opens. Its state is never stored: it is that of its newest update. */
export interface Incident extends Fact {
  readonly kind: IncidentKind
  readonly title: Bilingual
  /** The day it began, which may lie before anything was published of it. */
  readonly startedOn: Day
  readonly disclosure: DataDisclosure | null
}

export type ServiceStatuses = Readonly<Partial<Record<ServiceId, ServiceStatus>>>

/** One dated text of an incident, and the state it leaves the incident in. */
export interface Update extends Fact {
  readonly incidentId: Id
  readonly status: IncidentStatus
  readonly impact: Impact
  readonly services: ServiceStatuses
  readonly scope: Scope
  readonly headline: Bilingual
  readonly body: Bilingual
  /** The moment by which the next update is promised; the first instant of a day promises it by the end of the day before. */
  readonly nextUpdateBy: Instant | null
  /** `day` when the hour of publication was not reported: the hour is then never shown. */
  readonly precision: 'minute' | 'day'
  /** `simulated` for what the demonstration adds and nobody published. */
  readonly basis: 'reported' | 'simulated'
  /** The day from which what it says holds, where that is not the day it was published. */
  readonly effectiveOn: Day | null
  readonly corrects: { readonly updateId: Id; readonly was: Bilingual; readonly now: Bilingual } | null
  readonly sources: readonly string[]
}

/** An incident as it stands at an instant. */
export interface IncidentState {
  readonly incident: Incident
  readonly status: IncidentStatus
  readonly impact: Impact
  readonly services: ServiceStatuses
  readonly open: boolean
  readonly closedAt: Instant | null
  /** Newest first. */
  readonly updates: readonly Update[]
  /** Those that the state rests on: the newest, or the newest of each region where they differ. Newest first. */
  readonly latest: readonly Update[]
}

export function isClosed(status: IncidentStatus): boolean {
  return status === 'resolved' || status === 'completed'
}

/** Incidents with at least one update published by `now`, in the order of `byNewestUpdate`. */
export function incidentsAt(
  incidents: readonly Incident[],
  updates: readonly Update[],
  now: Instant,
): IncidentState[] {
  const published = currentFactsAt(updates, now).reverse()
  return subjectsAt(incidents, now)
    .flatMap((incident) => {
      const own = published.filter((update) => update.incidentId === incident.id)
      return own.length === 0 ? [] : [stateOf(incident, own, latestByRegion(own))]
    })
    .sort(byNewestUpdate)
}

/**
 * The newest update of each region, newest first: what is said to one region says nothing of another. What is said
 * to named stores is left out, unless nothing was said to anybody else.
 */
function latestByRegion(updates: readonly Update[]): readonly Update[] {
  const ofRegions = REGIONS.flatMap((region) => {
    const latest = updates.find((update) => concerns(update, { id: '', region }, updates))
    return latest === undefined ? [] : [latest]
  })
  return ofRegions.length === 0 ? updates.slice(0, 1) : updates.filter((update) => ofRegions.includes(update))
}

/** The incident with the newest update first, of equals the lower id. */
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
 * An incident as the updates in `latest` leave it, all of `updates` being told with it. While it is open anywhere it
 * is open, and as grave as where it is gravest.
 */
export function stateOf(
  incident: Incident,
  updates: readonly Update[],
  latest: readonly Update[],
): IncidentState {
  const stillOpen = latest.filter(({ status }) => !isClosed(status))
  const open = stillOpen.length > 0
  const counting = open ? stillOpen : latest
  const [newest] = counting
  return {
    incident,
    status: newest?.status ?? 'investigating',
    impact: counting.reduce<Impact>((worst, { impact }) => graver(worst, impact), 'none'),
    services: worstOf(counting),
    open,
    closedAt: open ? null : (newest?.publishedAt ?? null),
    updates,
    latest,
  }
}

/** The graver of two impacts. */
export function graver(a: Impact, b: Impact): Impact {
  return IMPACTS.indexOf(a) >= IMPACTS.indexOf(b) ? a : b
}

function worstOf(updates: readonly Update[]): ServiceStatuses {
  const named = SERVICE_IDS.filter((id) => updates.some(({ services }) => services[id] !== undefined))
  return Object.fromEntries(
    named.map((id) => [
      id,
      updates.reduce<ServiceStatus>(
        (all, { services }) => worse(all, services[id] ?? 'operational'),
        'operational',
      ),
    ]),
  )
}

/**
 * Whether an update reaches a store: its scope covers it, or it corrects an update that reached it
 * (a correction reaches everyone the wrong fact reached).
 */
export function concerns(
  update: Update,
  store: Pick<Store, 'id' | 'region'>,
  updates: readonly Update[],
): boolean {
  if (covers(update.scope, store)) return true
  if (update.corrects === null) return false
  // A word and its correction may be of one instant; that either corrects the other may not go round for ever.
  const others = updates.filter((other) => other !== update)
  const wrong = others.find((other) => other.id === update.corrects?.updateId)
  return wrong !== undefined && wrong.publishedAt <= update.publishedAt && concerns(wrong, store, others)
}
