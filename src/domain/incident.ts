import type { Bilingual } from './bilingual.ts'
import type { DataDisclosure } from './data-disclosure.ts'
import type { Day } from './day.ts'
import { type Fact, type Id, standingAt } from './fact.ts'
import type { Instant } from './instant.ts'
import { covers, type Scope } from './scope.ts'
import type { ServiceId, ServiceStatus } from './service.ts'
import type { Store } from './store.ts'

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
  const published = standingAt(updates, now).reverse()
  return standingAt(incidents, now)
    .flatMap((incident) => {
      const own = published.filter((update) => update.incidentId === incident.id)
      const [latest] = own
      return latest === undefined ? [] : [stateOf(incident, latest, own)]
    })
    .sort(byNewestUpdate)
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

/** An incident as these updates leave it, `latest` being the newest of them. */
export function stateOf(incident: Incident, latest: Update, updates: readonly Update[]): IncidentState {
  const { status, impact, services } = latest
  const open = !isClosed(status)
  return { incident, status, impact, services, open, closedAt: open ? null : latest.publishedAt, updates }
}

/**
 * Whether an update reaches a store: its scope covers it, or it corrects an update that reached it
 * (a correction reaches everyone the wrong fact reached).
 */
export function reaches(
  update: Update,
  store: Pick<Store, 'id' | 'region'>,
  updates: readonly Update[],
): boolean {
  if (covers(update.scope, store)) return true
  const wrong = updates.find((other) => other.id === update.corrects?.updateId)
  return wrong !== undefined && wrong.publishedAt < update.publishedAt && reaches(wrong, store, updates)
}
