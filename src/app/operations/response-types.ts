import type { ResponseBody } from '../client/send-request.ts'

export type StoreRow = ResponseBody<'listAllStores'>['stores'][number]
export type OperationsOverview = ResponseBody<'getOperationsOverview'>
export type OperationsIncident = OperationsOverview['incidents'][number]
export type OperationsMeasure = OperationsOverview['measures'][number]
export type Deliveries = ResponseBody<'listDeliveries'>
export type Coverage = ResponseBody<'getCoverage'>
