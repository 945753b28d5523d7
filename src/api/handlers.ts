import openApi from '../contract/openapi.json' with { type: 'json' }
import type { Handlers } from './call.ts'
import { eventStream } from './events/event-stream.ts'
import { EVENT_STREAM_HEADERS } from './events/event-text.ts'
import { listAccesses, listMyStores } from './stores/stores.ts'
import { getClock, moveClock } from './clock.ts'
import { getHealth } from './health.ts'
import { getIncident, listIncidents, addReceipt, addReceipts, listUpdates } from './incidents/updates.ts'
import { acceptInvitation, invite, listInvitations, revokeInvitation } from './accounts/invitations.ts'
import { listLaunches, listPlannedLaunches } from './launches/launches.ts'
import { getDeliveryQueue, listDeliveries, getQueuePositions } from './recovery/queue-positions.ts'
import { addOrderEvents, listPendingOrderEvents } from './intake/order-events.ts'
import { listAudit } from './audit/audit.ts'
import { listSecurityLog, recordExport } from './audit/read-security-log.ts'
import { getCoverage, getOperationsOverview, listAllStores } from './publishing/overview.ts'
import { addDraft, deleteDraft, getDraft, listDraftQuestions, listDrafts, saveDraft } from './publishing/drafts.ts'
import { previewPublication } from './publishing/preview.ts'
import { publish, withdrawPublication } from './publishing/publications.ts'
import { listWaiverProgrammes, reverseWaiverUse } from './waivers/waivers.ts'
import { getOrder, listOrders } from './orders/orders.ts'
import {
  getStoreHistory,
  askQuestion,
  closeQuestion,
  getStoreQuestion,
  listQuestions,
  replyToQuestion,
} from './questions/questions.ts'
import {
  addCannedAnswer,
  deleteCannedAnswer,
  getCannedAnswer,
  listCannedAnswers,
  saveCannedAnswer,
} from './questions/canned-answers.ts'
import { findOrder, findStores } from './questions/find.ts'
import { doToQuestion, getQuestion, listConversations, listQueue } from './questions/queue.ts'
import { replyToTopic, showReplies } from './questions/topic-replies.ts'
import { escalateTopic, listTopics } from './questions/topics.ts'
import { changePerson, getPerson, listPeople, listStorePeople } from './accounts/people.ts'
import { changePassword, getSession, getSessionMethods, signIn, signOut } from './accounts/session.ts'
import { getServiceHistory } from './status/service-history.ts'
import { getStoreStatus, listWaivers, getStatus } from './status/status.ts'
import type { Operation } from '../contract/table.ts'

interface ShownAgain {
  /** Returns the written record in its current state. */
  readonly show: unknown
  /** The path parameter that identifies it. */
  readonly named: string
  /** The read of staff that the security log records for it. */
  readonly readAs?: Operation
}

/**
 * Operations whose body contains free text. A repeat with the same Idempotency-Key reads the record again:
 * the text is stored only in its question or canned answer, and is deleted with it.
 */
export const shownAgain: Readonly<Partial<Record<Operation, ShownAgain>>> = {
  askQuestion: { show: getStoreQuestion, named: 'questionId' },
  replyToQuestion: { show: getStoreQuestion, named: 'questionId' },
  doToQuestion: { show: getQuestion, named: 'questionId', readAs: 'getQuestion' },
  addDraft: { show: getDraft, named: 'draftId' },
  addCannedAnswer: { show: getCannedAnswer, named: 'answerId' },
  replyToTopic: { show: showReplies, named: 'questionId', readAs: 'getQuestion' },
}

/** The handler of each row of the contract. A missing handler does not compile. */
export const handlers: Handlers = {
  getHealth,
  getOpenApi: async () => openApi,
  getEvents: async ({ host, person, request }) =>
    // A HEAD response has no reader, so its subscription would never end.
    request.method === 'HEAD'
      ? new Response(null, { headers: EVENT_STREAM_HEADERS })
      : eventStream(host.events, person, request.headers.get('last-event-id')),
  getStatus,
  getServiceHistory,
  listIncidents,
  getIncident,
  getSession,
  signIn,
  signOut,
  getSessionMethods,
  changePassword,
  invite,
  listInvitations,
  acceptInvitation,
  revokeInvitation,
  listPeople,
  getPerson,
  changePerson,
  getClock,
  moveClock,
  listMyStores,
  getStoreStatus,
  listOrders,
  getOrder,
  listWaivers,
  listLaunches,
  listUpdates,
  addReceipt,
  addReceipts,
  listAccesses,
  getDeliveryQueue,
  addOrderEvents,
  listPendingOrderEvents,
  getOperationsOverview,
  listAllStores,
  getQueuePositions,
  previewPublication,
  publish,
  withdrawPublication,
  getCoverage,
  listDrafts,
  addDraft,
  getDraft,
  listDraftQuestions,
  saveDraft,
  deleteDraft,
  listDeliveries,
  listPlannedLaunches,
  listWaiverProgrammes,
  reverseWaiverUse,
  listAudit,
  listSecurityLog,
  recordExport,
  getStoreHistory,
  listStorePeople,
  listConversations,
  listQuestions,
  getStoreQuestion,
  askQuestion,
  replyToQuestion,
  closeQuestion,
  listQueue,
  getQuestion,
  doToQuestion,
  listTopics,
  escalateTopic,
  replyToTopic,
  findStores,
  findOrder,
  listCannedAnswers,
  addCannedAnswer,
  getCannedAnswer,
  saveCannedAnswer,
  deleteCannedAnswer,
}
