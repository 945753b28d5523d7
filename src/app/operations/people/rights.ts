import type { BodyOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Account } from './use-people.ts'

/** What a person may do. */
export type Rights = Pick<Account, 'role' | 'storeIds' | 'disabled'>

/** As the api takes it: staff hold no stores. */
export function bodyOf({ role, storeIds, disabled }: Rights): BodyOf<Contract['changePerson']> {
  return role === 'retailer' ? { role, storeIds: [...storeIds], disabled } : { role, storeIds: [], disabled }
}

export interface RightsChange {
  readonly role: boolean
  readonly disabled: boolean
  /** Ids of stores. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** What became another between two states of a person. */
export function changeBetween(was: Rights, now: Rights): RightsChange {
  return {
    role: was.role !== now.role,
    disabled: was.disabled !== now.disabled,
    added: now.storeIds.filter((id) => !was.storeIds.includes(id)),
    removed: was.storeIds.filter((id) => !now.storeIds.includes(id)),
  }
}
