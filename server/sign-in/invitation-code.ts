import { createHash, randomBytes } from 'node:crypto'

/** A code that nobody guesses: 256 random bits, as text for the fragment of an address. */
export function newCode(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a code. It is random, so that one round of hashing is enough. */
export function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

/** The link that is handed over: in the fragment, which no server, log or referrer ever sees. */
export function acceptLink(address: string, code: string): string {
  return `${new URL('/accept', address).href}#${code}`
}
