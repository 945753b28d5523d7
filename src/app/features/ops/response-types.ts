import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'

export type StoreRow = AnswerOf<Contract['listAllStores']>['stores'][number]
export type OperationsOverview = AnswerOf<Contract['getOperationsOverview']>
export type OperationsIncident = OperationsOverview['incidents'][number]
export type OperationsMeasure = OperationsOverview['measures'][number]
export type Deliveries = AnswerOf<Contract['listDeliveries']>
export type Coverage = AnswerOf<Contract['getCoverage']>
