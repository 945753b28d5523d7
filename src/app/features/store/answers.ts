import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { StoreStatus } from '../../ui/answers/store-status.ts'

export type Waiver = StoreStatus['waivers'][number]
type MyStores = AnswerOf<Contract['listMyStores']>
export type StoreInList = MyStores['stores'][number]
export type NewestUpdate = MyStores['newest'][number]
