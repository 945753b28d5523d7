import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Standing } from '../../ui/answers/standing.ts'

export type Waiver = Standing['waivers'][number]
type MyStores = AnswerOf<Contract['listMyStores']>
export type StoreInList = MyStores['stores'][number]
export type NewestUpdate = MyStores['newest'][number]
