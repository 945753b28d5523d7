import type { Instant } from '../../../domain/instant.ts'
import type { Standing } from '../../ui/answers/standing.ts'
import { StoreContent } from './StorePage.tsx'

/** A store’s page as its people would see it. */
export function StorePreview({ standing, asOf }: { standing: Standing; asOf: Instant }) {
  return <StoreContent key={standing.store.id} standing={standing} asOf={asOf} />
}
