import fc from 'fast-check'
import { NO_DATE, SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { REASON, sending } from '../contract/ask.ts'
import { placed, reported } from '../contract/intake-calls.ts'
import { pauseFor, REQUEST, publishing, UPDATE, updateOf } from '../contract/publish-requests.ts'
import { type Caller, CALLERS, scenario } from '../contract/test-host.ts'

/** One action. Time passes before each, so that no two share an instant. */
export type Step =
  | { readonly kind: 'call'; readonly caller: Caller; readonly path: string; readonly init: RequestInit }
  | { readonly kind: 'pass'; readonly ms: number }

const { inQueue, inProcess, deliveredBefore } = scenario.storyStores
const STORES = [inQueue, inProcess, deliveredBefore, 'f'.repeat(32)]
const UPDATES = [SUSPENSION.id, NO_DATE.id, '0'.repeat(32)]
const NUMBERS = ['SO990000001', 'SO990000002', 'SO990000003']
const KINDS = [
  'processing',
  'held',
  'picked',
  'out_for_delivery',
  'delivered',
  'partly_delivered',
  'returned',
  'cancelled',
  'closed',
]
const ABOUT_STORE = ['status', 'orders', 'waivers', 'launches', 'updates', 'accesses']
const DRAFTS = '/api/operations/drafts'
const DRAFT = { title: 'Storm', content: '{}' }
const ABOUT_ALL = [
  '/api/status',
  '/api/service-history',
  '/api/incidents',
  '/api/session',
  '/api/clock',
  '/api/delivery-queue',
]

const caller = fc.constantFrom(...CALLERS)
const storeId = fc.constantFrom(...STORES)
const updateId = fc.constantFrom(...UPDATES)
/** Few keys, so that some repeat. Most calls have none. */
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
  .tuple(caller, storeId, updateId, fc.constantFrom('viewed', 'acknowledged'), key)
  .map(([who, store, update, kind, given]) =>
    call(who, `/api/stores/${store}/receipts`, sending('POST', { updateId: update, kind }, headersOf(given))),
  )
const receivesForAll = fc
  .tuple(caller, updateId, key)
  .map(([who, update, given]) =>
    call(who, '/api/receipts', sending('POST', { updateId: update, kind: 'acknowledged' }, headersOf(given))),
  )

/** Hours around the story’s first days, so that events and orders fall before and after them. */
const at = fc.integer({ min: 0, max: 96 }).map((hours) => {
  const day = String(8 + Math.floor(hours / 24)).padStart(2, '0')
  return `2022-08-${day}T${String(hours % 24).padStart(2, '0')}:00:00-04:00`
})
const item = fc.oneof(
  fc.tuple(fc.constantFrom(...NUMBERS), at).map(([number, at]) => placed(number, { at })),
  fc
    .tuple(fc.constantFrom(...KINDS), fc.constantFrom(...NUMBERS), at)
    .map(([kind, number, at]) => reported(kind, number, { at })),
  fc
    .tuple(fc.constantFrom(...NUMBERS), at, fc.array(fc.nat(4), { minLength: 1, maxLength: 2 }))
    .map(([number, at, cases]) => reported('shipped', number, { at, cases })),
  fc
    .tuple(fc.constantFrom(...NUMBERS), at, fc.constantFrom(undefined, 'A', 'B'))
    .map(([number, at, shipment]) =>
      reported('delivery_failed', number, { at, reason: 'no_access', ...(shipment !== undefined && { shipment }) }),
    ),
  fc
    .tuple(fc.constantFrom(...NUMBERS), at, fc.integer({ min: 1, max: 5 }))
    .map(([number, at, ordered]) =>
      reported('amended', number, { at, lines: [{ sku: '1', product: 'Oil', ordered }] }),
    ),
  // One of the events above, which may not have come yet.
  fc
    .tuple(fc.constantFrom(...NUMBERS), at, fc.constantFrom(...KINDS, 'shipped', 'placed', 'revoked'))
    .map(([number, at, kind]) =>
      reported('revoked', number, { id: `revoked-${kind}-${number}`, at, revokes: `${kind}-${number}` }),
    ),
)
const intakes = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 6 }), key)
  .map(([events, given]) => call('apiClient', '/api/order-events', sending('POST', { events }, headersOf(given))))

