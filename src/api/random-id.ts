import type { Id } from '../domain/facts/fact.ts'

/** Returns a random identifier of 128 bits. */
export function randomId(): Id {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
