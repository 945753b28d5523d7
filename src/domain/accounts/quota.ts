import { HOUR } from '../time/instant.ts'

/**
 * What one caller may do only so often. `order_batches`: calls of the intake. `store_accesses`: accesses by
 * staff to stores. `staff_writes`: what staff add or change, drafts aside.
 */
export const QUOTA_KINDS = [
  'questions',
  'messages',
  'receipts',
  'drafts',
  'store_accesses',
  'staff_writes',
  'order_batches',
] as const
export type QuotaKind = (typeof QUOTA_KINDS)[number]

/** How often each may be done within an hour by one person, for one store or with one API token. */
export type Quotas = Readonly<Record<QuotaKind, number>>

export const DEFAULT_QUOTAS: Quotas = {
  questions: 20,
  messages: 60,
  receipts: 600,
  drafts: 60,
  store_accesses: 2_000,
  // A network of 1,333 stores is invited in an hour.
  staff_writes: 2_000,
  order_batches: 20_000,
}

/** Several people and stores share the address of one office, and several people a store. */
const QUOTAS_OF_ADDRESS = 10
const QUOTAS_OF_STORE = 3

/** Who does it, each counted by itself. Null where there is none, or where it is not known. */
export interface QuotaSubjects {
  readonly personId: string | null
  readonly storeId: string | null
  readonly apiClientId: string | null
  /** Identifies a client address without being one. */
  readonly address: string | null
}

/** One use of a quota by one subject. */
export interface QuotaUse {
  readonly key: string
  /** Milliseconds of the hour that one use takes. */
  readonly spacingMs: number
}

/** Returns the uses to count, ordered by key: concurrent calls lock them in the same order. */
export function quotaUses(kind: QuotaKind, perHour: number, subjects: QuotaSubjects): readonly QuotaUse[] {
  const { personId, storeId, apiClientId, address } = subjects
  const usesBy = (subject: string, id: string | null, times = 1): readonly QuotaUse[] =>
    id === null ? [] : [{ key: `${kind} ${subject} ${id}`, spacingMs: HOUR / (perHour * times) }]
  return [
    ...usesBy('address', address, QUOTAS_OF_ADDRESS),
    ...usesBy('api_client', apiClientId),
    ...usesBy('person', personId),
    ...usesBy('store', storeId, QUOTAS_OF_STORE),
  ]
}

/**
 * Returns the end of a subject's uses after one more: uses follow each other in time, each as long as its
 * share of an hour (the generic cell rate algorithm, ITU-T I.371). Never used: `usedUntilMs` is null.
 */
export function usedUntilAfter({ spacingMs }: QuotaUse, usedUntilMs: number | null, nowMs: number): number {
  return Math.max(usedUntilMs ?? nowMs, nowMs) + spacingMs
}

/** Returns how many seconds must pass before a use that would end then is allowed. 0 where it is now. */
export function secondsUntilAllowed(usedUntilMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((usedUntilMs - nowMs - HOUR) / 1_000))
}
