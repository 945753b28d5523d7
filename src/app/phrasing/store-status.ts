import type { ResponseBody } from '../client/send-request.ts'

export type StoreStatus = ResponseBody<'getStoreStatus'>
export type OrderSummary = StoreStatus['orders'][number]
export type Outlook = OrderSummary['outlook']
export type StatusHeadline = StoreStatus['headline']
