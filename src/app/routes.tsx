import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
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

/** What brought someone to the sign-in page. */
export interface SignInSearch {
  /** A session ended in the middle of work. */
  readonly ended?: true
  /** The page to go on with: one of the store owners' only. */
  readonly from?: string
}

function readSignInSearch({ ended, from }: Record<string, unknown>): SignInSearch {
  const known = typeof from === 'string' && /^\/stores(\/|$)/.test(from)
  return { ...(ended === true && { ended }), ...(known && { from }) }
}

// The status page comes with the first load; everything else when it is asked for.
const status = createRoute({ getParentRoute: () => root, path: '/', component: StatusPage })
const past = createRoute({
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
  validateSearch: readSignInSearch,
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

export function createAppRouter(language: Language, history?: RouterHistory) {
  return createRouter({
    ...(history && { history }),
    routeTree: root.addChildren([status, past, incident, signIn, stores, store, orders, order]),
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
