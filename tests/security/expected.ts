import type { Operation } from '../../src/contract/table.ts'
import type { Names } from '../contract/calls.ts'
import { namesOf } from '../contract/calls.ts'
import { type Caller, scenario } from '../contract/test-host.ts'

/** Who may do what, written by hand. It must match the contract, and a new operation needs a row here. */
export const KINDS = {
  getHealth: 'anyone',
  getOpenApi: 'anyone',
  getEvents: 'anyone',
  getStatus: 'anyone',
  getServiceHistory: 'anyone',
  listIncidents: 'anyone',
  getIncident: 'anyone',
  getSession: 'anyone',
  signIn: 'anyone',
  signOut: 'anyone',
  getSessionMethods: 'anyone',
  getClock: 'anyone',
  moveClock: 'anyone',
  listMyStores: 'signed_in',
  getDeliveryQueue: 'signed_in',
  getStoreStatus: 'store_people_and_staff',
  listOrders: 'store_people_and_staff',
  getOrder: 'store_people_and_staff',
  listWaivers: 'store_people_and_staff',
  listLaunches: 'store_people_and_staff',
  listUpdates: 'store_people_and_staff',
  listAccesses: 'store_people_and_staff',
  getQueuePositions: 'operations',
  addReceipt: 'store_people',
  addReceipts: 'signed_in',
  addOrderEvents: 'intake',
  listPendingOrderEvents: 'intake',
  changePassword: 'signed_in',
  invite: 'operations',
  listInvitations: 'operations',
  acceptInvitation: 'anyone',
  revokeInvitation: 'operations',
  listPeople: 'operations',
  getPerson: 'operations',
  changePerson: 'operations',
  getOperationsOverview: 'operations',
  listAllStores: 'operations',
  previewPublication: 'operations',
  publish: 'operations',
  withdrawPublication: 'operations',
  getCoverage: 'operations',
  listDrafts: 'operations',
  addDraft: 'operations',
  getDraft: 'operations',
  listDraftQuestions: 'operations',
  saveDraft: 'operations',
  deleteDraft: 'operations',
  listDeliveries: 'operations',
  listPlannedLaunches: 'operations',
  listWaiverProgrammes: 'operations',
  reverseWaiverUse: 'operations',
  listAudit: 'operations',
  listSecurityLog: 'operations',
  recordExport: 'operations',
  listQuestions: 'store_people_and_staff',
  getStoreQuestion: 'store_people_and_staff',
  askQuestion: 'store_people',
  replyToQuestion: 'store_people',
  closeQuestion: 'store_people',
  listQueue: 'support',
  getQuestion: 'support',
  doToQuestion: 'support',
  getStoreHistory: 'store_people_and_staff',
  listStorePeople: 'store_support',
  listConversations: 'support',
  listTopics: 'support',
  escalateTopic: 'support',
  replyToTopic: 'support',
  findStores: 'support',
  findOrder: 'support',
  listCannedAnswers: 'support',
  addCannedAnswer: 'support',
  getCannedAnswer: 'support',
  saveCannedAnswer: 'support',
  deleteCannedAnswer: 'support',
} as const satisfies Record<Operation, string>

type Kind = (typeof KINDS)[Operation]
export const TARGETS = ['own', 'another’s', 'non-existent', 'malformed'] as const
export type Target = (typeof TARGETS)[number]
/** `ok` is the success status. For a missing target, `anyone` gets 404 too. */
type Expected = 'ok' | 401 | 403 | 404

const all = (each: Expected): Record<Target, Expected> => ({
  own: each,
  'another’s': each,
  'non-existent': each,
  malformed: each,
})
const OWN_ONLY: Record<Target, Expected> = { ...all(404), own: 'ok' }
/** Staff may access every store that exists, so another store is found. */
const ANY_THAT_EXISTS: Record<Target, Expected> = { ...all(404), own: 'ok', 'another’s': 'ok' }

const SUPPORT_ALONE: Record<Caller, Record<Target, Expected>> = {
  nobody: all(401),
  'store-owner': all(403),
  'chain-owner': all(403),
  ops: all(403),
  // Every agent may access every store’s questions and people, and all canned answers.
  support: ANY_THAT_EXISTS,
  'support-two': ANY_THAT_EXISTS,
  expired: all(401),
  apiClient: all(401),
}

