import type { Id } from '../facts/fact.ts'
import { incidentsAt, type Update } from '../incidents/incident.ts'
import { SERVICE_IDS, type ServiceId, type ServiceStatus, worse } from '../incidents/service.ts'
import { turnsOf } from '../incidents/incident-status.ts'
import { addDays, type Day, dayOf, endOf, startOf } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { NetworkFacts } from './network.ts'
import { modesByRegion } from './network-modes.ts'
import { publicStatusOf } from './public-headline.ts'

/** `unknown`: nothing was published yet, so that nothing says whether the service ran. */
export type DayStatus = ServiceStatus | 'unknown'

export interface ServiceHistory {
  /** Oldest first. */
  readonly days: readonly Day[]
  /** The worst public status of each service on each of the days. */
  readonly services: readonly { readonly id: ServiceId; readonly days: readonly DayStatus[] }[]
}

/**
 * The history of the last `count` days, today included, from what was published at the time. The status at the start of a
 * day counts for that day. It changes with publications, and with the days of pauses.
 */
export function serviceHistory(facts: NetworkFacts, now: Instant, count: number): ServiceHistory {
  const today = dayOf(now)
  const days = Array.from({ length: count }, (_, index) => addDays(today, index - count + 1))
  const changes = changesOf(facts, now)
  const [first] = changes
  const inForce = inForceAt(facts, now)
  let last: readonly ServiceStatus[] | null = null
  const worstOfDays = days.map((day) => {
    const start = startOf(day)
    const within = changes.filter((at) => at >= start && at < endOf(day))
    if (last === null && first !== undefined && first < start) last = statusesAt(inForce(start), start)
    // What changes with the day itself was so on the day before alone.
    const before = within[0] === start ? null : last
    const statuses = within.map((at) => statusesAt(inForce(at), at))
    last = statuses.at(-1) ?? last
    const seen = before === null ? statuses : [before, ...statuses]
    return seen.length === 0 ? null : seen.reduce(worseOf)
  })
  const services = SERVICE_IDS.map((id, index) => ({
    id,
    days: worstOfDays.map((worst) => worst?.[index] ?? 'unknown'),
  }))
  return { days, services }
}

/** The instants until `now` at which a public status may change, the first publication first. */
function changesOf({ updates, measures }: NetworkFacts, now: Instant): Instant[] {
  const published = [...updates, ...measures].map(({ publishedAt }) => publishedAt).filter((at) => at <= now)
  const [first] = published.toSorted()
  const turns = [
    ...updates.flatMap(turnsOf),
    ...measures
      .filter(({ kind }) => kind === 'delivery_pause')
      .flatMap(({ firstDay, end }) => [firstDay, end.kind === 'through' ? addDays(end.day, 1) : null])
      .flatMap((day) => (day === null ? [] : [startOf(day)])),
  ].filter((at) => at <= now && first !== undefined && at > first)
  return [...new Set([...published, ...turns])].sort()
}

/** The facts that may be in force at an instant, so that the cost of each grows with what is open, not with the years. */
function inForceAt(facts: NetworkFacts, now: Instant): (at: Instant) => NetworkFacts {
  const stillOpen = new Set(
    incidentsAt(facts.incidents, facts.updates, now).flatMap(({ open, incident }) => (open ? [incident.id] : [])),
  )
  const updatesOf = new Map<Id, Update[]>()
  for (const update of facts.updates) {
    const own = updatesOf.get(update.incidentId)
    if (own === undefined) updatesOf.set(update.incidentId, [update])
    else own.push(update)
  }
  const spans = [...updatesOf].map(([id, updates]) => {
    const instants = updates.map(({ publishedAt }) => publishedAt).sort()
    return { updates, from: instants[0] ?? now, to: stillOpen.has(id) ? null : (instants.at(-1) ?? now) }
  })
  return (at) => ({
    ...facts,
    updates: spans.flatMap(({ updates, from, to }) => (from <= at && (to === null || at <= to) ? updates : [])),
  })
}

function statusesAt(facts: NetworkFacts, at: Instant): ServiceStatus[] {
  const modes = modesByRegion(facts, at)
  return SERVICE_IDS.map((id) => publicStatusOf(id, modes))
}

function worseOf(one: readonly ServiceStatus[], other: readonly ServiceStatus[]): ServiceStatus[] {
  return SERVICE_IDS.map((_, index) => worse(one[index] ?? 'operational', other[index] ?? 'operational'))
}

/** Consecutive days with the same status. */
export interface DayPeriod<S = string> {
  readonly status: S
  readonly from: Day
  readonly to: Day
  /** The number of days. */
  readonly length: number
}

/** Joins days of the same status, oldest first. `statuses` are those of `days`. */
export function periodsOf<S>(days: readonly Day[], statuses: readonly S[]): DayPeriod<S>[] {
  const periods: DayPeriod<S>[] = []
  for (const [index, day] of days.entries()) {
    const status = statuses[index]
    const last = periods.at(-1)
    if (status === undefined) continue
    if (last?.status === status) periods[periods.length - 1] = { ...last, to: day, length: last.length + 1 }
    else periods.push({ status, from: day, to: day, length: 1 })
  }
  return periods
}
