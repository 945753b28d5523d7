import { type ComponentType, createContext } from 'react'
import type { Instant } from '../../domain/time/instant.ts'
import type { StoreStatus } from '../phrasing/store-status.ts'

/** The page of a store, passed in by the app: screens must not import those of another user group. */
export interface StorePreview {
  readonly Store: ComponentType<{ storeStatus: StoreStatus; asOf: Instant }>
  /** Preloads the chunk before rendering. */
  readonly load: () => Promise<void>
}

export const StorePreviewContext = createContext<StorePreview | null>(null)
