import type { Fact, Id } from './fact.ts'

/** A look at a store by staff, with the reason given. The store sees it; it names a role, not a person. */
export interface StoreAccess extends Fact {
  readonly storeId: Id
  readonly role: 'operations' | 'support'
  readonly reason: string
}
