import { describe, expect, test } from 'vitest'
import { expectProblem } from './ask.ts'
import { namesOf } from './calls.ts'
import { openMemoryHost } from './memory-test-host.ts'
import { openTestHost, scenario } from './test-host.ts'

const { as, failures } = openTestHost()
const names = namesOf(scenario.storyStores.inQueue)
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'] as const

// Listed by hand, so that an added or removed method fails this test.
const ALLOW: Record<string, string> = {
  '/api/health': 'GET, HEAD',
  '/api/openapi.json': 'GET, HEAD',
  '/api/events': 'GET, HEAD',
  '/api/status': 'GET, HEAD',
  '/api/service-history': 'GET, HEAD',
  '/api/incidents': 'GET, HEAD',
  '/api/incidents/{incidentId}': 'GET, HEAD',
  '/api/session': 'GET, HEAD, POST, DELETE',
  '/api/session/methods': 'GET, HEAD',
  '/api/clock': 'GET, HEAD, PUT',
  '/api/stores': 'GET, HEAD',
  '/api/stores/{storeId}/status': 'GET, HEAD',
  '/api/stores/{storeId}/orders': 'GET, HEAD',
  '/api/stores/{storeId}/orders/{orderId}': 'GET, HEAD',
  '/api/stores/{storeId}/waivers': 'GET, HEAD',
  '/api/stores/{storeId}/launches': 'GET, HEAD',
  '/api/stores/{storeId}/updates': 'GET, HEAD',
  '/api/stores/{storeId}/receipts': 'POST',
  '/api/stores/{storeId}/accesses': 'GET, HEAD',
  '/api/receipts': 'POST',
  '/api/delivery-queue': 'GET, HEAD',
  '/api/order-events': 'GET, HEAD, POST',
  '/api/stores/{storeId}/questions': 'GET, HEAD, POST',
  '/api/stores/{storeId}/questions/{questionId}': 'GET, HEAD, DELETE',
  '/api/stores/{storeId}/questions/{questionId}/messages': 'POST',
  '/api/support/questions': 'GET, HEAD',
  '/api/support/questions/{questionId}': 'GET, HEAD',
  '/api/support/questions/{questionId}/actions': 'POST',
  '/api/stores/{storeId}/history': 'GET, HEAD',
  '/api/stores/{storeId}/people': 'GET, HEAD',
  '/api/support/conversations': 'GET, HEAD',
  '/api/support/answers': 'GET, HEAD, POST',
  '/api/support/answers/{answerId}': 'GET, HEAD, PUT, DELETE',
  '/api/support/topics': 'GET, HEAD',
  '/api/support/topics/{topic}/draft': 'POST',
  '/api/support/topics/{topic}/replies': 'POST',
  '/api/support/stores': 'GET, HEAD',
  '/api/support/orders/{orderNumber}': 'GET, HEAD',
  '/api/operations/audit': 'GET, HEAD',
  '/api/operations/security-log': 'GET, HEAD',
  '/api/operations/exports': 'POST',
  '/api/operations/deliveries': 'GET, HEAD',
  '/api/operations/overview': 'GET, HEAD',
  '/api/operations/drafts': 'GET, HEAD, POST',
  '/api/operations/drafts/{draftId}': 'GET, HEAD, PUT, DELETE',
  '/api/operations/drafts/{draftId}/questions': 'GET, HEAD',
  '/api/operations/launches': 'GET, HEAD',
  '/api/operations/delivery-queue': 'GET, HEAD',
  '/api/operations/previews': 'POST',
  '/api/operations/publications': 'POST',
  '/api/operations/publications/{publicationId}': 'DELETE',
  '/api/operations/stores': 'GET, HEAD',
  '/api/operations/updates/{updateId}/coverage': 'GET, HEAD',
  '/api/operations/waiver-reversals': 'POST',
  '/api/operations/waivers': 'GET, HEAD',
}

/** Tested in tests/sign-in, against a host with accounts. */
const OF_ACCOUNTS = [
  '/api/session/password',
  '/api/invitations',
  '/api/invitations/accept',
  '/api/invitations/{invitationId}',
  '/api/people',
  '/api/people/{personId}',
]

const withoutAccounts = openMemoryHost({ seed: scenario })

test('lists every path of the contract', async () => {
  const document = (await (await as('nobody')('/api/openapi.json')).json()) as { paths: object }
  expect([...Object.keys(ALLOW), ...OF_ACCOUNTS].sort()).toEqual(Object.keys(document.paths).sort())
})

test.each(OF_ACCOUNTS)('%s does not exist on a host without accounts', async (path) => {
  for (const method of METHODS.filter((each) => each !== 'HEAD')) {
    await expectProblem(await withoutAccounts.as('ops')(path, { method }), 404, 'not-found')
  }
})

describe.each(Object.entries(ALLOW))('%s', (path, allow) => {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof names) => names[name])
  const rejected = METHODS.filter((method) => !allow.split(', ').includes(method))

  test.each(rejected)('%s is not allowed, and Allow lists the allowed methods', async (method) => {
    const response = await as('nobody')(address, { method })
    expect(response.headers.get('allow')).toBe(allow)
    if (method === 'HEAD') expect(response.status).toBe(405)
    else await expectProblem(response, 405, 'method-not-allowed')
  })
})

describe('an address that is not in the contract', () => {
  test.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/status/',
    '/api//status',
    '/API/status',
    '/api/stores/',
    '/api/stores/%/status',
    '/api/stores/%00/status',
    '/api/stores/%E0%A4%A/status/more',
    `/api/stores/${names.storeId}`,
    `/api/stores/${names.storeId}/status/`,
    `/api/stores/${names.storeId}%2Fstanding`,
    `/api/stores/${names.storeId.toUpperCase()}/status`,
    `/api/stores/../session/${'x'.repeat(5000)}`,
    '/api/incidents/__proto__',
    '/api/incidents/constructor',
  ])('%s is not found, whatever the method', async (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const response = await as('store-owner')(path, { method })
      if (response.status !== 405) await expectProblem(response, 404, 'not-found')
    }
    expect((await as('store-owner')(path)).status).toBe(404)
    expect((await as('store-owner')(path, { method: 'HEAD' })).status).toBe(404)
  })
})

test('an internal error is reported to the host without details for the caller', async () => {
  const broken = openMemoryHost({
    seed: scenario,
    around: (facts) => ({
      ...facts,
      network: async () => {
        throw new Error('password of the database')
      },
    }),
  })
  const response = await broken.as('nobody')('/api/status')
  const text = await response.clone().text()
  await expectProblem(response, 500, 'internal')
  expect(text).not.toContain('password')
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['type', 'status', 'title', 'next'])
  expect(broken.failures).toHaveLength(1)
})

test('no call caused an internal error', () => {
  expect(failures).toEqual([])
})
