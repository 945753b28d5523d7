import type { Bilingual } from '../facts/bilingual.ts'
import type { DataDisclosure } from '../incidents/data-disclosure.ts'
import type { Day } from '../time/day.ts'
import { firstIds, type Id, currentFactsAt } from '../facts/fact.ts'
import type { Incident, IncidentKind, ServiceStatuses, Update } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Launch, LaunchChange } from '../launches/launch.ts'
import type { Measure } from '../measures/measure.ts'
import type { TermsOf } from '../measures/measure-fact.ts'
import type { PlannedWindow } from '../incidents/incident-status.ts'
import { currentServices, currentWindow } from './kept-terms.ts'
import type { NetworkFacts } from '../status/network.ts'
import type { RecoveryPlan } from '../recovery/recovery-plan.ts'

/** The fields of the incident itself. */
export interface IncidentTerms {
  readonly title: Bilingual
  readonly startedOn: Day
  readonly beganAt?: Instant | undefined
  readonly disclosure: DataDisclosure | null
}

export type IncidentRequest =
  | ({ readonly kind: 'new'; readonly incidentKind: IncidentKind } & IncidentTerms)
  | { readonly kind: 'known'; readonly id: Id }
  | ({ readonly kind: 'revised'; readonly id: Id } & IncidentTerms)

export type UpdateRequest = Pick<
  Update,
  'status' | 'impact' | 'scope' | 'headline' | 'body' | 'nextUpdateBy' | 'effectiveOn' | 'corrects' | 'sources'
> & {
  /** null keeps those that the incident affects (`currentServices`). */
  readonly services: ServiceStatuses | null
  /** Of maintenance. Left out, that of the incident stands. */
  readonly planned?: PlannedWindow | undefined
}

/** A measure that is new or replaces the one that it names: revised, or ended by an earlier last day. */
export type MeasureRequest = TermsOf<Measure>

export interface LaunchRequest {
  /** The launch whose planned day is corrected; null for a new launch. */
  readonly replaces: Id | null
  readonly product: string
  readonly plannedDay: Day
}
export type LaunchChangeRequest = Pick<LaunchChange, 'launchId' | 'change' | 'reason'>
/** It replaces the incident's current plan. */
export type PlanRequest = Pick<RecoveryPlan, 'phases' | 'reason'>

/** What operations asks to have published. Everything shows at the same instant, or nothing does. */
export interface PublishRequest {
  readonly incident: IncidentRequest | null
  readonly update: UpdateRequest | null
  readonly measures: readonly MeasureRequest[]
  readonly launches: readonly LaunchRequest[]
  readonly launchChanges: readonly LaunchChangeRequest[]
  readonly plan: PlanRequest | null
  /** When to publish; null for now. */
  readonly showAt: Instant | null
}

/**
 * The facts of a publish request, and no others. They are published at `showAt`, or at `now` when that is
 * null. `known` are the facts that it may revise. `newId` returns an id that no other fact has.
 */
export function factsOfPublishRequest(
  publishRequest: PublishRequest,
  known: NetworkFacts,
  newId: () => Id,
  now: Instant,
): NetworkFacts {
  const publishedAt = publishRequest.showAt ?? now
  const own = () => ({ id: newId(), publishedAt })
  const incidents = incidentFacts(publishRequest.incident, known, own)
  const incidentId = subjectOf(publishRequest.incident) ?? incidents[0]?.id ?? null
  const updates = updateFacts(publishRequest.update, known, incidentId, own)
  const source = { updateId: updates[0]?.id ?? null, basis: 'reported' } as const
  const facts = {
    incidents,
    updates,
    measures: publishRequest.measures.map((terms): Measure => ({
      ...terms,
      ...own(),
      ...source,
      incidentId,
    })),
    launches: publishRequest.launches.map((launch): Launch => ({ ...launch, ...own() })),
    launchChanges: publishRequest.launchChanges.map((change): LaunchChange => ({
      ...change,
      ...own(),
      replaces: null,
    })),
    plans: planFacts(publishRequest.plan, known.plans, incidentId, { ...own(), ...source }),
  }
  const factIds = Object.values(facts).flatMap((each) => each.map(({ id }) => id))
  return {
    ...facts,
    publications: [{ ...own(), replaces: null, requestedAt: now, factIds }],
    withdrawals: [],
  }
}

type Own = () => { readonly id: Id; readonly publishedAt: Instant }

function incidentFacts(requested: IncidentRequest | null, known: NetworkFacts, own: Own): Incident[] {
  if (requested === null || requested.kind === 'known') return []
  const { title, startedOn, beganAt, disclosure } = requested
  const terms = { title, startedOn, ...(beganAt !== undefined && { beganAt }), disclosure, ...own() }
  if (requested.kind === 'new') return [{ ...terms, replaces: null, kind: requested.incidentKind }]
  const firstOf = firstIds(known.incidents)
  const before = currentFactsAt(known.incidents, terms.publishedAt).find(({ id }) => firstOf(id) === requested.id)
  return before === undefined ? [] : [{ ...terms, replaces: before.id, kind: before.kind }]
}

/** The known id of the request's incident; null for a new incident or none. */
export function subjectOf(requested: IncidentRequest | null): Id | null {
  return requested === null || requested.kind === 'new' ? null : requested.id
}

function updateFacts(requested: UpdateRequest | null, known: NetworkFacts, incidentId: Id | null, own: Own): Update[] {
  if (requested === null || incidentId === null) return []
  const fact = own()
  const { services: givenServices, planned: givenWindow, ...given } = requested
  const services = givenServices ?? currentServices(known, incidentId, requested.scope, fact.publishedAt)
  const planned = givenWindow ?? currentWindow(known, incidentId, requested, fact.publishedAt)
  const window = planned === null ? {} : { planned }
  return [
    { ...given, ...fact, services, ...window, replaces: null, incidentId, precision: 'minute', basis: 'reported' },
  ]
}

function planFacts(
  requested: PlanRequest | null,
  known: readonly RecoveryPlan[],
  incidentId: Id | null,
  own: Pick<RecoveryPlan, 'id' | 'publishedAt' | 'updateId' | 'basis'>,
): RecoveryPlan[] {
  if (requested === null || incidentId === null) return []
  const before = currentFactsAt(known, own.publishedAt).findLast((plan) => plan.incidentId === incidentId)
  return [{ ...requested, ...own, replaces: before?.id ?? null, incidentId }]
}
