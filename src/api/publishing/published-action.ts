import type { AuditSubject } from '../../domain/audit/audit-kind.ts'
import type { Bilingual } from '../../domain/facts/bilingual.ts'
import type { Id } from '../../domain/facts/fact.ts'
import { type LaunchChange, launchesOfNetwork } from '../../domain/launches/launch.ts'
import type { NetworkFacts } from '../../domain/status/network.ts'
import type { Publication } from '../../domain/facts/publication.ts'
import { type AuditChange, changesBetween } from '../audit/audit-changes.ts'

/** A publication as the audit shows it. */
export interface PublishedAction {
  readonly subject: AuditSubject
  readonly about: Bilingual | null
  readonly changes: readonly AuditChange[]
}

/** Describes a network fact and what it changed in the fact that it replaced. Null for an unknown id. */
export function publishedAction(id: Id, facts: NetworkFacts): PublishedAction | null {
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
  if (change !== undefined) return launchAction(change, facts)
  const plan = find(facts.plans, id)
  if (plan !== undefined) return revised('plan', plan.reason, find(facts.plans, plan.replaces), plan)
  const publication = find(facts.publications, id)
  if (publication !== undefined) return publicationAction(publication)
  const withdrawal = find(facts.withdrawals, id)
  return withdrawal === undefined ? null : { subject: 'withdrawal', about: null, changes: [] }
}

/** A new fact has no earlier state: it is described by its subject only. */
function revised(
  subject: AuditSubject,
  about: Bilingual | null,
  was: object | undefined,
  now: object,
): PublishedAction {
  return { subject, about, changes: was === undefined ? [] : changesBetween(was, now) }
}

/** Describes a launch change against the state of the launch before it. */
function launchAction(change: LaunchChange, { launches, launchChanges, measures }: NetworkFacts): PublishedAction {
  const earlier = launchChanges.slice(0, launchChanges.indexOf(change))
  const known = launchesOfNetwork(launches, earlier, measures, change.publishedAt)
  const before = known.find(({ launch }) => launch.id === change.launchId)
  const code = (word: string, day: string | null) => same(day === null ? word : `${word} ${day}`)
  const dayOf = (each: object) => ('day' in each ? String(each.day) : null)
  const was = before === undefined ? null : code(before.outcome.state, dayOf(before.outcome))
  return {
    subject: 'launch_change',
    about: before === undefined ? null : same(before.launch.product),
    changes: [{ field: 'outcome', was, now: code(change.change.kind, dayOf(change.change)) }],
  }
}

/** Describes how many facts were published together and, where scheduled, when they show. */
function publicationAction({ factIds, publishedAt, requestedAt }: Publication): PublishedAction {
  const facts = { field: 'facts', was: null, now: same(String(factIds.length)) }
  const shows = { field: 'showsAt', was: null, now: same(publishedAt) }
  return {
    subject: 'publication',
    about: null,
    changes: publishedAt > requestedAt ? [facts, shows] : [facts],
  }
}

function same(text: string): Bilingual {
  return { en: text, fr: text }
}
