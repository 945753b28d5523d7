import * as z from 'zod/mini'
import { StoreUpdate } from '../status/store-status.ts'
import { OrderEventKind } from '../orders/order.ts'
import { SupportQuestion } from './question.ts'
import { Bilingual, Day, Id, Instant } from '../scalars.ts'

const use = { orderId: Id, orderNumber: z.string(), on: Day }

/** The history of a store: messages and actions so far. */
export const StoreHistoryView = z.object({
  updates: z.array(
    z.object({
      id: Id,
      publishedAt: Instant,
      precision: StoreUpdate.shape.precision,
      headline: Bilingual,
    }),
  ),
  receipts: z.array(z.object({ id: Id, updateId: Id, kind: z.enum(['viewed', 'acknowledged']), at: Instant })),
  accesses: z.array(z.object({ id: Id, at: Instant, role: z.enum(['operations', 'support']), reason: z.string() })),
  orders: z.array(
    z.object({
      id: Id,
      number: z.string(),
      placedAt: Instant,
      events: z.array(
        z.object({
          id: Id,
          kind: OrderEventKind,
          at: Instant,
          /** Whether its sender took it back. */
          isRevoked: z.boolean(),
        }),
      ),
    }),
  ),
  waivers: z.array(
    z.object({
      id: Id,
      fee: z.enum(['delivery', 'emergency_order']),
      uses: z.array(z.object(use)),
      reversed: z.array(z.object({ ...use, reversedOn: Day, reason: Bilingual })),
    }),
  ),
})

const { id, topic, closedAt, messages } = SupportQuestion.shape
/** A question with its newest messages, including notes. */
export const Conversation = z.object({
  id,
  storeId: Id,
  topic,
  closedAt,
  messages,
  /** The number of messages before these. `getQuestion` has them all. */
  earlierMessages: z.int(),
})
