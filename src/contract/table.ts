import * as z from 'zod/mini'
import { accountRows } from './accounts/account-rows.ts'
import { cannedAnswerRows } from './questions/canned-answer-rows.ts'
import type { Endpoint } from './endpoint.ts'
import { IncidentView } from './incidents/incident.ts'
import { LaunchView } from './launches/launch.ts'
import { DeliveryQueueView } from './recovery/delivery-queue.ts'
import { Waiver } from './measures/measure.ts'
import { OrderSummary, OrderView } from './orders/order.ts'
import { IntakeBatchBody, IntakeEnvelope, IntakeItemResult } from './intake/order-intake.ts'
import { operationsRows } from './publishing/operations-rows.ts'
import { page, pageOf } from './paging.ts'
import { questionRows } from './questions/question-rows.ts'
import { Id, Instant, SentInstant } from './scalars.ts'
import { ClockMove, ClockView, Credentials, MethodsView, SessionView } from './accounts/session.ts'
import { NewestUpdate, StoreStatusView, StoreInList, StoreUpdate } from './status/store-status.ts'
import { NetworkStatus } from './status/status.ts'

const store = z.object({ storeId: Id })

/** All endpoints of the API. The server rejects any other request. */
export const contract = {
  getHealth: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the api answers; asked with `ready`, a problem (503) while it cannot answer with facts',
    access: 'anyone',
    noDatabase: true,
    query: z.object({ ready: z.optional(z.enum(['', '1', 'true'])) }),
    status: 200,
    response: z.object({ status: z.literal('ok'), ready: z.boolean() }),
  },
  getOpenApi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This contract',
    access: 'anyone',
    noDatabase: true,
    status: 200,
    response: z.looseObject({ openapi: z.string() }),
  },
  getEvents: {
    method: 'GET',
    path: '/api/events',
    summary:
      'What changed, as server-sent events: `network`, `clock`, `queue` (positions in the delivery queue) or a `store` of the reader’s; never contents',
    access: 'anyone',
    status: 200,
    response: null,
    media: 'text/event-stream',
  },
  getStatus: {
    method: 'GET',
    path: '/api/status',
    summary: 'The status of the network, now or as it was known at a past instant',
    access: 'anyone',
    query: z.object({ at: z.optional(SentInstant) }),
    status: 200,
    response: NetworkStatus,
  },
  listIncidents: {
    method: 'GET',
    path: '/api/incidents',
    summary: 'Incidents, the newest first',
    access: 'anyone',
    query: z.object({ ...page, state: z.optional(z.enum(['open', 'closed'])) }),
    status: 200,
    response: pageOf(IncidentView),
  },
  getIncident: {
    method: 'GET',
    path: '/api/incidents/{incidentId}',
    summary: 'One incident with its updates',
    access: 'anyone',
    params: z.object({ incidentId: Id }),
    status: 200,
    response: IncidentView,
  },
  getSession: {
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, if anyone',
    access: 'anyone',
    dependsOn: ['session'],
    status: 200,
    response: SessionView,
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in',
    access: 'anyone',
    changes: ['session'],
    body: Credentials,
    status: 200,
    response: SessionView,
  },
  signOut: {
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out',
    access: 'anyone',
    changes: ['session'],
    status: 204,
    response: null,
  },
  getSessionMethods: {
    method: 'GET',
    path: '/api/session/methods',
    summary: 'How one can sign in here',
    access: 'anyone',
    status: 200,
    response: MethodsView,
  },
  getClock: {
    method: 'GET',
    path: '/api/clock',
    summary: 'The demonstration clock',
    access: 'anyone',
    demo: true,
    status: 200,
    response: ClockView,
  },
  moveClock: {
    method: 'PUT',
    path: '/api/clock',
    summary: 'Move the demonstration clock, for the whole host',
    access: 'anyone',
    changes: ['clock'],
    demo: true,
    body: ClockMove,
    status: 200,
    response: ClockView,
  },
  listMyStores: {
    method: 'GET',
    path: '/api/stores',
    summary: 'The stores of the person signed in, each with its headline',
    access: 'signed_in',
    dependsOn: ['store', 'queue'],
    query: z.object(page),
    status: 200,
    response: z.object({
      stores: z.array(StoreInList),
      next: z.nullable(z.string()),
      total: z.int(),
      /** For all of the reader's stores, whatever the page of the list. */
      newest: z.array(NewestUpdate),
    }),
  },
  getStoreStatus: {
    method: 'GET',
    path: '/api/stores/{storeId}/status',
    summary: 'All that is true for one store now',
    access: 'store_people_and_staff',
    dependsOn: ['store', 'queue'],
    params: store,
    status: 200,
    response: StoreStatusView,
  },
  listOrders: {
    method: 'GET',
    path: '/api/stores/{storeId}/orders',
    summary: 'Orders of a store, the newest first',
    access: 'store_people_and_staff',
    dependsOn: ['store', 'queue'],
    params: store,
    query: z.object(page),
    status: 200,
    response: pageOf(OrderSummary),
  },
  getOrder: {
    method: 'GET',
    path: '/api/stores/{storeId}/orders/{orderId}',
    summary: 'One order with its lines and what was promised of it',
    access: 'store_people_and_staff',
    dependsOn: ['store', 'queue'],
    params: z.object({ storeId: Id, orderId: Id }),
    status: 200,
    response: OrderView,
  },
  listWaivers: {
    method: 'GET',
    path: '/api/stores/{storeId}/waivers',
    summary: 'What a store is not charged, and what it has used',
    access: 'store_people_and_staff',
    dependsOn: ['store'],
    params: store,
    status: 200,
    response: z.object({ waivers: z.array(Waiver) }),
  },
  listLaunches: {
    method: 'GET',
    path: '/api/stores/{storeId}/launches',
    summary: 'Launches as a store may expect them',
    access: 'store_people_and_staff',
    dependsOn: ['store'],
    params: store,
    query: z.object(page),
    status: 200,
    response: pageOf(LaunchView),
  },
  listUpdates: {
    method: 'GET',
    path: '/api/stores/{storeId}/updates',
    summary: 'Updates whose audience includes a store, newest first, with its receipts',
    access: 'store_people_and_staff',
    dependsOn: ['store'],
    params: store,
    query: z.object(page),
    status: 200,
    response: pageOf(StoreUpdate),
  },
  addReceipt: {
    method: 'POST',
    path: '/api/stores/{storeId}/receipts',
    summary: 'Record that a store viewed or acknowledged an update',
    access: 'store_people',
    changes: ['store', 'operations'],
    params: store,
    body: z.strictObject({ updateId: Id, kind: z.enum(['viewed', 'acknowledged']) }),
    status: 201,
    response: z.object({ updateId: Id, viewedAt: z.nullable(Instant), acknowledgedAt: z.nullable(Instant) }),
  },
  addReceipts: {
    method: 'POST',
    path: '/api/receipts',
    summary: 'Record that all stores of the signed-in person acknowledged an update',
    access: 'signed_in',
    changes: ['store', 'operations'],
    body: z.strictObject({ updateId: Id, kind: z.literal('acknowledged') }),
    status: 201,
    response: z.object({ updateId: Id, stores: z.int(), already: z.int() }),
  },
  listAccesses: {
    method: 'GET',
    path: '/api/stores/{storeId}/accesses',
    summary: 'Who viewed a store, when and why, the newest first',
    access: 'store_people_and_staff',
    dependsOn: ['store'],
    params: store,
    query: z.object(page),
    status: 200,
    response: pageOf(
      z.object({ id: Id, at: Instant, role: z.enum(['operations', 'support']), reason: z.string() }),
    ),
  },
  getDeliveryQueue: {
    method: 'GET',
    path: '/api/delivery-queue',
    summary: 'The delivery queue of the network and its forecast, as totals',
    access: 'signed_in',
    dependsOn: ['queue'],
    status: 200,
    response: DeliveryQueueView,
  },
  addOrderEvents: {
    method: 'POST',
    path: '/api/order-events',
    summary:
      'What a warehouse tells of orders, in any order and as often as it likes; each event is answered',
    access: 'intake',
    changes: ['store', 'queue'],
    body: IntakeBatchBody,
    envelope: IntakeEnvelope,
    bodyLimit: 1024 * 1024,
    status: 200,
    response: z.object({ results: z.array(IntakeItemResult) }),
  },
  ...accountRows,
  ...operationsRows,
  ...questionRows,
  ...cannedAnswerRows,
} as const satisfies Record<string, Endpoint>

export type Contract = typeof contract
export type Operation = keyof Contract
