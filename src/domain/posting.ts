import type { Bilingual } from './bilingual.ts'
import type { DataDisclosure } from './data-disclosure.ts'
import type { Day } from './day.ts'
import { firstIds, type Id, currentFactsAt } from './fact.ts'
import type { Incident, IncidentKind, Update } from './incident.ts'
import type { Instant } from './instant.ts'
import type { Launch, LaunchChange } from './launch.ts'
import type { Measure } from './measure.ts'
import type { NetworkFacts } from './network.ts'
import type { RecoveryPlan } from './recovery-plan.ts'

/** What is said of an incident itself. */
export interface IncidentTerms {
  readonly title: Bilingual
  readonly startedOn: Day
  readonly disclosure: DataDisclosure | null
}

export type PostedIncident =
  | ({ readonly kind: 'new'; readonly incidentKind: IncidentKind } & IncidentTerms)
  | { readonly kind: 'known'; readonly id: Id }
  | ({ readonly kind: 'revised'; readonly id: Id } & IncidentTerms)

export type PostedUpdate = Pick<
  Update,
  | 'status'
  | 'impact'
  | 'services'
  | 'scope'
  | 'headline'
  | 'body'
  | 'nextUpdateBy'
  | 'effectiveOn'
  | 'corrects'
  | 'sources'
>

type TermsOf<M> = M extends Measure
  ? Omit<M, 'id' | 'publishedAt' | 'incidentId' | 'updateId' | 'basis'>
  : never
/** A measure, new or in place of the one that it names: revised, or ended by another last day. */
export type PostedMeasure = TermsOf<Measure>

export interface PostedLaunch {
  /** The launch whose planned day was written down wrong; null for a new one. */
  readonly replaces: Id | null
  readonly product: string
  readonly plannedDay: Day
}
export type PostedLaunchChange = Pick<LaunchChange, 'launchId' | 'change' | 'reason'>
/** It takes the place of the incident's plan before it. */
export type PostedPlan = Pick<RecoveryPlan, 'phases' | 'reason'>

/** What operations posts in one go: all of it shows at one instant, or none. */
export interface Posting {
  readonly incident: PostedIncident | null
  readonly update: PostedUpdate | null
  readonly measures: readonly PostedMeasure[]
  readonly launches: readonly PostedLaunch[]
  readonly launchChanges: readonly PostedLaunchChange[]
  readonly plan: PostedPlan | null
  /** When it is to show; null for now. */
  readonly showAt: Instant | null
}

/**
 * The facts of a posting, and nothing else: they show at `showAt`, else at `now`. `known` are those that it may revise;
 * `newId` gives an id that no other fact has.
 */
export function factsOfPosting(
  posting: Posting,
  known: NetworkFacts,
  newId: () => Id,
  now: Instant,
): NetworkFacts {
  const publishedAt = posting.showAt ?? now
  const own = () => ({ id: newId(), publishedAt })
  const incidents = incidentFacts(posting.incident, known, own)
  const incidentId = subjectOf(posting.incident) ?? incidents[0]?.id ?? null
  const updates = updateFacts(posting.update, incidentId, own)
  const source = { updateId: updates[0]?.id ?? null, basis: 'reported' } as const
  const facts = {
    incidents,
    updates,
    measures: posting.measures.map((terms): Measure => ({ ...terms, ...own(), ...source, incidentId })),
    launches: posting.launches.map((launch): Launch => ({ ...launch, ...own() })),
    launchChanges: posting.launchChanges.map((change): LaunchChange => ({
      ...change,
      ...own(),
      replaces: null,
    })),
    plans: planFacts(posting.plan, known.plans, incidentId, { ...own(), ...source }),
  }
  const factIds = Object.values(facts).flatMap((each) => each.map(({ id }) => id))
  return {
    ...facts,
    publications: [{ ...own(), replaces: null, postedAt: now, factIds }],
    withdrawals: [],
  }
}

/** Two lots of facts as one, the second being the newer. */
export function together(before: NetworkFacts, added: NetworkFacts): NetworkFacts {
  return {
    incidents: [...before.incidents, ...added.incidents],
    updates: [...before.updates, ...added.updates],
    measures: [...before.measures, ...added.measures],
    launches: [...before.launches, ...added.launches],
    launchChanges: [...before.launchChanges, ...added.launchChanges],
    plans: [...before.plans, ...added.plans],
    publications: [...before.publications, ...added.publications],
    withdrawals: [...before.withdrawals, ...added.withdrawals],
  }
}

type Own = () => { readonly id: Id; readonly publishedAt: Instant }

function incidentFacts(posted: PostedIncident | null, known: NetworkFacts, own: Own): Incident[] {
  if (posted === null || posted.kind === 'known') return []
  const { title, startedOn, disclosure } = posted
  const terms = { title, startedOn, disclosure, ...own() }
  if (posted.kind === 'new') return [{ ...terms, replaces: null, kind: posted.incidentKind }]
  const firstOf = firstIds(known.incidents)
  const before = currentFactsAt(known.incidents, terms.publishedAt).find(
    ({ id }) => firstOf(id) === posted.id,
  )
  return before === undefined ? [] : [{ ...terms, replaces: before.id, kind: before.kind }]
}

/** The id under which a posting's incident was known before; null for a new one, and for none. */
export function subjectOf(posted: PostedIncident | null): Id | null {
  return posted === null || posted.kind === 'new' ? null : posted.id
}

function updateFacts(posted: PostedUpdate | null, incidentId: Id | null, own: Own): Update[] {
  if (posted === null || incidentId === null) return []
  return [{ ...posted, ...own(), replaces: null, incidentId, precision: 'minute', basis: 'reported' }]
}

function planFacts(
  posted: PostedPlan | null,
  known: readonly RecoveryPlan[],
  incidentId: Id | null,
  own: Pick<RecoveryPlan, 'id' | 'publishedAt' | 'updateId' | 'basis'>,
): RecoveryPlan[] {
  if (posted === null || incidentId === null) return []
  const before = currentFactsAt(known, own.publishedAt).findLast((plan) => plan.incidentId === incidentId)
  return [{ ...posted, ...own, replaces: before?.id ?? null, incidentId }]
}
