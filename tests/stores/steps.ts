import fc from 'fast-check'
import { NO_DATE, SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { REASON, sending } from '../contract/ask.ts'
import { placed, told } from '../contract/fed.ts'
import { type Caller, CALLERS, scenario } from '../contract/test-host.ts'

/** One thing that somebody does; time passes before each, so that no two happen in the same instant. */
export type Step =
  | { readonly kind: 'call'; readonly caller: Caller; readonly path: string; readonly init: RequestInit }
  | { readonly kind: 'pass'; readonly ms: number }

const { inLine, inProcess, deliveredBefore } = scenario.told
const STORES = [inLine, inProcess, deliveredBefore, 'f'.repeat(32)]
const UPDATES = [SUSPENSION.id, NO_DATE.id, '0'.repeat(32)]
const NUMBERS = ['SO990000001', 'SO990000002', 'SO990000003']
const KINDS = ['processing', 'held', 'picked', 'out_for_delivery', 'delivered', 'cancelled']
const ABOUT_STORE = ['standing', 'orders', 'waivers', 'launches', 'updates', 'accesses']
const ABOUT_ALL = ['/api/status', '/api/incidents', '/api/session', '/api/clock', '/api/line']

const caller = fc.constantFrom(...CALLERS)
const storeId = fc.constantFrom(...STORES)
const updateId = fc.constantFrom(...UPDATES)
/** Few, so that keys meet again; most calls carry none. */
const key = fc.option(fc.constantFrom('a', 'b'), { freq: 2, nil: undefined })

const headersOf = (given: string | undefined): Record<string, string> => ({
  ...REASON,
  ...(given !== undefined && { 'idempotency-key': given }),
})
const call = (caller: Caller, path: string, init: RequestInit = { headers: REASON }): Step => ({
  kind: 'call',
  caller,
  path,
  init,
})

const reads = fc.oneof(
  fc
    .tuple(caller, storeId, fc.constantFrom(...ABOUT_STORE))
    .map(([who, store, what]) => call(who, `/api/stores/${store}/${what}`)),
  fc.tuple(caller, fc.constantFrom(...ABOUT_ALL)).map(([who, path]) => call(who, path)),
  caller.map((who) => call(who, '/api/stores?limit=200')),
)

const receives = fc
  .tuple(caller, storeId, updateId, fc.constantFrom('shown', 'acknowledged'), key)
  .map(([who, store, update, kind, given]) =>
    call(who, `/api/stores/${store}/receipts`, sending('POST', { updateId: update, kind }, headersOf(given))),
  )
const receivesForAll = fc
  .tuple(caller, updateId, key)
  .map(([who, update, given]) =>
    call(who, '/api/receipts', sending('POST', { updateId: update, kind: 'acknowledged' }, headersOf(given))),
  )

/** Hours around the story's first days, so that events and orders fall before and after them. */
const at = fc.integer({ min: 0, max: 96 }).map((hours) => {
  const day = String(8 + Math.floor(hours / 24)).padStart(2, '0')
  return `2022-08-${day}T${String(hours % 24).padStart(2, '0')}:00:00-04:00`
})
const item = fc.oneof(
  fc.tuple(fc.constantFrom(...NUMBERS), at).map(([number, at]) => placed(number, { at })),
  fc
    .tuple(fc.constantFrom(...KINDS), fc.constantFrom(...NUMBERS), at)
    .map(([kind, number, at]) => told(kind, number, { at })),
  fc
    .tuple(fc.constantFrom(...NUMBERS), at, fc.array(fc.nat(4), { minLength: 1, maxLength: 2 }))
    .map(([number, at, cases]) => told('shipped', number, { at, cases })),
)
const feeds = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 6 }), key)
  .map(([events, given]) =>
    call('machine', '/api/order-events', sending('POST', { events }, headersOf(given))),
  )

const moves = fc
  .oneof(
    at.map((now) => ({ now })),
    fc.constantFrom(...scenario.moments).map(({ id }) => ({ moment: id })),
  )
  .map((body) => call('nobody', '/api/clock', sending('PUT', body)))
const passes = fc.integer({ min: 1, max: 6 * 60 * 60 * 1000 }).map((ms): Step => ({ kind: 'pass', ms }))

/** What people, machines and time do to a host, one after another. */
export const sequences = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: reads },
    { weight: 3, arbitrary: receives },
    { weight: 1, arbitrary: receivesForAll },
    { weight: 3, arbitrary: feeds },
    { weight: 1, arbitrary: moves },
    { weight: 1, arbitrary: passes },
  ),
  { minLength: 1, maxLength: 12 },
)
