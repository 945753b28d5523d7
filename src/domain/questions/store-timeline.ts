import type { AskedQuestion, QuestionMessage } from './asked-question.ts'
import type { Bilingual } from '../facts/bilingual.ts'
import { type Day, startOf } from '../time/day.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { OrderEventKind } from '../orders/order.ts'
import type { StoreAccess } from '../stores/store-access.ts'

/** The history of a store. The lists may be in any order. */
export interface StoreHistory {
  readonly updates: readonly {
    readonly id: Id
    readonly publishedAt: Instant
    readonly precision: 'minute' | 'day'
    readonly headline: Bilingual
  }[]
  readonly receipts: readonly {
    readonly id: Id
    readonly updateId: Id
    readonly kind: 'viewed' | 'acknowledged'
    readonly at: Instant
  }[]
  readonly accesses: readonly (Pick<StoreAccess, 'id' | 'role' | 'reason'> & { readonly at: Instant })[]
  readonly orders: readonly {
    readonly id: Id
    readonly number: string
    readonly placedAt: Instant
    readonly events: readonly {
      readonly id: Id
      readonly kind: OrderEventKind
      readonly at: Instant
      /** Whether its sender took it back. */
      readonly isRevoked: boolean
    }[]
  }[]
  readonly waivers: readonly {
    readonly id: Id
    readonly fee: 'delivery' | 'emergency_order'
    readonly uses: readonly WaiverUse[]
    readonly reversed: readonly (WaiverUse & { readonly reversedOn: Day; readonly reason: Bilingual })[]
  }[]
}

interface WaiverUse {
  readonly orderId: Id
  readonly orderNumber: string
  readonly on: Day
}

/** A question of the store with its messages. Notes are included only where support reads it. */
export interface TimelineQuestion {
  readonly id: Id
  readonly topic: AskedQuestion['topic']
  readonly closedAt: Instant | null
  readonly messages: readonly QuestionMessage[]
  /** The number of messages before these that are left out. */
  readonly earlierMessages: number
}

export const TIMELINE_KINDS = ['update', 'receipt', 'order', 'waiver', 'question', 'access'] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export type TimelineEntry = {
  /** Unique: made of the id of the record and its event. */
  readonly id: string
  /** The first instant of the day when only the day is known. */
  readonly at: Instant
  readonly precision: 'minute' | 'day'
} & (
  | { readonly kind: 'update'; readonly headline: Bilingual }
  /** `headline` is null when the update is no longer shown. */
  | {
      readonly kind: 'receipt'
      readonly received: 'viewed' | 'acknowledged'
      readonly headline: Bilingual | null
    }
  | {
      readonly kind: 'order'
      readonly event: 'placed' | OrderEventKind
      readonly number: string
      readonly isRevoked: boolean
    }
  | {
      readonly kind: 'waiver'
      readonly fee: 'delivery' | 'emergency_order'
      readonly number: string
      /** Why the use was reversed; null when it was made. */
      readonly reversal: Bilingual | null
    }
  | {
      readonly kind: 'question'
      readonly questionId: Id
      readonly topic: AskedQuestion['topic']
      readonly event: 'asked' | QuestionMessage['from'] | 'closed'
      readonly text: string | null
      readonly by: string | null
    }
  | { readonly kind: 'access'; readonly role: StoreAccess['role']; readonly reason: string }
)

/** One timeline of the history up to `now`, newest first. Entries of one instant have a stable order. */
export function timelineOf(
  history: StoreHistory,
  questions: readonly TimelineQuestion[],
  now: Instant,
): TimelineEntry[] {
  const headlines = new Map(history.updates.map(({ id, headline }) => [id, headline]))
  const entries: TimelineEntry[] = [
    ...history.updates.map(({ id, publishedAt, precision, headline }) => ({
      ...entry(id, publishedAt, precision),
      kind: 'update' as const,
      headline,
    })),
    ...history.receipts.map(({ id, updateId, kind: received, at }) => ({
      ...entry(id, at),
      kind: 'receipt' as const,
      received,
      headline: headlines.get(updateId) ?? null,
    })),
    ...history.orders.flatMap(ofOrder),
    ...history.waivers.flatMap(ofWaiver),
    ...questions.flatMap(ofQuestion),
    ...history.accesses.map(({ id, at, role, reason }) => ({
      ...entry(id, at),
      kind: 'access' as const,
      role,
      reason,
    })),
  ]
  return entries.filter(({ at }) => at <= now).sort(newestFirst)
}

function entry(id: string, at: Instant, precision: 'minute' | 'day' = 'minute') {
  return { id, at, precision }
}

function ofOrder({ id, number, placedAt, events }: StoreHistory['orders'][number]): TimelineEntry[] {
  const of = (eventId: string, at: Instant, event: 'placed' | OrderEventKind, isRevoked = false): TimelineEntry => ({
    ...entry(eventId, at),
    kind: 'order',
    event,
    number,
    isRevoked,
  })
  return [of(id, placedAt, 'placed'), ...events.map((each) => of(each.id, each.at, each.kind, each.isRevoked))]
}

function ofWaiver({ id, fee, uses, reversed }: StoreHistory['waivers'][number]): TimelineEntry[] {
  const of = (what: string, use: WaiverUse, on: Day, reversal: Bilingual | null): TimelineEntry => ({
    ...entry(`${id} ${use.orderId} ${what}`, startOf(on), 'day'),
    kind: 'waiver',
    fee,
    number: use.orderNumber,
    reversal,
  })
  return [
    // A reversed use is listed twice: when it was made and when it was reversed.
    ...[...uses, ...reversed].map((use) => of('used', use, use.on, null)),
    ...reversed.map((use) => of('taken back', use, use.reversedOn, use.reason)),
  ]
}

function ofQuestion({ id, topic, closedAt, messages, earlierMessages }: TimelineQuestion): TimelineEntry[] {
  const about = { kind: 'question', questionId: id, topic } as const
  const event = messages.map((message, index): TimelineEntry => ({
    // One reply may belong to many questions, with the same id.
    ...entry(`${id} ${message.id}`, message.at),
    ...about,
    event: earlierMessages + index === 0 ? 'asked' : message.from,
    text: message.text,
    by: message.by,
  }))
  if (closedAt === null) return event
  return [...event, { ...entry(`${id} closed`, closedAt), ...about, event: 'closed', text: null, by: null }]
}

function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : -1
}
