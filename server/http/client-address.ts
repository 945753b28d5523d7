import { isIP } from 'node:net'

/**
 * The address that a request came from: the socket's, or behind `proxies` of one's own, each of which adds whom it
 * heard to X-Forwarded-For, the one that the outermost of them heard. What stands before that the caller wrote
 * themselves. null where there is none.
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
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[(.*)\](:\d+)?$/, '$1')
  return isIP(bare) === 0 ? null : bare
}
