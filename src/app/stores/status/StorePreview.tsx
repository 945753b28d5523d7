import type { Instant } from '../../../domain/time/instant.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { StoreContent } from './StorePage.tsx'

/** A preview of a store’s page as its team would see it. */
export function StorePreview({ storeStatus, asOf }: { storeStatus: StoreStatus; asOf: Instant }) {
  return <StoreContent key={storeStatus.store.id} storeStatus={storeStatus} asOf={asOf} />
}
