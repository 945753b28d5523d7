import type { Id } from '../facts/fact.ts'

export const ROLES = ['retailer', 'operations', 'support'] as const
export type Role = (typeof ROLES)[number]

/** Someone who can sign in. A retailer sees `storeIds` and no other store; staff hold none. */
export interface Person {
  readonly id: Id
  readonly name: string
  readonly role: Role
  readonly storeIds: readonly Id[]
}
