import * as z from 'zod/mini'
import { STORE_SUMMARY_KINDS } from '../../domain/status/store-summary.ts'
import { IncidentView, NextUpdate, UpdateView } from '../incidents/incident.ts'
import { BacklogView, PlanView } from '../recovery/delivery-queue.ts'
import { DayRange, QueuePosition } from '../orders/order.ts'
import { EscalatedTopic } from '../questions/question.ts'
import { ValidationIssueView, PublishRequest } from './publish-request.ts'
import { PublishedTerms } from '../measures/measure.ts'
import { Basis, Bilingual, Day, Id, Instant, StoredText, Region, Scope } from '../scalars.ts'
import { StoreStatusView } from '../status/store-status.ts'
import { NetworkStatus } from '../status/status.ts'

const SummaryKind = z.enum(STORE_SUMMARY_KINDS)

/** An incident with the audience of each update. */
export const OperationsIncident = z.object({
  ...IncidentView.shape,
  updates: z.array(z.object({ ...UpdateView.shape, scope: Scope })),
})

const fact = {
  id: Id,
  publishedAt: Instant,
  incidentId: z.nullable(Id),
  updateId: z.nullable(Id),
  basis: Basis,
  state: z.enum(['active', 'upcoming', 'ended', 'unknown']),
}

/** A measure for revision: its published terms and its state. */
export const OperationsMeasure = z.object({ ...fact, terms: PublishedTerms })

export const OperationsOverview = z.object({
  /** By newest update. */
  incidents: z.array(OperationsIncident),
  measures: z.array(OperationsMeasure),
  promises: z.array(NextUpdate),
  staleIncidents: z.array(
    z.object({
      incidentId: Id,
      lastUpdateAt: Instant,
      hours: z.union([z.literal(3), z.literal(6), z.literal(12), z.literal(24)]),
    }),
  ),
  scheduled: z.array(z.object({ id: Id, requestedAt: Instant, showsAt: Instant, headline: z.nullable(Bilingual) })),
  plan: z.nullable(PlanView),
  /** Accesses in the last 24 hours by staff who confirmed exceeding the access threshold. */
  accessesOverThreshold: z.int(),
  /** The API clients that report on orders, and how fresh each is. */
  sources: z.array(
    z.object({
      id: Id,
      name: z.string(),
      /** Within so many minutes it sends at least one batch; null when nothing is expected. */
      expectedMinutes: z.nullable(z.int()),
      receivedAt: z.nullable(Instant),
      isSilent: z.boolean(),
    }),
  ),
})

/** A store as a row of a long list. `update` is the newest update of an open incident that concerns it. */
export const StoreRow = z.object({
  id: Id,
  licence: z.string(),
  name: z.string(),
  company: z.string(),
  place: z.string(),
  region: Region,
  summaryKind: SummaryKind,
  openOrders: z.int(),
  queuePosition: z.nullable(QueuePosition),
  expected: z.nullable(DayRange),
  expectedWas: z.nullable(DayRange),
  update: z.nullable(z.object({ id: Id, viewedAt: z.nullable(Instant), acknowledgedAt: z.nullable(Instant) })),
})

/**
 * The data behind the ranges of all waiting stores, so that the client can try plans by itself: the
 * precedences of all waiting orders, each list ascending, and the order that each store's page leads with.
 */
export const QueuePositionsView = z.object({
  history: BacklogView,
  regions: z.array(z.object({ region: Region, earliest: z.array(z.int()), latest: z.array(z.int()) })),
  stores: z.array(
    z.object({
      id: Id,
      name: z.string(),
      place: z.string(),
      region: Region,
      placedAt: Instant,
      inProcess: z.enum(['yes', 'no', 'unsettled']),
      planned: Day,
    }),
  ),
  /** Why no plan gives stores a range; null when plans do. */
  because: z.nullable(z.enum(['paused', 'not_recovering'])),
  plan: z.nullable(z.object({ ...PlanView.shape, incidentId: Id })),
  /** Incidents that a plan may belong to. */
  incidents: z.array(z.object({ id: Id, title: Bilingual })),
})

export const PreviewRequest = z.strictObject({
  publishRequest: PublishRequest,
  /** The stores whose pages to preview. Each access is recorded. */
  storeIds: z.array(Id).check(z.maxLength(5)),
})

export const PreviewView = z.object({
  issues: z.array(ValidationIssueView),
  concerned: z.int(),
  held: z.object({ was: z.int(), now: z.int() }),
  changes: z.array(z.object({ was: SummaryKind, now: SummaryKind, stores: z.int() })),
  status: z.object({ was: NetworkStatus, now: NetworkStatus }),
  stores: z.array(z.object({ was: StoreStatusView, now: StoreStatusView })),
})

export const CoverageView = z.object({
  updateId: Id,
  stores: z.array(z.object({ storeId: Id, viewedAt: z.nullable(Instant), acknowledgedAt: z.nullable(Instant) })),
})

const MOST_DRAFT = 200_000

const draft = {
  /** The title in the list of drafts. */
  title: StoredText(200),
  /** The content of the editor, as the editor wrote it. It contains no facts before it is published. */
  content: StoredText(MOST_DRAFT),
}
export const DraftContent = z.strictObject(draft)

const saved = { id: Id, title: z.string(), savedAt: Instant, savedBy: z.string(), version: z.int() }
export const DraftInList = z.object({
  ...saved,
  /** The topic that support escalated with it; null for a draft that operations began. */
  asked: z.nullable(EscalatedTopic),
})

/** The texts of the questions that a draft should answer, oldest first. Excludes who asked. */
export const DraftQuestions = z.object({
  asked: z.nullable(EscalatedTopic),
  questions: z.array(
    z.object({ region: Region, askedAt: Instant, closed: z.boolean(), messages: z.array(z.string()) }),
  ),
})
export const DraftView = z.object({ ...saved, content: z.string() })

/** Oldest day first, including days without deliveries. */
export const DeliveriesView = z.object({
  days: z.array(z.object({ day: Day, delivered: z.int(), partly: z.int() })),
})
