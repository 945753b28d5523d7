import { OpsRoutes } from './features/ops/OpsRoutes.tsx'
import { lazyPage } from './lazy-page.tsx'

/** The very pages of others, which operations looks at before it publishes: features do not import each other. */
const PREVIEWS = {
  Store: lazyPage(async () => (await import('./features/store/StorePreview.tsx')).StorePreview),
  Status: lazyPage(async () => (await import('./features/status/StatusPreview.tsx')).StatusPreview),
}

/** The console of operations. */
export function Console() {
  return <OpsRoutes previews={PREVIEWS} />
}
