import { expect, test } from 'vitest'
import { earlyRequests } from './early-requests.ts'

const ADDRESSES = ['/api/session', '/api/stores/{storeId}/status']

test('names what a page will ask for, with the parameters of its own address', () => {
  expect(earlyRequests(ADDRESSES, { storeId: '0a1b' })).toBe(
    '</api/session>; rel=preload; as=fetch; crossorigin, ' +
      '</api/stores/0a1b/status>; rel=preload; as=fetch; crossorigin',
  )
})

test('a page that asks for nothing names nothing', () => {
  expect(earlyRequests([], {})).toBeNull()
})

test.each(['a>b', 'a"b', 'a b', 'a\r\nb', '..', 'é'])(
  'an address in which anything but an id stands names nothing: %j',
  (storeId) => {
    expect(earlyRequests(ADDRESSES, { storeId })).toBeNull()
  },
)
