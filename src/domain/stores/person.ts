import type { Id } from '../facts/fact.ts'

export const ROLES = ['retailer', 'operations', 'support'] as const
export type Role = (typeof ROLES)[number]

/** A person who can sign in. A retailer sees only the stores in `storeIds`; staff have none. */
export interface Person {
  readonly id: Id
  readonly name: string
  readonly role: Role
  readonly storeIds: readonly Id[]
}