const moves = fc
  .oneof(
    at.map((now) => ({ now })),
    fc.constantFrom(...scenario.moments).map(({ id }) => ({ moment: id })),
  )
  .map((body) => call('nobody', '/api/clock', sending('PUT', body)))
const passes = fc.integer({ min: 1, max: 6 * 60 * 60 * 1000 }).map((ms): Step => ({ kind: 'pass', ms }))

const CORRECTS = {
  corrects: { updateId: SUSPENSION.id, was: { en: 'was', fr: 'tel' }, now: { en: 'is', fr: 'quel' } },
}
/** Few scopes, so that a preview and a publication often share one. */
const scope = fc.constantFrom(
  { kind: 'everyone' },
  { kind: 'regions', regions: ['East'] },
  { kind: 'stores', storeIds: [inQueue] },
)
const publishRequest = fc.oneof(
  scope.map((scope) => ({ ...REQUEST, update: { ...UPDATE, scope } })),
  scope.map((scope) => ({ ...REQUEST, measures: [pauseFor(scope, { firstDay: '2022-08-11' })] })),
  fc
    .tuple(scope, fc.boolean())
    .map(([scope, isCorrection]) => updateOf(SUSPENSION.incidentId, { scope, ...(isCorrection && CORRECTS) })),
)
/** Unique instants: at equal instants, facts sort by id, and ids are random. */
const showAt = fc
  .tuple(at, fc.integer({ min: 0, max: 3_599_999 }))
  .map(([hour, ms]) => new Date(Date.parse(hour) + ms).toISOString())
/** Most callers have the right to publish. */
const poster = fc.oneof({ weight: 4, arbitrary: fc.constant('ops' as const) }, { weight: 1, arbitrary: caller })
const requests = fc
  .tuple(poster, publishRequest, fc.option(showAt, { nil: null }), fc.boolean(), key)
  .map(([who, publishRequest, showAt, confirmed, given]) =>
    call(who, '/api/operations/publications', publishing({ ...publishRequest, showAt }, headersOf(given), confirmed)),
  )
/** Playing the step replaces a name in braces by the last id of that name in a response, if there is one. */
const withdraws = poster.map((who) => call(who, '/api/operations/publications/{publicationId}', { method: 'DELETE' }))
const begins = fc.tuple(poster, key).map(([who, given]) => call(who, DRAFTS, sending('POST', DRAFT, headersOf(given))))
const drafting = fc.oneof(
  fc
    .tuple(poster, fc.constantFrom('*', '*', '"old"'))
    .map(([who, etag]) => call(who, `${DRAFTS}/{id}`, sending('PUT', DRAFT, { 'if-match': etag }))),
  poster.map((who) => call(who, `${DRAFTS}/{id}`, { method: 'DELETE' })),
)
const operationsReads = fc
  .constantFrom('overview', 'stores', 'drafts', 'drafts/{id}', 'updates/{updateId}/coverage')
  .map((path) => call('ops', `/api/operations/${path}`))
const previews = publishRequest.map((publishRequest) =>
  call('ops', '/api/operations/previews', sending('POST', { publishRequest, storeIds: [inQueue] }, REASON)),
)

const text = fc.constantFrom('We run out on Saturday.', 'Thank you.', 'Call 416-555-0199.', '')
const writer = fc.constantFrom<Caller>('store-owner', 'store-owner', 'chain-owner', 'support', 'nobody')
const asks = fc
  .tuple(writer, storeId, text, key, fc.constantFrom('other', 'restart'))
  .map(([who, store, text, given, topic]) =>
    call(who, `/api/stores/${store}/questions`, sending('POST', { topic, orderId: null, text }, headersOf(given))),
  )
const doesToQuestion = fc
  .tuple(
    fc.constantFrom('claim', 'release', 'escalate', 'close', 'reply', 'ask_back', 'note'),
    text,
    key,
    fc.constantFrom<Caller>('support', 'support', 'support', 'ops'),
  )
  .map(([kind, text, given, who]) => {
    const action = ['reply', 'ask_back', 'note'].includes(kind) ? { kind, text } : { kind }
    return call(who, '/api/support/questions/{id}/actions', sending('POST', action, headersOf(given)))
  })
