import type { Lateness } from '../../domain/status/network-headline.ts'
import { epoch, type Instant, MINUTE } from '../../domain/time/instant.ts'

/** The count that public pages show. A read of all stores is too much for an anonymous request. */
export interface LateDeliveries {
  /** Returns the count as of `now`, or null where there is none to show, or none of the last minutes. */
  at(now: Instant): Lateness | null
  /** Sets the count as of `now`. */
  set(now: Instant, lateness: Lateness | null): void
}

const LONGEST_MS = 5 * MINUTE

export function createLateDeliveries(): LateDeliveries {
  let counted: { readonly at: Instant; readonly lateness: Lateness | null } | null = null
  const at = (now: Instant): Lateness | null => {
    if (counted === null || Math.abs(epoch(now) - epoch(counted.at)) > LONGEST_MS) return null
    return counted.lateness
  }
  return {
    at,
    set(now, lateness) {
      counted = { at: now, lateness }
    },
  }
}
