import { expect, test } from 'vitest'
import { clientAddressOf } from './client-address.ts'

test.each<[string, string | undefined, string | undefined, number, string | null]>([
  ['the socket’s', '203.0.113.7', undefined, 0, '203.0.113.7'],
  ['the socket’s, whatever the caller writes', '203.0.113.7', '198.51.100.1', 0, '203.0.113.7'],
  ['what one proxy heard', '10.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
  ['not what the caller wrote before it', '10.0.0.1', '6.6.6.6, 198.51.100.1', 1, '198.51.100.1'],
  ['what the outer of two heard', '10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2', 2, '198.51.100.1'],
  ['the first there is, where a proxy was passed by', '10.0.0.1', '198.51.100.1', 3, '198.51.100.1'],
  ['the socket’s, where no proxy said whom it heard', '203.0.113.7', undefined, 1, '203.0.113.7'],
  ['as IPv4 where IPv6 carries it', '::ffff:203.0.113.7', undefined, 0, '203.0.113.7'],
  ['without the port', '10.0.0.1', '198.51.100.1:50612', 1, '198.51.100.1'],
  ['without the port, as IPv4', '10.0.0.1', '[::ffff:198.51.100.1]:50612', 1, '198.51.100.1'],
  ['without brackets and port', '10.0.0.1', '[2001:db8::1]:443', 1, '2001:db8::1'],
  ['none where what was heard is no address', '10.0.0.1', 'unknown', 1, null],
  ['none of a socket that has gone', undefined, undefined, 0, null],
])('%s', (_, socket, forwardedFor, proxies, expected) => {
  expect(clientAddressOf(socket, forwardedFor, proxies)).toBe(expected)
})