const brings = key.map((given) =>
  call('support', '/api/support/topics/restart/draft', { method: 'POST', headers: headersOf(given) }),
)
const asksAgain = fc.tuple(writer, text, key).map(([who, text, given]) => {
  const path = `/api/stores/${inQueue}/questions/{id}/messages`
  return call(who, path, sending('POST', { text }, headersOf(given)))
})
const closes = writer.map((who) =>
  call(who, `/api/stores/${inQueue}/questions/{id}`, { method: 'DELETE', headers: REASON }),
)
const questionReads = fc.oneof(
  fc
    .constantFrom(
      'questions',
      'questions?show=open&limit=1',
      'questions?show=answered',
      `questions?show=mine&storeId=${inQueue}`,
      'conversations?limit=2',
      `conversations?storeId=${inQueue}`,
      'questions/{id}',
      'topics',
      'orders/SO990000001',
    )
    .map((path) => call('support', `/api/support/${path}`)),
  fc
    .tuple(caller, storeId, fc.constantFrom('', '?limit=1', '/{id}'))
    .map(([who, store, path]) => call(who, `/api/stores/${store}/questions${path}`)),
)
const conversations = fc
  .tuple(asks, fc.array(fc.oneof(doesToQuestion, doesToQuestion, asksAgain, brings, closes), { maxLength: 6 }))
  .chain(([asked, steps]) =>
    fc
      .tuple(questionReads, operationsReads)
      .map(([support, operations]): Step[] => [asked, ...steps, support, operations]),
  )

/** Few names, so that many are already taken. */
const cannedContent = fc
  .tuple(fc.constantFrom('Paused', 'paused ', 'In the queue'), fc.constantFrom('{headline}', '{nope}', ''))
  .map(([name, text]) => ({ name: { en: name, fr: name }, text: { en: text, fr: text } }))
const ANSWERS = '/api/support/answers'
const agent = fc.constantFrom<Caller>('support', 'support', 'support', 'ops', 'store-owner')
const writesAnswer = fc
  .tuple(agent, cannedContent, key)
  .map(([who, content, given]) => call(who, ANSWERS, sending('POST', content, headersOf(given))))
const changesAnswer = fc.oneof(
  fc
    .tuple(agent, cannedContent, fc.constantFrom('*', '*', '"old"'))
    .map(([who, content, etag]) => call(who, `${ANSWERS}/{id}`, sending('PUT', content, { 'if-match': etag }))),
  agent.map((who) => call(who, `${ANSWERS}/{id}`, { method: 'DELETE' })),
)
const readsAnswers = fc.tuple(agent, fc.constantFrom('', '/{id}')).map(([who, path]) => call(who, ANSWERS + path))
const cannedAnswers = fc
  .tuple(writesAnswer, fc.array(fc.oneof(changesAnswer, writesAnswer), { maxLength: 4 }))
  .chain(([first, steps]) => readsAnswers.map((last): Step[] => [first, ...steps, last]))

const one = <T>(step: T): T[] => [step]
/** Sequences of actions by people and API clients, and of passing time. */
export const sequences = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: reads.map(one) },
      { weight: 3, arbitrary: receives.map(one) },
      { weight: 1, arbitrary: receivesForAll.map(one) },
      { weight: 3, arbitrary: intakes.map(one) },
      { weight: 2, arbitrary: requests.map(one) },
      // Follow-ups to a publish request or draft, which would rarely occur by chance.
      { weight: 2, arbitrary: fc.tuple(requests, fc.oneof(withdraws, previews, operationsReads)) },
      { weight: 2, arbitrary: fc.tuple(begins, drafting, operationsReads) },
      { weight: 3, arbitrary: conversations },
      { weight: 2, arbitrary: cannedAnswers },
      { weight: 2, arbitrary: operationsReads.map(one) },
      { weight: 1, arbitrary: moves.map(one) },
      { weight: 1, arbitrary: passes.map(one) },
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((steps): Step[] => steps.flat())
