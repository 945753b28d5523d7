import type { Instant } from '../time/instant.ts'

/** Of disruptions and of incidents about data, in their usual order. */
const DISRUPTION_STATUSES = ['investigating', 'identified', 'monitoring', 'resolved'] as const
const MAINTENANCE_STATUSES = ['scheduled', 'in_progress', 'verifying', 'completed'] as const
export const INCIDENT_STATUSES = [...DISRUPTION_STATUSES, ...MAINTENANCE_STATUSES] as const
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number]

/** The statuses that an incident of this kind can have, in their usual order. */
export function statusesOf(kind: 'disruption' | 'maintenance' | 'data'): readonly IncidentStatus[] {
  return kind === 'maintenance' ? MAINTENANCE_STATUSES : DISRUPTION_STATUSES
}

export function isClosed(status: IncidentStatus): boolean {
  return status === 'resolved' || status === 'completed'
}

/** When planned maintenance begins, and when it is planned to end. */
export interface PlannedWindow {
  readonly startsAt: Instant
  /** The first instant after it. */
  readonly endsAt: Instant
}

/** The fields of an update that its status follows from. */
interface PlannedUpdate {
  readonly status: IncidentStatus
  readonly planned?: PlannedWindow
  readonly nextUpdateBy: Instant | null
}

/**
 * The status that an update gives its incident at `now`. Planned maintenance begins by itself. After its planned end it is
 * being verified until an update completes it: that the time has passed does not mean that the work is done.
 */
export function statusOf({ status, planned }: Pick<PlannedUpdate, 'status' | 'planned'>, now: Instant): IncidentStatus {
  if (planned === undefined || (status !== 'scheduled' && status !== 'in_progress')) return status
  if (now >= planned.endsAt) return 'verifying'
  return now >= planned.startsAt ? 'in_progress' : status
}

/** When the next update is due: the promised instant, else the planned end of maintenance that has begun. */
export function promiseOf(update: PlannedUpdate, now: Instant): Instant | null {
  if (update.nextUpdateBy !== null) return update.nextUpdateBy
  return update.planned === undefined || statusOf(update, now) === 'scheduled' ? null : update.planned.endsAt
}

/** The instants at which an update changes its incident by itself. */
export function turnsOf({ planned }: Pick<PlannedUpdate, 'planned'>): readonly Instant[] {
  return planned === undefined ? [] : [planned.startsAt, planned.endsAt]
}
