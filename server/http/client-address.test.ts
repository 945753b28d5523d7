import { expect, test } from 'vitest'
import { clientAddressOf, clientNetworkOf, truncatedNetworkOf } from './client-address.ts'

test.each<[string, string | undefined, string | undefined, number, string | null]>([
  ['uses the socket address if no header is sent', '203.0.113.7', undefined, 0, '203.0.113.7'],
  ['ignores the header without a trusted proxy', '203.0.113.7', '198.51.100.1', 0, '203.0.113.7'],
  ['uses the address that a trusted proxy reports', '10.0.0.1', '198.51.100.1', 1, '198.51.100.1'],
  [
    'ignores addresses before the one that the trusted proxy reports',
    '10.0.0.1',
    '6.6.6.6, 198.51.100.1',
    1,
    '198.51.100.1',
  ],
  [
    'uses the address that the outer of two trusted proxies reports',
    '10.0.0.1',
    '6.6.6.6, 198.51.100.1, 10.0.0.2',
    2,
    '198.51.100.1',
  ],
  [
    'uses the first address if the header has fewer entries than proxies',
    '10.0.0.1',
    '198.51.100.1',
    3,
    '198.51.100.1',
  ],
  ['uses the socket address if the proxy sends no header', '203.0.113.7', undefined, 1, '203.0.113.7'],
  ['converts an IPv4-mapped IPv6 address to IPv4', '::ffff:203.0.113.7', undefined, 0, '203.0.113.7'],
  ['converts one in hexadecimal', '10.0.0.1', '::ffff:c000:24d', 1, '192.0.2.77'],
  ['converts one in full', '10.0.0.1', '0:0:0:0:0:FFFF:C000:024D', 1, '192.0.2.77'],
  ['converts one of NAT64', '10.0.0.1', '64:ff9b::c000:24d', 1, '192.0.2.77'],
  ['converts one of NAT64 in dotted form', '10.0.0.1', '64:ff9b::192.0.2.55', 1, '192.0.2.55'],
  ['converts a mapped one in full, in dotted form', '10.0.0.1', '0:0:0:0:0:ffff:192.0.2.55', 1, '192.0.2.55'],
  ['removes quotation marks', '10.0.0.1', '"[2001:db8::1]:443"', 1, '2001:db8::1'],
  ['removes brackets and port', '10.0.0.1', '[2001:db8::1]:443', 1, '2001:db8::1'],
  ['returns null for an entry that is not an address', '10.0.0.1', 'unknown', 1, null],
  ['returns null for a closed socket', undefined, undefined, 0, null],
  ['without the port', '10.0.0.1', '198.51.100.1:50612', 1, '198.51.100.1'],
  ['without the port, as IPv4', '10.0.0.1', '[::ffff:198.51.100.1]:50612', 1, '198.51.100.1'],
])('%s', (_, socket, forwardedFor, proxies, expected) => {
  expect(clientAddressOf(socket, forwardedFor, proxies)).toBe(expected)
})

test.each<[string, string]>([
  ['203.0.113.7', '203.0.113.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:0DB8:0001::1', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
])('the recorded network of %s is %s', (address, network) => {
  expect(truncatedNetworkOf(address)).toBe(network)
})

test.each<[string | null, string]>([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2::1', '2001:db8:1:2'],
  ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::', 'fe80:0:0:0'],
  [null, 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(clientNetworkOf(address)).toBe(network)
})
