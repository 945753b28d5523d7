import { inject, parse, type RouteParams } from 'regexparam'
import type { Operation } from '../contract/table.ts'
import type { Role } from '../domain/stores/person.ts'

/** An address of the app. */
export interface Route {
  /** The pattern of the address, without its language. */
  readonly path: string
  /** The page's role: sign-in returns its users here. Only they see pages of operations and support. */
  readonly role?: Role
  /** Requests of the page besides the session: the browser sends them before the first render. */
  readonly requests?: readonly Operation[]
  /** Whether the server prerenders it, with the data of `requests`. */
  readonly isDrawn?: boolean
}

/** Every address of the app. The first pattern that matches wins. */
export const ROUTES = {
  status: { path: '/', requests: ['getStatus'], isDrawn: true },
  history: { path: '/history' },
  day: { path: '/history/:day' },
  incident: { path: '/incidents/:incidentId' },
  signIn: { path: '/sign-in' },
  accept: { path: '/accept' },

  stores: { path: '/stores', role: 'retailer' },
  store: { path: '/stores/:storeId', role: 'retailer', requests: ['getStoreStatus'] },
  customerCard: { path: '/stores/:storeId/card', role: 'retailer' },
  orders: { path: '/stores/:storeId/orders', role: 'retailer' },
  order: { path: '/stores/:storeId/orders/:orderId', role: 'retailer' },
  questions: { path: '/stores/:storeId/questions', role: 'retailer' },

  network: { path: '/operations', role: 'operations' },
  coverage: { path: '/operations/updates/:updateId', role: 'operations' },
  incidents: { path: '/operations/incidents', role: 'operations' },
  publish: { path: '/operations/publish', role: 'operations' },
  draft: { path: '/operations/publish/:draftId', role: 'operations' },
  recovery: { path: '/operations/recovery', role: 'operations' },
  launches: { path: '/operations/launches', role: 'operations' },
  waivers: { path: '/operations/waivers', role: 'operations' },
  people: { path: '/operations/people', role: 'operations' },
  audit: { path: '/operations/audit', role: 'operations' },
  securityLog: { path: '/operations/security-log', role: 'operations' },

  queue: { path: '/support', role: 'support' },
  topics: { path: '/support/topics', role: 'support' },
  question: { path: '/support/questions/:questionId', role: 'support' },
  answers: { path: '/support/answers', role: 'support' },
  newAnswer: { path: '/support/answers/new', role: 'support' },
  answer: { path: '/support/answers/:answerId', role: 'support' },
  supportStore: { path: '/support/stores/:storeId', role: 'support' },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof ROUTES
type ParametersByRoute = { readonly [Name in RouteName]: RouteParams<(typeof ROUTES)[Name]['path']> }
/** The parameters of a route's pattern. */
export type Parameters<Name extends RouteName> = ParametersByRoute[Name]
type RoleOf<Name extends RouteName> = (typeof ROUTES)[Name] extends { readonly role: infer R } ? R : undefined

/** The routes of one role; of everyone for `undefined`. */
export type RoutesOf<R extends Role | undefined> = {
  [Name in RouteName]: RoleOf<Name> extends R ? Name : never
}[RouteName]

/** An address that matches a route, with the parameters of its pattern. */
export type RouteMatch<Name extends RouteName = RouteName> = {
  [N in Name]: { readonly name: N; readonly role: RoleOf<N>; readonly parameters: Parameters<N> }
}[Name]

const OPERATIONS = 'src/app/OperationsConsole.tsx'
const SUPPORT = 'src/app/SupportConsole.tsx'

/**
 * The modules of each page. The server names them in the HTML, so that the browser loads them at once. They
 * are a separate table so that the bundler drops them from the app.
 */
export const PAGE_MODULES = {
  status: ['src/app/public/status/StatusPage.tsx'],
  history: ['src/app/public/incidents/HistoryPage.tsx'],
  day: ['src/app/public/incidents/DayPage.tsx'],
  incident: ['src/app/public/incidents/IncidentPage.tsx'],
  signIn: ['src/app/public/accounts/SignInPage.tsx'],
  accept: ['src/app/public/accounts/AcceptPage.tsx'],

  stores: ['src/app/stores/chain/MyStoresPage.tsx'],
  store: ['src/app/stores/status/StorePage.tsx'],
  customerCard: ['src/app/stores/customer-card/CustomerCardPage.tsx'],
  orders: ['src/app/stores/orders/OrdersPage.tsx'],
  order: ['src/app/stores/orders/OrderPage.tsx'],
  questions: ['src/app/stores/questions/QuestionsPage.tsx'],

  network: [OPERATIONS, 'src/app/operations/network/NetworkPage.tsx'],
  coverage: [OPERATIONS, 'src/app/operations/network/coverage/CoveragePage.tsx'],
  incidents: [OPERATIONS, 'src/app/operations/publishing/IncidentsPage.tsx'],
  publish: [OPERATIONS, 'src/app/operations/publishing/DraftPage.tsx'],
  draft: [OPERATIONS, 'src/app/operations/publishing/DraftPage.tsx'],
  recovery: [OPERATIONS, 'src/app/operations/recovery/RecoveryPage.tsx'],
  launches: [OPERATIONS, 'src/app/operations/launches/LaunchesPage.tsx'],
  waivers: [OPERATIONS, 'src/app/operations/waivers/WaiversPage.tsx'],
  people: [OPERATIONS, 'src/app/operations/people/PeoplePage.tsx'],
  audit: [OPERATIONS, 'src/app/operations/audit/AuditPage.tsx'],
  securityLog: [OPERATIONS, 'src/app/operations/security-log/SecurityLogPage.tsx'],

  queue: [SUPPORT, 'src/app/support/queue/QueuePage.tsx'],
  topics: [SUPPORT, 'src/app/support/topics/TopicsPage.tsx'],
  question: [SUPPORT, 'src/app/support/question/QuestionPage.tsx'],
  answers: [SUPPORT, 'src/app/support/canned/CannedAnswersPage.tsx'],
  newAnswer: [SUPPORT, 'src/app/support/canned/CannedAnswerPage.tsx'],
  answer: [SUPPORT, 'src/app/support/canned/CannedAnswerPage.tsx'],
  supportStore: [SUPPORT, 'src/app/support/store/SupportStorePage.tsx'],
} as const satisfies Readonly<Record<RouteName, readonly string[]>>

type Search = Readonly<Record<string, string>>
type AddressArguments<Name extends RouteName> = [keyof Parameters<Name>] extends [never]
  ? [parameters?: Parameters<Name>, search?: Search]
  : [parameters: Parameters<Name>, search?: Search]

/** Returns a page's address without its language: its pattern with parameters, and a query string. */
export function addressOf<Name extends RouteName>(name: Name, ...[parameters, search]: AddressArguments<Name>): string {
  const { path }: Route = ROUTES[name]
  const query = new URLSearchParams(search)
  return inject(path, parameters ?? {}) + (query.size === 0 ? '' : `?${query}`)
}

const PATTERNS = Object.entries(ROUTES).map(([name, route]: [string, Route]) => ({
  name,
  role: route.role,
  ...parse(route.path),
}))

/** Returns the route that a path without its language matches; null without a match. */
export function matchAddress(path: string): RouteMatch | null {
  for (const { name, role, keys, pattern } of PATTERNS) {
    const found = pattern.exec(path)
    if (found === null) continue
    const parameters = Object.fromEntries(keys.map((key, index) => [key, found[index + 1]]))
    // The pattern has matched all parameters of its path.
    return { name, role, parameters } as RouteMatch
  }
  return null
}

const HOMES = { retailer: 'stores', operations: 'network', support: 'queue' } as const satisfies Record<Role, RouteName>

/** Returns the home page of a role; the public page for a visitor who is not signed in. */
export function homeOf(role: Role | undefined): string {
  return addressOf(role === undefined ? 'status' : HOMES[role])
}

/** Why the sign-in page was opened. */
export interface SignInReason {
  /** The session has ended. */
  readonly ended?: boolean
  /** The page to return to, which belongs to a role. */
  readonly from?: string
}

/** The address of the sign-in page, with its reason. */
export function signInAddress({ ended, from }: SignInReason): string {
  return addressOf('signIn', {}, { ...(ended && { ended: '1' }), ...(from && { from }) })
}

/** Reads the reason from the query string of the sign-in page. Ignores a `from` that belongs to no role. */
export function readSignInReason(search: string): SignInReason {
  const given = new URLSearchParams(search)
  const from = given.get('from')
  return { ended: given.has('ended'), ...(from !== null && roleAt(from) !== undefined && { from }) }
}

/** Returns the role that an address belongs to; undefined for public pages and unknown addresses. */
export function roleAt(address: string): Role | undefined {
  return matchAddress(address.replace(/\?.*/, ''))?.role
}
