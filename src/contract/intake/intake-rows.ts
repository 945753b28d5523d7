import * as z from 'zod/mini'
import type { Endpoint } from '../endpoint.ts'
import { IntakeBatchBody, IntakeEnvelope, IntakeItemResult, PendingEvent, pendingPage } from './order-intake.ts'

/** Endpoints of the order event intake. */
export const intakeRows = {
  listPendingOrderEvents: {
    method: 'GET',
    path: '/api/order-events',
    summary: 'Events of the caller that are pending, or that were and did not fit, by id',
    access: 'intake',
    appPages: 'none',
    quota: 'order_batches',
    securityLog: 'token_use',
    query: z.object(pendingPage),
    status: 200,
    response: z.object({ items: z.array(PendingEvent), next: z.nullable(z.string()) }),
  },
  addOrderEvents: {
    method: 'POST',
    path: '/api/order-events',
    summary: 'What a warehouse tells of orders, in any order and as often as it likes; each event is answered',
    access: 'intake',
    quota: 'order_batches',
    securityLog: 'token_use',
    counts: 'results',
    changes: ['store', 'queue'],
    body: IntakeBatchBody,
    envelope: IntakeEnvelope,
    itemsHaveIds: true,
    bodyLimit: 1024 * 1024,
    status: 200,
    response: z.object({ results: z.array(IntakeItemResult) }),
  },
} as const satisfies Record<string, Endpoint>
