import { dayOf, endOf } from '../time/day.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { NetworkFacts } from './network.ts'

/**
 * The first instant after `now` at which the network changes by itself: a scheduled fact shows, a day begins
 * in Toronto, or a promise lapses.
 */
export function nextTransition(facts: NetworkFacts, now: Instant): Instant {
  const due = [
    ...[facts.incidents, facts.updates, facts.measures, facts.launches, facts.launchChanges, facts.plans].flatMap(
      (kind) => kind.map(({ publishedAt }) => publishedAt),
    ),
    // A promise lapses one millisecond after its instant.
    ...facts.updates.flatMap(({ nextUpdateBy }) => (nextUpdateBy === null ? [] : [plus(nextUpdateBy, 1)])),
  ]
  const midnight = endOf(dayOf(now))
  return due.reduce((first, each) => (each > now && each < first ? each : first), midnight)
}
