import * as z from 'zod/mini'
import { TOPICS } from '../../domain/questions/question-topic.ts'
import { StorePersonView } from '../accounts/account.ts'
import type { Endpoint } from '../endpoint.ts'
import { Conversation, StoreHistoryView } from './history.ts'
import {
  BroughtTopic,
  FoundStore,
  NewQuestion,
  QuestionReply,
  QueuedQuestion,
  StoreQuestion,
  SupportAction,
  SupportQuestion,
  TopicReplied,
  TopicReply,
  TopicView,
} from './question.ts'
import { Id, OrderNumber } from '../scalars.ts'

const store = z.object({ storeId: Id })
const ofStore = z.object({ storeId: Id, questionId: Id })
const question = z.object({ questionId: Id })
/** A topic that stores share: what is none of these is each store’s own. */
const ofTopic = z.object({ topic: z.enum(TOPICS) })
/** Bodies that name a question of every store. */
const QUARTER_MIB = 256 * 1024

/** What a store asks, and how support answers. */
export const questionRows = {
  listQuestions: {
    method: 'GET',
    path: '/api/stores/{storeId}/questions',
    summary: 'What a store asked, the newest first, with the replies',
    access: 'store_people_and_staff',
    params: store,
    status: 200,
    response: z.object({ questions: z.array(StoreQuestion) }),
  },
  askQuestion: {
    method: 'POST',
    path: '/api/stores/{storeId}/questions',
    summary: 'Ask support a question',
    access: 'store_people',
    params: store,
    body: NewQuestion,
    status: 201,
    response: StoreQuestion,
  },
  replyToQuestion: {
    method: 'POST',
    path: '/api/stores/{storeId}/questions/{questionId}/messages',
    summary: 'Say more to a question of one’s own; it is opened again where it was answered or closed',
    access: 'store_people',
    params: ofStore,
    body: QuestionReply,
    status: 201,
    response: StoreQuestion,
  },
  closeQuestion: {
    method: 'DELETE',
    path: '/api/stores/{storeId}/questions/{questionId}',
    summary: 'Close a question of one’s own: it was answered, or is no longer asked',
    access: 'store_people',
    params: ofStore,
    status: 204,
    response: null,
  },
  listQueue: {
    method: 'GET',
    path: '/api/support/questions',
    summary: 'Every question that is not closed, and those closed of late, the most pressing first',
    access: 'support',
    status: 200,
    response: z.object({ questions: z.array(QueuedQuestion) }),
  },
  getQuestion: {
    method: 'GET',
    path: '/api/support/questions/{questionId}',
    summary: 'One question with all that was said to it, and the notes',
    access: 'support',
    params: question,
    status: 200,
    response: SupportQuestion,
  },
  doToQuestion: {
    method: 'POST',
    path: '/api/support/questions/{questionId}/actions',
    summary: 'Claim a question, answer it, note something to it, bring it before operations or close it',
    access: 'support',
    params: question,
    body: SupportAction,
    status: 200,
    response: SupportQuestion,
  },
  getStoreHistory: {
    method: 'GET',
    path: '/api/stores/{storeId}/history',
    summary: 'What was said to a store and done for it: updates, receipts, orders, waivers and accesses',
    access: 'store_people_and_staff',
    roles: ['support'],
    params: store,
    status: 200,
    response: StoreHistoryView,
  },
  listStorePeople: {
    method: 'GET',
    path: '/api/stores/{storeId}/people',
    summary: 'Who may sign in for a store, by name, those who may not any more last',
    access: 'store_support',
    roles: ['support'],
    recordsAccessFirst: true,
    params: store,
    status: 200,
    response: z.object({ people: z.array(StorePersonView) }),
  },
  listConversations: {
    method: 'GET',
    path: '/api/support/conversations',
    summary: 'Questions with all that was said to them and the notes, of one store or of all',
    access: 'support',
    query: z.object({ storeId: z.optional(Id) }),
    status: 200,
    response: z.object({ questions: z.array(Conversation) }),
  },
  listTopics: {
    method: 'GET',
    path: '/api/support/topics',
    summary: 'What stores ask, by topic: over time, by region, and who still waits for an answer',
    access: 'support',
    status: 200,
    response: z.object({ topics: z.array(TopicView) }),
  },
  bringTopic: {
    method: 'POST',
    path: '/api/support/topics/{topic}/draft',
    summary: 'Bring all unanswered questions of a topic before operations, as one draft of an update',
    access: 'support',
    params: ofTopic,
    status: 200,
    response: BroughtTopic,
  },
  replyToTopic: {
    method: 'POST',
    path: '/api/support/topics/{topic}/replies',
    summary:
      'Answer many questions of a topic with one text; each question is answered once, or told why not',
    access: 'support',
    params: ofTopic,
    body: TopicReply,
    bodyLimit: QUARTER_MIB,
    status: 200,
    response: TopicReplied,
  },
  findStores: {
    method: 'GET',
    path: '/api/support/stores',
    summary: 'Every store by what it can be found by; of its orders and its status nothing',
    access: 'support',
    status: 200,
    response: z.object({ stores: z.array(FoundStore) }),
  },
  findOrder: {
    method: 'GET',
    path: '/api/support/orders/{orderNumber}',
    summary: 'Whose order a number is',
    access: 'support',
    params: z.object({ orderNumber: OrderNumber }),
    status: 200,
    response: z.object({ storeId: Id, orderId: Id }),
  },
} as const satisfies Record<string, Endpoint>
