import type { ResponseBody } from '../client/ask.ts'

export type StoreStatus = ResponseBody<'getStoreStatus'>
export type OrderSummary = StoreStatus['orders'][number]
export type Outlook = OrderSummary['outlook']
export type StatusHeadline = StoreStatus['headline']
