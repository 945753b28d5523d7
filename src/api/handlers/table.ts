import openApi from '../../contract/openapi.json' with { type: 'json' }
import type { Handlers } from '../call.ts'
import { eventStream } from '../event-stream.ts'
import { EVENT_STREAM_HEADERS } from '../event-text.ts'
import { listAccesses } from './accesses.ts'
import { getClock, moveClock } from './clock.ts'
import { getHealth } from './health.ts'
import { getIncident, listIncidents } from './incidents.ts'
import { acceptInvitation, invite, listInvitations, revokeInvitation } from './invitations.ts'
import { listLaunches } from './launches.ts'
import { getLine } from './line.ts'
import { addOrderEvents } from './order-events.ts'
import { listDeliveries } from './operations/deliveries.ts'
import { listAudit } from './operations/audit.ts'
import { getCoverage, getOperationsOverview, listAllStores } from './operations/overview.ts'
import { getWaitingPlaces } from './operations/line.ts'
import {
  addDraft,
  deleteDraft,
  getDraft,
  listDraftQuestions,
  listDrafts,
  saveDraft,
} from './operations/drafts.ts'
import { listPlannedLaunches } from './operations/launches.ts'
import { previewPublication } from './operations/preview.ts'
import { publish, withdrawPublication } from './operations/publications.ts'
import { listWaiverProgrammes, reverseWaiverUse } from './operations/waivers.ts'
import { getOrder, listOrders } from './orders.ts'
import { getStoreHistory } from './history.ts'
import { askQuestion, closeQuestion, listQuestions, replyToQuestion } from './questions.ts'
import {
  addCannedAnswer,
  deleteCannedAnswer,
  getCannedAnswer,
  listCannedAnswers,
  saveCannedAnswer,
} from './support/canned-answers.ts'
import { findOrder, findStores } from './support/find.ts'
import { doToQuestion, getQuestion, listConversations, listQueue } from './support/queue.ts'
import { replyToTopic } from './support/topic-replies.ts'
import { bringTopic, listTopics } from './support/topics.ts'
import { changePerson, getPerson, listPeople, listStorePeople } from './people.ts'
import { changePassword, getSession, getSessionMethods, signIn, signOut } from './session.ts'
import { getStoreStatus, listWaivers } from './store-status.ts'
import { getStatus } from './status.ts'
import { listMyStores } from './stores.ts'
import { addReceipt, addReceipts, listUpdates } from './updates.ts'

/** What answers each row of the contract; a row without one does not compile. */
export const handlers: Handlers = {
  getHealth,
  getOpenApi: async () => openApi,
  getEvents: async ({ host, person, request }) =>
    // Nobody reads what answers HEAD, so nobody would ever end its subscription.
    request.method === 'HEAD'
      ? new Response(null, { headers: EVENT_STREAM_HEADERS })
      : eventStream(host.events, person, request.headers.get('last-event-id')),
  getStatus,
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
  getLine,
  addOrderEvents,
  getOperationsOverview,
  listAllStores,
  getWaitingPlaces,
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
  getStoreHistory,
  listStorePeople,
  listConversations,
  listQuestions,
  askQuestion,
  replyToQuestion,
  closeQuestion,
  listQueue,
  getQuestion,
  doToQuestion,
  listTopics,
  bringTopic,
  replyToTopic,
  findStores,
  findOrder,
  listCannedAnswers,
  addCannedAnswer,
  getCannedAnswer,
  saveCannedAnswer,
  deleteCannedAnswer,
}
