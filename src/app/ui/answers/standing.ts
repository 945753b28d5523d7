import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'

export type Standing = AnswerOf<Contract['getStanding']>
export type OrderSummary = Standing['orders'][number]
export type Outlook = OrderSummary['outlook']
export type Verdict = Standing['verdict']
