import { noop, type QueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { query } from './client/query.ts'
import { RequestError } from './client/request-error.ts'
import { ErrorState } from './design/ErrorState.tsx'
import { lazyPage, pageOf, type Pages } from './lazy-page.tsx'
import { matchAddress, type Route, ROUTES, type RouteName, type RoutesOf } from './routes.ts'

// One chunk for each page, so that a page does not load the code of another.
export const PAGES = {
  status: lazyPage(async () => (await import('./public/status/StatusPage.tsx')).StatusPage),
  history: lazyPage(async () => (await import('./public/incidents/HistoryPage.tsx')).HistoryPage),
  day: lazyPage(async () => (await import('./public/incidents/DayPage.tsx')).DayPage),
  incident: lazyPage(async () => (await import('./public/incidents/IncidentPage.tsx')).IncidentPage),
  signIn: lazyPage(async () => (await import('./public/accounts/SignInPage.tsx')).SignInPage),
  accept: lazyPage(async () => (await import('./public/accounts/AcceptPage.tsx')).AcceptPage),
  stores: lazyPage(async () => (await import('./stores/chain/MyStoresPage.tsx')).MyStoresPage),
  store: lazyPage(async () => (await import('./stores/status/StorePage.tsx')).StorePage),
  customerCard: lazyPage(async () => (await import('./stores/customer-card/CustomerCardPage.tsx')).CustomerCardPage),
  orders: lazyPage(async () => (await import('./stores/orders/OrdersPage.tsx')).OrdersPage),
  order: lazyPage(async () => (await import('./stores/orders/OrderPage.tsx')).OrderPage),
  questions: lazyPage(async () => (await import('./stores/questions/QuestionsPage.tsx')).QuestionsPage),
} satisfies Pages<Exclude<RouteName, RoutesOf<'operations' | 'support'>>>

const OperationsConsole = lazyPage(async () => (await import('./OperationsConsole.tsx')).OperationsConsole)
const SupportConsole = lazyPage(async () => (await import('./SupportConsole.tsx')).SupportConsole)

export function AppRoutes() {
  const [path] = useLocation()
  const match = matchAddress(path)
  if (match === null) return <ErrorState error={new RequestError('not_found')} />
  if (match.role === 'operations') return <OperationsConsole match={match} />
  if (match.role === 'support') return <SupportConsole match={match} />
  return pageOf(PAGES, match)
}

/**
 * Starts the requests of a page and loads its code before the first render: on a slow connection, each
 * request that waits for another costs a sixth of a second or more. `path` has no language prefix. Resolves
 * when the code of a page with early requests has loaded or failed; the page shows the failure.
 */
export async function requestEarly(path: string, client: QueryClient): Promise<void> {
  // The page repeats a request that fails here, and shows the error.
  client.query(query('getSession')).catch(noop)
  const match = matchAddress(path)
  if (match === null || match.role === 'operations' || match.role === 'support') return
  const { requests }: Route = ROUTES[match.name]
  if (requests === undefined) return
  const { parameters } = match
  // Without parameters, the page's query key has no `params` either.
  const request = Object.keys(parameters).length === 0 ? {} : { params: parameters }
  for (const operation of requests) client.query(query(operation, request)).catch(noop)
  await PAGES[match.name].load().catch(noop)
}
