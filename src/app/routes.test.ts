import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { SCREENS } from '../../tests/screens-list.ts'
import {
  addressOf,
  homeOf,
  matchAddress,
  PAGE_MODULES,
  readSignInReason,
  type RouteName,
  ROUTES,
  signInAddress,
} from './routes.ts'

/** Returns a distinct value for each parameter of a route. */
const parametersOf = (name: string): Record<string, string> =>
  Object.fromEntries([...ROUTES[name as RouteName].path.matchAll(/:(\w+)/g)].map(([, key = '']) => [key, `a-${key}`]))

const names = Object.keys(ROUTES) as RouteName[]
const address = (name: RouteName) => (addressOf as (...given: unknown[]) => string)(name, parametersOf(name))

test('lists every address of the app', () => {
  expect(Object.fromEntries(names.map((name) => [name, address(name)]))).toMatchInlineSnapshot(`
    {
      "accept": "/accept",
      "answer": "/support/answers/a-answerId",
      "answers": "/support/answers",
      "audit": "/operations/audit",
      "coverage": "/operations/updates/a-updateId",
      "customerCard": "/stores/a-storeId/card",
      "day": "/history/a-day",
      "draft": "/operations/publish/a-draftId",
      "history": "/history",
      "incident": "/incidents/a-incidentId",
      "incidents": "/operations/incidents",
      "launches": "/operations/launches",
      "network": "/operations",
      "newAnswer": "/support/answers/new",
      "order": "/stores/a-storeId/orders/a-orderId",
      "orders": "/stores/a-storeId/orders",
      "people": "/operations/people",
      "publish": "/operations/publish",
      "question": "/support/questions/a-questionId",
      "questions": "/stores/a-storeId/questions",
      "queue": "/support",
      "recovery": "/operations/recovery",
      "securityLog": "/operations/security-log",
      "signIn": "/sign-in",
      "status": "/",
      "store": "/stores/a-storeId",
      "stores": "/stores",
      "supportStore": "/support/stores/a-storeId",
      "topics": "/support/topics",
      "waivers": "/operations/waivers",
    }
  `)
})

test('an address contains the given query string', () => {
  expect(addressOf('publish', {}, { incident: 'a' })).toBe('/operations/publish?incident=a')
  expect(addressOf('queue', {}, {})).toBe('/support')
})

test.each(names)('the address of %s matches only its own route', (name) => {
  expect(matchAddress(address(name))).toEqual({
    name,
    role: 'role' in ROUTES[name] ? ROUTES[name].role : undefined,
    parameters: parametersOf(name),
  })
})

test.each(['/nowhere', '/stores/a/b', '/operations/nowhere', '/storeside', '//elsewhere.example/stores'])(
  '%s is not an address of the app',
  (path) => {
    expect(matchAddress(path)).toBeNull()
  },
)

test('an empty path matches the root, and a path may end in a slash', () => {
  expect(matchAddress('')?.name).toBe('status')
  expect(matchAddress('/history/')?.name).toBe('history')
})

/** Returns the module that a file loads for each route. */
function loadedBy(file: string): [string, string][] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  return [...text.matchAll(/^ {2}(\w+): lazyPage\(\s*async \(\) => \(await import\('(\S+)'\)\)/gm)].map(
    ([, name = '', path = '']) => [name, join('src/app', dirname(file), path)],
  )
}

test('names the modules of each page as the app loads them', () => {
  const loaded = ['AppRoutes.tsx', 'operations/OperationsRoutes.tsx', 'support/SupportRoutes.tsx'].flatMap(loadedBy)
  expect(Object.fromEntries(loaded)).toEqual(
    Object.fromEntries(Object.entries(PAGE_MODULES).map(([name, modules]) => [name, modules.at(-1)])),
  )
})

test('every address has a screen', () => {
  const shown = new Set(SCREENS.map(({ path }) => matchAddress(path.replace(/^\/fr/, '').replace(/[?#].*/, ''))?.name))
  expect(names.filter((name) => !shown.has(name))).toEqual([])
})

test('each role has its own start page', () => {
  expect([homeOf('retailer'), homeOf('operations'), homeOf('support'), homeOf(undefined)]).toEqual([
    '/stores',
    '/operations',
    '/support',
    '/',
  ])
})

test.each(['/operations', '/operations/publish?incident=a', '/support', '/stores/a', '/stores'])(
  'after sign-in the user returns to %s',
  (from) => {
    const { search } = new URL(signInAddress({ ended: true, from }), 'http://test')
    expect(readSignInReason(search)).toEqual({ ended: true, from })
  },
)

test.each(['//elsewhere.example', 'https://elsewhere.example', '/storeside', '/sign-in', '/operationsx'])(
  'sign-in does not redirect to %s',
  (from) => {
    const { search } = new URL(signInAddress({ from }), 'http://test')
    expect(readSignInReason(search)).toEqual({ ended: false })
  },
)
