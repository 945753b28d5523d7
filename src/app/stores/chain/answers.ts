import type { ResponseBody } from '../../client/send-request.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'

export type Waiver = StoreStatus['waivers'][number]
type MyStores = ResponseBody<'listMyStores'>
export type StoreInList = MyStores['stores'][number]
export type NewestUpdate = MyStores['newest'][number]
