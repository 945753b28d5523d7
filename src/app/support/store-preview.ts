import { type ComponentType, createContext } from 'react'
import type { Instant } from '../../domain/time/instant.ts'
import type { StoreStatus } from '../phrasing/store-status.ts'

/** The page that a store sees, given by the app: screens of one user group do not import those of another. */
export interface StorePreview {
  readonly Store: ComponentType<{ storeStatus: StoreStatus; asOf: Instant }>
  /** Has its code come before it is drawn. */
  readonly load: () => Promise<void>
}

export const StorePreviewContext = createContext<StorePreview | null>(null)
