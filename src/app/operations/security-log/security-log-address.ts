import { SECURITY_EVENTS, type SecurityEvent } from '../../../domain/audit/security-event.ts'
import { type Day, parseDay } from '../../../domain/time/day.ts'

/** The filter of the security log, as stored in the page's query string: `?event=read&from=2026-11-01`. */
export interface SecurityLogFilter {
  readonly event: SecurityEvent | null
  readonly actor: string | null
  readonly from: Day | null
  readonly to: Day | null
}

/** Parses a query string. Ignores invalid values. */
export function readSecurityLogFilter(search: string): SecurityLogFilter {
  const given = new URLSearchParams(search)
  return {
    event: SECURITY_EVENTS.find((event) => event === given.get('event')) ?? null,
    actor: given.get('actor') || null,
    from: parseDay(given.get('from') ?? ''),
    to: parseDay(given.get('to') ?? ''),
  }
}

/** Returns the query string with its question mark, or an empty string without a filter. */
export function writeSecurityLogFilter(filter: SecurityLogFilter): string {
  const given = new URLSearchParams(questionOf(filter))
  return given.size === 0 ? '' : `?${given}`
}

/** Returns the query parameters of the `listSecurityLog` request. */
export function questionOf({ event, actor, from, to }: SecurityLogFilter) {
  return {
    ...(event !== null && { event }),
    ...(actor !== null && { actor }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
  }
}
