import type { CannedAnswer } from '../domain/questions/canned-answer.ts'
import type { Id } from '../domain/facts/fact.ts'
import type { RecordedSource } from '../domain/intake/order-source.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { NetworkFacts } from '../domain/status/network.ts'
import type { OrderRecord } from '../domain/orders/order.ts'
import type { Person } from '../domain/stores/person.ts'
import type { Receipt } from '../domain/incidents/receipt.ts'
import type { Company, Store } from '../domain/stores/store.ts'
import type { StoreAccess } from '../domain/stores/store-access.ts'

export const PERSONAS = ['store-owner', 'chain-owner', 'ops', 'support', 'support-two'] as const
export type Persona = (typeof PERSONAS)[number]

/** A moment of the story at which the demo clock can be set. */
export interface Moment {
  readonly id: string
  readonly at: Instant
}

/** All data that a host starts with. */
export interface Scenario {
  readonly network: NetworkFacts
  readonly companies: readonly Company[]
  readonly stores: readonly Store[]
  readonly orders: readonly OrderRecord[]
  readonly sources: readonly RecordedSource[]
  readonly receipts: readonly Receipt[]
  readonly accesses: readonly StoreAccess[]
  readonly cannedAnswers: readonly CannedAnswer[]
  /** People who can be signed in without a password, in the demonstration only. */
  readonly personas: Readonly<Record<Persona, Person>>
  readonly moments: readonly Moment[]
  /** The start of the demo clock. */
  readonly start: Instant
  /** The ids of the three story stores, for the tests and the personas. */
  readonly storyStores: { readonly deliveredBefore: Id; readonly inProcess: Id; readonly inQueue: Id }
}
