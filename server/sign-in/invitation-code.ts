import { createHash, randomBytes } from 'node:crypto'

/** Returns an invitation code of 256 random bits, for the fragment of a URL. */
export function newCode(): string {
  return randomBytes(32).toString('base64url')
}

/** Returns the stored hash of a code. One round is enough because the code is random. */
export function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

/** Returns the invitation link. The fragment is not sent to servers, logs or referrers. */
export function acceptLink(address: string, code: string): string {
  return `${new URL('/accept', address).href}#${code}`
}
