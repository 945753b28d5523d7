import { turnsOf } from '../incidents/incident-status.ts'
import { dayOf, endOf } from '../time/day.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type Audience, audiencesOf, NOBODY, union } from './audience.ts'
import type { NetworkFacts } from './network.ts'

export interface Transition {
  readonly at: Instant
  /** For whom the network changes then. */
  readonly audience: Audience
}

/**
 * The first instant after `now` at which the network changes by itself: a scheduled fact shows, a day begins
 * in Toronto, planned maintenance begins or ends, or a promise lapses.
 */
export function nextTransition(facts: NetworkFacts, now: Instant): Transition {
  const { incidents, updates, measures, launches, launchChanges, plans } = facts
  const due = [
    ...[incidents, updates, measures, launches, launchChanges, plans].flatMap((kind) =>
      kind.map(({ id, publishedAt }) => ({ id, at: publishedAt })),
    ),
    // A promise lapses one millisecond after its instant.
    ...updates.flatMap((update) => {
      const promises = [update.nextUpdateBy, update.planned?.endsAt].flatMap((by) => (by ? [plus(by, 1)] : []))
      return [...promises, ...turnsOf(update)].map((at) => ({ id: update.id, at }))
    }),
  ]
  const midnight = endOf(dayOf(now))
  const at = due.reduce((first, each) => (each.at > now && each.at < first ? each.at : first), midnight)
  if (at === midnight) return { at, audience: 'everyone' }
  const audiences = audiencesOf(facts)
  const concerned = due.filter((each) => each.at === at).map(({ id }) => audiences.get(id) ?? NOBODY)
  return { at, audience: concerned.reduce(union, NOBODY) }
}
