import { createHmac } from 'node:crypto'

/**
 * Returns the HMAC of a text with the host's secret. Equal texts have equal hashes, and without the secret nobody
 * can find the text by trying all addresses. Begin `text` with its purpose, so that hashes of different purposes
 * differ.
 */
export function keyedHash(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}
