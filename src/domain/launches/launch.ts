import type { Bilingual } from '../facts/bilingual.ts'
import type { Day } from '../time/day.ts'
import { type Fact, type Id, currentFactsAt, subjectsAt } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import { isOfKind, lastDayOf, measuresFor } from '../measures/measure-state.ts'
import type { Measure } from '../measures/measure.ts'
import type { LaunchDelay } from '../measures/launch-delay.ts'
import type { Store } from '../stores/store.ts'

/** A product's planned first day. */
export interface Launch extends Fact {
  readonly product: string
  readonly plannedDay: Day
}

export interface LaunchChange extends Fact {
  readonly launchId: Id
  readonly change:
    | { readonly kind: 'moved'; readonly day: Day }
    | { readonly kind: 'launched'; readonly day: Day }
    /** Until further notice. */
    | { readonly kind: 'delayed' }
  readonly reason: Bilingual | null
}

export type LaunchOutcome =
  | { readonly state: 'planned'; readonly day: Day }
  | { readonly state: 'delayed' }
  | { readonly state: 'moved'; readonly day: Day }
  | { readonly state: 'launched'; readonly day: Day }

/** A launch for one store: the planned day and its latest change, with the time and the reason. */
export interface StoreLaunch {
  readonly launch: Launch
  readonly outcome: LaunchOutcome
  readonly changedAt: Instant | null
  readonly updateId: Id | null
  readonly reason: Bilingual | null
}

/** The launches for one store. A later change of a launch (moved, launched) takes precedence over a delay. */
export function launchesFor(
  launches: readonly Launch[],
  changes: readonly LaunchChange[],
  measures: readonly Measure[],
  store: Pick<Store, 'id' | 'region'>,
  now: Instant,
): StoreLaunch[] {
  return launchesUnder(measuresFor('launch_delay', measures, store, now), launches, changes, now)
}

/** The launches for the whole network. Only delays for everyone count. */
export function launchesOfNetwork(
  launches: readonly Launch[],
  changes: readonly LaunchChange[],
  measures: readonly Measure[],
  now: Instant,
): StoreLaunch[] {
  const delays = currentFactsAt(measures, now)
    .filter((measure) => isOfKind(measure, 'launch_delay'))
    .filter(({ scope }) => scope.kind === 'everyone')
  return launchesUnder(delays, launches, changes, now)
}

function launchesUnder(
  delays: readonly LaunchDelay[],
  launches: readonly Launch[],
  changes: readonly LaunchChange[],
  now: Instant,
): StoreLaunch[] {
  const known = currentFactsAt(changes, now)
  return subjectsAt(launches, now).map((launch) => {
    const change = known.findLast(({ launchId }) => launchId === launch.id)
    const delay = delays.findLast((each) => isDelayedBy(each, launch, change))
    if (delay !== undefined) {
      const { publishedAt, updateId, note } = delay
      return { launch, outcome: { state: 'delayed' }, changedAt: publishedAt, updateId, reason: note }
    }
    return {
      launch,
      outcome: outcomeOf(launch, change),
      changedAt: change?.publishedAt ?? null,
      updateId: null,
      reason: change?.reason ?? null,
    }
  })
}

function outcomeOf(launch: Launch, change: LaunchChange | undefined): LaunchOutcome {
  if (change === undefined) return { state: 'planned', day: launch.plannedDay }
  if (change.change.kind === 'delayed') return { state: 'delayed' }
  return { state: change.change.kind, day: change.change.day }
}

/** Whether a delay covers the launch day planned at its publication. A launched product is not delayed. */
function isDelayedBy(
  { firstDay, end, publishedAt }: LaunchDelay,
  launch: Launch,
  change: LaunchChange | undefined,
): boolean {
  if (change !== undefined && (change.change.kind === 'launched' || change.publishedAt >= publishedAt)) return false
  const day = change === undefined || change.change.kind === 'delayed' ? launch.plannedDay : change.change.day
  const last = lastDayOf(end)
  return (firstDay === null || day >= firstDay) && (last === null || day <= last)
}
