import { type ComponentType, createContext } from 'react'
import type { ResponseBody } from '../client/send-request.ts'
import type { Instant } from '../../domain/time/instant.ts'

/** Pages of other user groups, passed in by the app: screens must not import those of another group. */
export interface Previews {
  readonly Store: ComponentType<{ storeStatus: ResponseBody<'getStoreStatus'>; asOf: Instant }>
  readonly Status: ComponentType<{ status: ResponseBody<'getStatus'>; asOf: Instant }>
}

export const PreviewsContext = createContext<Previews | null>(null)
