import type { BodyOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Account } from './use-people.ts'

/** The role, stores and status of an account. */
export type Rights = Pick<Account, 'role' | 'storeIds' | 'disabled'>

/** Returns the request body. Staff have no stores. */
export function bodyOf({ role, storeIds, disabled }: Rights): BodyOf<Contract['changePerson']> {
  return role === 'retailer' ? { role, storeIds: [...storeIds], disabled } : { role, storeIds: [], disabled }
}

export interface RightsChange {
  readonly role: boolean
  readonly disabled: boolean
  /** Store ids. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Returns the differences between two versions of an account's rights. */
export function changeBetween(was: Rights, now: Rights): RightsChange {
  return {
    role: was.role !== now.role,
    disabled: was.disabled !== now.disabled,
    added: now.storeIds.filter((id) => !was.storeIds.includes(id)),
    removed: was.storeIds.filter((id) => !now.storeIds.includes(id)),
  }
}
