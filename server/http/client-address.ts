import { isIP } from 'node:net'

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
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(bare) === 0 ? null : bare
}
