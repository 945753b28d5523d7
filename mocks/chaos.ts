import { PROBLEM_MEDIA_TYPE, problemType } from '../src/contract/problem.ts'
import type { Slot } from './slot.ts'

/** The effect of a simulated failure. */
export type Failure = 'unavailable' | 'internal' | 'hang' | 'no_connection' | 'malformed' | 'expired'

/** Ids that simulate a failure anywhere in a path: `/stores/fail-503` shows an unavailable API. */
const SENTINELS: Readonly<Record<string, Failure>> = {
  'fail-503': 'unavailable',
  'fail-500': 'internal',
  'fail-401': 'expired',
  'fail-hang': 'hang',
  'fail-offline': 'no_connection',
  'fail-malformed': 'malformed',
}

export function sentinelIn(url: string): Failure | null {
  const named = new URL(url).pathname.split('/').find((part) => part in SENTINELS)
  return named === undefined ? null : (SENTINELS[named] ?? null)
}

/** The share of requests that fail, 0 to 1, and the source of randomness. */
export interface Chaos {
  readonly slot: Slot<number>
  readonly random: () => number
}

const KINDS: readonly Failure[] = ['unavailable', 'no_connection', 'hang']

/** Returns a random failure for a request; null to let it through. */
export function chaosFailure({ slot, random }: Chaos): Failure | null {
  const share = slot.read() ?? 0
  return random() < share ? (KINDS[Math.floor(random() * KINDS.length)] ?? 'unavailable') : null
}

/** Returns the response of a failure. 'hang' waits until the request is aborted. */
export async function failWith(failure: Failure, signal: AbortSignal): Promise<Response> {
  switch (failure) {
    case 'unavailable':
      return problem('unavailable', 503)
    case 'internal':
      return problem('internal', 500)
    case 'expired':
      return problem('session-expired', 401)
    case 'malformed':
      return Response.json({ surprise: true })
    case 'no_connection':
      return Response.error()
    case 'hang':
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return Response.error()
  }
}

function problem(kind: 'unavailable' | 'internal' | 'session-expired', status: number): Response {
  const body = { type: problemType(kind), status, title: 'Provoked for the demonstration', next: 'Go on.' }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store' },
  })
}
