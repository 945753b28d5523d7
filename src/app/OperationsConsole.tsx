import { OperationsRoutes } from './operations/OperationsRoutes.tsx'
import { lazyPage } from './lazy-page.tsx'
import type { RouteMatch, RoutesOf } from './routes.ts'

/** Pages for previews, passed in: screens of one user group do not import those of another. */
const PREVIEWS = {
  Store: lazyPage(async () => (await import('./stores/status/StorePreview.tsx')).StorePreview),
  Status: lazyPage(async () => (await import('./public/status/StatusPreview.tsx')).StatusPreview),
}

export function OperationsConsole({ match }: { match: RouteMatch<RoutesOf<'operations'>> }) {
  return <OperationsRoutes match={match} previews={PREVIEWS} />
}
