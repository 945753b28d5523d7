import { type ComponentType, createContext } from 'react'
import type { AnswerOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Instant } from '../../../domain/instant.ts'

/** The very pages that others see, given by whoever knows all features: none of them imports another. */
export interface Previews {
  readonly Store: ComponentType<{ storeStatus: AnswerOf<Contract['getStoreStatus']>; asOf: Instant }>
  readonly Status: ComponentType<{ status: AnswerOf<Contract['getStatus']>; asOf: Instant }>
}

export const PreviewsContext = createContext<Previews | null>(null)
