import { isIP, isIPv6 } from 'node:net'

/**
 * Returns the client address of a request, or null. Without proxies it is the socket's. Each of `proxies`
 * trusted ones appends the address of its client to X-Forwarded-For: returns what the outermost appended. The
 * client can forge all entries before that.
 */
export function clientAddressOf(
  socket: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string | null {
  const received = [...(forwardedFor ?? '').split(','), socket ?? '']
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const address = received.at(-1 - proxies) ?? received[0] ?? ''
  const bare = address
    .replace(/^"(.*)"$/, '$1')
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(bare) === 0 ? null : (embeddedIPv4(bare) ?? bare)
}

/** IPv4 addresses in IPv6 form: mapped, and translated by NAT64 (RFC 6052). All of a /64 would be one client. */
const EMBEDDING = /^(0:0:0:0:0:ffff|64:ff9b:0:0:0:0):/

const DOTTED = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/

function inHextets(_: string, ...octets: readonly string[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = octets.map(Number)
  return [a * 256 + b, c * 256 + d].map((each) => each.toString(16)).join(':')
}

function embeddedIPv4(address: string): string | null {
  if (!isIPv6(address)) return null
  const hextets = hextetsOf(address.replace(DOTTED, inHextets))
  if (!EMBEDDING.test(hextets.join(':'))) return null
  const [high = 0, low = 0] = hextets.slice(-2).map((each) => Number.parseInt(each, 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

const HEXTETS = 8
const NETWORK_HEXTETS = 4
const RECORDED_HEXTETS = 3
const RECORDED_OCTETS = 3

/**
 * Returns what counts as one client: an IPv4 address, or the /64 network of an IPv6 address, all of which one
 * customer usually has. An unknown address is a client of its own.
 */
export function clientNetworkOf(address: string | null): string {
  if (address === null || !isIPv6(address)) return address ?? 'unknown'
  return hextetsOf(address).slice(0, NETWORK_HEXTETS).join(':')
}

/**
 * Returns the network to record of an address: IPv4 /24 or IPv6 /48, which many customers share. It does not
 * identify one.
 */
export function truncatedNetworkOf(address: string): string {
  if (isIPv6(address)) return `${hextetsOf(address).slice(0, RECORDED_HEXTETS).join(':')}::/48`
  return `${address.split('.').slice(0, RECORDED_OCTETS).join('.')}.0/24`
}

/** Returns the eight hextets of an IPv6 address, without leading zeros. */
function hextetsOf(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : HEXTETS - before.length - after.length
  const all = [...before, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...after]
  return all.map((each) => Number.parseInt(each, 16).toString(16))
}
