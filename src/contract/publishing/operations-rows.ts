import * as z from 'zod/mini'
import { AuditEntry, AuditFilter } from '../audit/audit.ts'
import {
  CoverageView,
  DeliveriesView,
  OperationsOverview,
  DraftContent,
  DraftInList,
  DraftQuestions,
  DraftView,
  PreviewRequest,
  PreviewView,
  StoreRow,
  QueuePositionsView,
} from './operations.ts'
import type { Endpoint } from '../endpoint.ts'
import { LaunchView } from '../launches/launch.ts'
import { PublishRequest, PublishedView } from './publish-request.ts'
import { pageOf } from '../paging.ts'
import { Id } from '../scalars.ts'
import { NewReversal, ReversalView, WaiverProgramme } from '../waivers/waiver.ts'

const MIB = 1024 * 1024
const draft = z.object({ draftId: Id })

/** What operations may ask: the whole network, and to publish. */
export const operationsRows = {
  getOperationsOverview: {
    method: 'GET',
    path: '/api/operations/overview',
    summary: 'Incidents, measures, promises, and what is scheduled',
    access: 'operations',
    status: 200,
    response: OperationsOverview,
  },
  listAllStores: {
    method: 'GET',
    path: '/api/operations/stores',
    summary: 'Every store with what its page says first',
    access: 'operations',
    status: 200,
    response: z.object({ stores: z.array(StoreRow) }),
  },
  getQueuePositions: {
    method: 'GET',
    path: '/api/operations/delivery-queue',
    summary: 'The delivery queue by region and the position of each store, to try a recovery plan on',
    access: 'operations',
    status: 200,
    response: QueuePositionsView,
  },
  previewPublication: {
    method: 'POST',
    path: '/api/operations/previews',
    summary:
      'What a publish request would change, and the pages of chosen stores as they would be; nothing is published',
    access: 'operations',
    auditsAccess: true,
    body: PreviewRequest,
    bodyLimit: MIB,
    status: 200,
    response: PreviewView,
  },
  publish: {
    method: 'POST',
    path: '/api/operations/publications',
    summary: 'Publish a request, now or at the instant that it names',
    access: 'operations',
    body: z.strictObject({
      publishRequest: PublishRequest,
      /** That what is asked about is meant. */
      confirmed: z.boolean(),
      /** The draft that it was made from: it goes with the publication. */
      draftId: z.nullable(Id),
    }),
    bodyLimit: MIB,
    status: 201,
    response: PublishedView,
  },
  withdrawPublication: {
    method: 'DELETE',
    path: '/api/operations/publications/{publicationId}',
    summary: 'Take a scheduled publication back before it shows',
    access: 'operations',
    params: z.object({ publicationId: Id }),
    status: 204,
    response: null,
  },
  getCoverage: {
    method: 'GET',
    path: '/api/operations/updates/{updateId}/coverage',
    summary: 'The stores that an update reaches, and which were shown it or acknowledged it',
    access: 'operations',
    params: z.object({ updateId: Id }),
    status: 200,
    response: CoverageView,
  },
  listDrafts: {
    method: 'GET',
    path: '/api/operations/drafts',
    summary: 'Drafts, the one saved last first',
    access: 'operations',
    status: 200,
    response: z.object({ drafts: z.array(DraftInList) }),
  },
  addDraft: {
    method: 'POST',
    path: '/api/operations/drafts',
    summary: 'Begin a draft',
    access: 'operations',
    body: DraftContent,
    bodyLimit: MIB,
    status: 201,
    response: DraftView,
  },
  getDraft: {
    method: 'GET',
    path: '/api/operations/drafts/{draftId}',
    summary: 'One draft, with the ETag that a change must name',
    access: 'operations',
    params: draft,
    status: 200,
    response: DraftView,
  },
  listDraftQuestions: {
    method: 'GET',
    path: '/api/operations/drafts/{draftId}/questions',
    summary: 'What stores asked, where support brought it before operations with this draft',
    access: 'operations',
    params: draft,
    status: 200,
    response: DraftQuestions,
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/operations/drafts/{draftId}',
    summary: 'Save a draft, unless somebody has saved it meanwhile',
    access: 'operations',
    conditional: true,
    params: draft,
    body: DraftContent,
    bodyLimit: MIB,
    status: 200,
    response: DraftView,
  },
  deleteDraft: {
    method: 'DELETE',
    path: '/api/operations/drafts/{draftId}',
    summary: 'Throw a draft away',
    access: 'operations',
    params: draft,
    status: 204,
    response: null,
  },
  listDeliveries: {
    method: 'GET',
    path: '/api/operations/deliveries',
    summary: 'Orders delivered on each of the last 21 days, in whole and in part',
    access: 'operations',
    status: 200,
    response: DeliveriesView,
  },
  listPlannedLaunches: {
    method: 'GET',
    path: '/api/operations/launches',
    summary: 'Every launch with what became of it, network-wide, by planned day',
    access: 'operations',
    status: 200,
    response: z.object({ launches: z.array(LaunchView) }),
  },
  listWaiverProgrammes: {
    method: 'GET',
    path: '/api/operations/waivers',
    summary: 'Every fee waiver with its use so far over the whole network, the newest first',
    access: 'operations',
    status: 200,
    response: z.object({ programmes: z.array(WaiverProgramme) }),
  },
  reverseWaiverUse: {
    method: 'POST',
    path: '/api/operations/waiver-reversals',
    summary: 'Take a disputed use of a waiver back, once: its store has it again and reads why',
    access: 'operations',
    body: NewReversal,
    status: 201,
    response: ReversalView,
  },
  listAudit: {
    method: 'GET',
    path: '/api/operations/audit',
    summary: 'Who did what and when, the newest first',
    access: 'operations',
    query: AuditFilter,
    status: 200,
    response: pageOf(AuditEntry),
  },
} as const satisfies Record<string, Endpoint>
