import { expect, test } from 'vitest'
import { earlyRequests } from './early-requests.ts'

const ASKS = ['/api/session', '/api/stores/:storeId/status']

test('names what a page will ask for, with the parts of its own address', () => {
  expect(earlyRequests('/stores/:storeId', ASKS, '/stores/0a1b')).toBe(
    '</api/session>; rel=preload; as=fetch; crossorigin, ' +
      '</api/stores/0a1b/status>; rel=preload; as=fetch; crossorigin',
  )
})

test('a page that asks for nothing names nothing', () => {
  expect(earlyRequests('/history', [], '/history')).toBeNull()
})

test.each(['/stores/a>b', '/stores/a"b', '/stores/a b', '/stores/a\r\nb', '/stores/..', '/stores/é'])(
  'an address in which anything but an id stands names nothing: %j',
  (path) => {
    expect(earlyRequests('/stores/:storeId', ASKS, path)).toBeNull()
  },
)
