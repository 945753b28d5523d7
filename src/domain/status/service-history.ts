import { incidentsAt } from '../incidents/incident.ts'
import { SERVICE_IDS, type ServiceId, type ServiceStatus, worse } from '../incidents/service.ts'
import { addDays, type Day, dayOf, endOf, startOf } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { NetworkFacts } from './network.ts'
import { modesByRegion } from './network-modes.ts'
import { publicStatusOf } from './public-headline.ts'

/** `unknown`: nothing was published yet, so that nothing says whether the service ran. */
export type DayStatus = ServiceStatus | 'unknown'

export interface ServiceHistory {
  readonly id: ServiceId
  /** The worst public status on each day, oldest first. */
  readonly days: readonly DayStatus[]
}

/**
 * The worst public status of each service on each of the last `count` days, today included, from what was published at
 * the time. The status of a day's start counts for that day. It changes with publications, and with the days of pauses.
 */
export function serviceHistories(facts: NetworkFacts, now: Instant, count: number): ServiceHistory[] {
  const today = dayOf(now)
  const days = Array.from({ length: count }, (_, index) => addDays(today, index - count + 1))
  const changes = changesOf(facts, now)
  const [first] = changes
  const recent = recentFacts(facts, startOf(addDays(today, 1 - count)))
  let last: readonly ServiceStatus[] | null = null
  const worstOfDays = days.map((day) => {
    const start = startOf(day)
    const within = changes.filter((at) => at >= start && at < endOf(day))
    if (last === null && first !== undefined && first < start) last = statusesAt(recent, start)
    // What changes with the day itself was so on the day before alone.
    const before = within[0] === start ? null : last
    const statuses = within.map((at) => statusesAt(recent, at))
    last = statuses.at(-1) ?? last
    const seen = before === null ? statuses : [before, ...statuses]
    return seen.length === 0 ? null : seen.reduce(worseOf)
  })
  return SERVICE_IDS.map((id, index) => ({ id, days: worstOfDays.map((worst) => worst?.[index] ?? 'unknown') }))
}

/** The instants until `now` at which a public status may change, the first publication first. */
function changesOf({ updates, measures }: NetworkFacts, now: Instant): Instant[] {
  const published = [...updates, ...measures].map(({ publishedAt }) => publishedAt).filter((at) => at <= now)
  const [first] = published.toSorted()
  const turns = measures
    .filter(({ kind }) => kind === 'delivery_pause')
    .flatMap(({ firstDay, end }) => [firstDay, end.kind === 'through' ? addDays(end.day, 1) : null])
    .flatMap((day) => (day === null ? [] : [startOf(day)]))
    .filter((at) => at <= now && first !== undefined && at > first)
  return [...new Set([...published, ...turns])].sort()
}

/** Without the updates of incidents that were closed before an instant, so that the cost does not grow with the years. */
function recentFacts(facts: NetworkFacts, since: Instant): NetworkFacts {
  const open = incidentsAt(facts.incidents, facts.updates, since).filter((state) => state.open)
  const ids = new Set([
    ...open.map(({ incident }) => incident.id),
    ...facts.updates.filter(({ publishedAt }) => publishedAt >= since).map(({ incidentId }) => incidentId),
  ])
  return { ...facts, updates: facts.updates.filter(({ incidentId }) => ids.has(incidentId)) }
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
