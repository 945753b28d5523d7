import type { Bilingual } from '../facts/bilingual.ts'
import { HOUR, type Instant, plus } from '../time/instant.ts'
import type { OrderLife } from './order-life.ts'
import { isUnderWay } from './shipment.ts'

/** The network’s terms for claiming what is missing. Null where it has not set them. */
export interface ClaimTerms {
  /** Hours after the delivery. */
  readonly hours: number | null
  /** How a store claims. */
  readonly how: Bilingual | null
}

/** The time in which a store may claim what is missing from an order. `until` is the first instant after it. */
export interface ClaimWindow {
  readonly from: Instant
  readonly until: Instant | null
  readonly isOver: boolean
  readonly how: Bilingual | null
}

/** The window for claims about an order; null when nothing is missing, or more may still come. */
export function claimWindow(life: OrderLife, { hours, how }: ClaimTerms, now: Instant): ClaimWindow | null {
  const from = claimableFrom(life)
  if (from === null) return null
  const until = hours === null ? null : plus(from, hours * HOUR)
  return { from, until, isOver: until !== null && now >= until, how }
}

/** Claims begin with the delivery, or with the end of the order where it was closed later. */
function claimableFrom({ closedAt, arrival, short, shipments }: OrderLife): Instant | null {
  if (closedAt === null && shipments.some(isUnderWay)) return null
  if (arrival === null || (short === 0 && !arrival.partly)) return null
  if (short === null && !arrival.partly) return null
  return closedAt ?? arrival.at
}
