import { expect, test } from 'vitest'
import { earlyRequests } from './early-requests.ts'

const ADDRESSES = ['/api/session', '/api/stores/{storeId}/status']

test('names the first requests of a page, with the parameters of its path', () => {
  expect(earlyRequests(ADDRESSES, { storeId: '0a1b' })).toBe(
    '</api/session>; rel=preload; as=fetch; crossorigin, ' +
      '</api/stores/0a1b/status>; rel=preload; as=fetch; crossorigin',
  )
})

test('returns null for a page without requests', () => {
  expect(earlyRequests([], {})).toBeNull()
})

test.each(['a>b', 'a"b', 'a b', 'a\r\nb', '..', 'é'])(
  'returns null for a parameter that is not a plain id: %j',
  (storeId) => {
    expect(earlyRequests(ADDRESSES, { storeId })).toBeNull()
  },
)
