import type { Bilingual } from '../../domain/bilingual.ts'
import { firstIds, type Id } from '../../domain/fact.ts'
import type { LaunchChange } from '../../domain/launch.ts'
import type { NetworkFacts } from '../../domain/network.ts'
import { type AuditChange, changesBetween } from './audit-changes.ts'

/** What was published, in what the audit tells of it. */
export interface PublishedDeed {
  readonly subject: string
  readonly about: Bilingual | null
  readonly changes: readonly AuditChange[]
}

/** What a fact of the network says, beside the one that it replaced; null where there is no such fact. */
export function publishedDeed(id: Id, facts: NetworkFacts): PublishedDeed | null {
  const find = <F extends { readonly id: Id }>(list: readonly F[], wanted: Id | null) =>
    list.find((fact) => fact.id === wanted)

  const update = find(facts.updates, id)
  if (update !== undefined) {
    const { headline: about, corrects } = update
    return {
      subject: 'update',
      about,
      changes: corrects === null ? [] : [{ field: 'correction', ...corrects }],
    }
  }
  const incident = find(facts.incidents, id)
  if (incident !== undefined)
    return revised('incident', incident.title, find(facts.incidents, incident.replaces), incident)
  const measure = find(facts.measures, id)
  if (measure !== undefined) {
    return revised(measure.kind, measure.note, find(facts.measures, measure.replaces), measure)
  }
  const launch = find(facts.launches, id)
  if (launch !== undefined)
    return revised('launch', same(launch.product), find(facts.launches, launch.replaces), launch)
  const change = find(facts.launchChanges, id)
  if (change !== undefined) return launchDeed(change, facts)
  const plan = find(facts.plans, id)
  if (plan !== undefined) return revised('plan', plan.reason, find(facts.plans, plan.replaces), plan)
  if (find(facts.publications, id) !== undefined) return { subject: 'publication', about: null, changes: [] }
  const withdrawal = find(facts.withdrawals, id)
  return withdrawal === undefined ? null : { subject: 'withdrawal', about: null, changes: [] }
}

/** Of something new nothing was before: it is told by what it is about. */
function revised(
  subject: string,
  about: Bilingual | null,
  was: object | undefined,
  now: object,
): PublishedDeed {
  return { subject, about, changes: was === undefined ? [] : changesBetween(was, now) }
}

/** What was said of a launch before: by an earlier change, or by its plan. */
function launchDeed(change: LaunchChange, { launches, launchChanges }: NetworkFacts): PublishedDeed {
  const firstOf = firstIds(launches)
  const launch = launches.findLast(
    ({ id, publishedAt }) => firstOf(id) === change.launchId && publishedAt <= change.publishedAt,
  )
  const before = launchChanges
    .slice(0, launchChanges.indexOf(change))
    .findLast(
      ({ launchId, publishedAt }) => launchId === change.launchId && publishedAt <= change.publishedAt,
    )
  const was = before?.change ?? (launch && { kind: 'planned', day: launch.plannedDay })
  const code = (each: { readonly kind: string; readonly day?: string }) =>
    same(`${each.kind} ${each.day ?? ''}`.trim())
  return {
    subject: 'launch_change',
    about: launch === undefined ? null : same(launch.product),
    changes: [{ field: 'outcome', was: was === undefined ? null : code(was), now: code(change.change) }],
  }
}

function same(text: string): Bilingual {
  return { en: text, fr: text }
}