const BY_KIND: Record<Kind, Record<Caller, Record<Target, Expected>>> = {
  anyone: {
    nobody: ANY_THAT_EXISTS,
    'store-owner': ANY_THAT_EXISTS,
    'chain-owner': ANY_THAT_EXISTS,
    ops: ANY_THAT_EXISTS,
    support: ANY_THAT_EXISTS,
    'support-two': ANY_THAT_EXISTS,
    expired: ANY_THAT_EXISTS,
    apiClient: ANY_THAT_EXISTS,
  },
  signed_in: {
    nobody: all(401),
    'store-owner': all('ok'),
    'chain-owner': all('ok'),
    ops: all('ok'),
    support: all('ok'),
    'support-two': all('ok'),
    expired: all(401),
    apiClient: all(401),
  },
  store_people_and_staff: {
    nobody: all(401),
    'store-owner': OWN_ONLY,
    'chain-owner': OWN_ONLY,
    ops: ANY_THAT_EXISTS,
    support: ANY_THAT_EXISTS,
    'support-two': ANY_THAT_EXISTS,
    expired: all(401),
    apiClient: all(401),
  },
  store_people: {
    nobody: all(401),
    'store-owner': OWN_ONLY,
    'chain-owner': OWN_ONLY,
    ops: all(403),
    support: all(403),
    'support-two': all(403),
    expired: all(401),
    apiClient: all(401),
  },
  operations: {
    nobody: all(401),
    'store-owner': all(403),
    'chain-owner': all(403),
    // People, invitations, drafts and publications belong to no store: operations may access all that exist.
    ops: ANY_THAT_EXISTS,
    support: all(403),
    'support-two': all(403),
    expired: all(401),
    apiClient: all(401),
  },
  support: SUPPORT_ALONE,
  store_support: SUPPORT_ALONE,
  intake: {
    nobody: all(401),
    'store-owner': all(403),
    'chain-owner': all(403),
    ops: all(403),
    support: all(403),
    'support-two': all(403),
    expired: all(401),
    apiClient: all('ok'),
  },
}

/** Actions of a retailer for all of their stores. Signed-in staff have no stores. */
const RETAILERS_ONLY: ReadonlySet<Operation> = new Set<Operation>(['addReceipts'])

export function isStaff(caller: Caller): boolean {
  return caller === 'ops' || caller === 'support' || caller === 'support-two'
}

export function expectedOf(operation: Operation, caller: Caller, target: Target): Expected {
  if (isStaff(caller) && RETAILERS_ONLY.has(operation)) return 403
  return BY_KIND[KINDS[operation]][caller][target]
}

const { inQueue, inProcess } = scenario.storyStores
const MISSING: Names = {
  storeId: 'f'.repeat(32),
  orderId: 'f'.repeat(32),
  incidentId: 'f'.repeat(32),
  updateId: 'f'.repeat(32),
  publicationId: 'f'.repeat(32),
  draftId: 'f'.repeat(32),
  questionId: 'f'.repeat(32),
  answerId: 'f'.repeat(32),
  orderNumber: 'SO000000000',
  topic: 'nothing',
}
const MALFORMED: Names = {
  storeId: 'SO990219206',
  orderId: '1%20OR%201=1',
  incidentId: '..%00',
  updateId: '%27--',
  publicationId: 'SO990219206',
  draftId: '..%00',
  questionId: '%27--',
  answerId: 'SO990219206',
  orderNumber: '..%00',
  topic: '%27--',
}

/** Returns a target’s ids for a caller. Anonymous callers, staff and API clients have no own store. */
export function namesFor(caller: Caller, target: Target): Names {
  const chain = caller === 'chain-owner'
  switch (target) {
    case 'own':
      return namesOf(chain ? inProcess : inQueue)
    case 'another’s':
      return namesOf(chain ? inQueue : inProcess)
    case 'non-existent':
      return MISSING
    case 'malformed':
      return MALFORMED
  }
}

const SUCCESS = {
  addReceipt: 201,
  addReceipts: 201,
  signOut: 204,
  publish: 201,
  withdrawPublication: 204,
  addDraft: 201,
  deleteDraft: 204,
  recordExport: 204,
  askQuestion: 201,
  replyToQuestion: 201,
  closeQuestion: 204,
  addCannedAnswer: 201,
  deleteCannedAnswer: 204,
  // The request is validated: at this moment the waiver has no use to reverse.
  reverseWaiverUse: 422,
} as const

/** Returns the success status of an operation. */
export function okOf(operation: string): number {
  return Object.entries(SUCCESS).find(([name]) => name === operation)?.[1] ?? 200
}
