import { type ComponentType, createContext } from 'react'
import type { ResponseBody } from '../client/send-request.ts'
import type { Instant } from '../../domain/time/instant.ts'

/** The very pages that others see, given by the app: screens of one user group do not import those of another. */
export interface Previews {
  readonly Store: ComponentType<{ storeStatus: ResponseBody<'getStoreStatus'>; asOf: Instant }>
  readonly Status: ComponentType<{ status: ResponseBody<'getStatus'>; asOf: Instant }>
}

export const PreviewsContext = createContext<Previews | null>(null)
