import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useRouter,
} from '@tanstack/react-router'
import type { Language } from '../domain/bilingual.ts'
import { AskError } from './client/ask-error.ts'
import { StatusPage } from './features/status/StatusPage.tsx'
import { basePathOf } from './i18n/language.tsx'
import { Layout } from './Layout.tsx'
import { Failure } from './ui/Failure.tsx'
import { Loading } from './ui/Loading.tsx'

const root = createRootRoute({
  component: Layout,
  notFoundComponent: () => <Failure error={new AskError('not_found')} />,
  errorComponent: Broken,
})

/** What the boundary shows when a page itself breaks: never a blank one. */
function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return <Failure error={error} onRetry={again} />
}

// The status page comes with the first load; everything else when it is asked for.
const status = createRoute({ getParentRoute: () => root, path: '/', component: StatusPage })
const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  component: lazyRouteComponent(() => import('./features/status/HistoryPage.tsx'), 'HistoryPage'),
})
const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId',
  component: lazyRouteComponent(() => import('./features/status/IncidentPage.tsx'), 'IncidentPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./features/session/SignInPage.tsx'), 'SignInPage'),
})
const stores = createRoute({
  getParentRoute: () => root,
  path: '/stores',
  component: lazyRouteComponent(() => import('./features/store/MyStoresPage.tsx'), 'MyStoresPage'),
})
const store = createRoute({
  getParentRoute: () => root,
  path: '/stores/$storeId',
  component: lazyRouteComponent(() => import('./features/store/StorePage.tsx'), 'StorePage'),
})
const orders = createRoute({
  getParentRoute: () => root,
  path: '/stores/$storeId/orders',
  component: lazyRouteComponent(() => import('./features/store/OrdersPage.tsx'), 'OrdersPage'),
})
const order = createRoute({
  getParentRoute: () => root,
  path: '/stores/$storeId/orders/$orderId',
  component: lazyRouteComponent(() => import('./features/store/OrderPage.tsx'), 'OrderPage'),
})

export function createAppRouter(language: Language) {
  return createRouter({
    routeTree: root.addChildren([status, history, incident, signIn, stores, store, orders, order]),
    basepath: basePathOf(language),
    defaultPendingComponent: Loading,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
