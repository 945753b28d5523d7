import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'

export type StoreStatus = AnswerOf<Contract['getStoreStatus']>
export type OrderSummary = StoreStatus['orders'][number]
export type Outlook = OrderSummary['outlook']
export type StatusHeadline = StoreStatus['headline']
