import { lazyPage } from './lazy-page.tsx'
import type { RouteMatch, RoutesOf } from './routes.ts'
import { SupportRoutes } from './support/SupportRoutes.tsx'

/** The store's page, passed in: screens of one user group do not import those of another. */
const Store = lazyPage(async () => (await import('./stores/status/StorePreview.tsx')).StorePreview)
const PREVIEW = { Store, load: Store.load }

export function SupportConsole({ match }: { match: RouteMatch<RoutesOf<'support'>> }) {
  return <SupportRoutes match={match} storePreview={PREVIEW} />
}
