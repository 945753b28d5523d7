import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Api } from '../../src/api/app.ts'
import { readersOf } from '../../src/api/events/event-hub.ts'
import type { Host } from '../../src/api/host.ts'
import type { Language } from '../../src/domain/facts/bilingual.ts'
import type { CachedResponse } from './cached-response.ts'
import { createResponseCache } from './response-cache.ts'
import { cachedRead, type PublicRead, readPublic } from './read-public.ts'
import type { FlatHeaders } from './security-headers.ts'
import type { DrawStatusPage } from './status-pages.ts'
import { type RecurringJob, recurringJob } from '../jobs/recurring-job.ts'

/** Refresh interval without changes: updates the instant and shows changes that were not published. */
const CONFIRM_MS = 5_000
/** A refresh that takes longer is aborted and retried on another connection. */
const RENEW_WITHIN_MS = 5_000
/** The page shows its instant in minutes. */
const MINUTE_LETTERS = '2022-08-09T13:00'.length

const STATUS = '/api/status'
const OPENAPI = '/api/openapi.json'
/** The addresses of the status page by language. */
const PAGES: Readonly<Record<Language, readonly string[]>> = { en: ['/'], fr: ['/fr', '/fr/'] }
const ROUTES = {
  [STATUS]: STATUS,
  [OPENAPI]: OPENAPI,
  ...Object.fromEntries(Object.values(PAGES).flatMap((addresses) => addresses.map((each) => [each, 'status page']))),
}

/** The public responses, cached as bytes. Refreshed at each change, never for a reader. */
export interface PublicResponses {
  /** Answers from the cache where it is up to date. Returns whether it did. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** Does the same after a pending refresh. `address` has no query. */
  answerRefreshed(request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean>
  readonly keeps: (address: string) => boolean
  /** Number of responses of each kind since the start. */
  readonly counts: () => { route: string; status: number; count: number }[]
  /** The job that refreshes the cache. */
  readonly refresh: RecurringJob
}

/** `drawing` resolves to the renderer of the status page. Where it is null, no page is cached. */
export function createPublicResponses(
  api: Api,
  host: Host,
  drawing: Promise<DrawStatusPage> | null,
  security: FlatHeaders,
): PublicResponses {
  const ready = createResponseCache(ROUTES)
  let status: CachedResponse | null = null
  let contract: CachedResponse | null = null
  let drawn = ''

  const refresh = recurringJob({
    name: 'public answers',
    everyMs: CONFIRM_MS,
    withinMs: RENEW_WITHIN_MS,
    subscribe: (request) =>
      host.events.subscribe((change) => {
        if (readersOf(change) === 'everyone') request()
      }),
    async run(givenUp) {
      const read = await readPublic(api, STATUS)
      const renewed = await cachedRead(read, status, security)
      givenUp.throwIfAborted()
      status = renewed
      ready.set(STATUS, status)
      // It is the same as long as the process runs.
      if (contract === null) {
        contract = await cachedRead(await readPublic(api, OPENAPI), null, security)
        ready.set(OPENAPI, contract)
      }
      if (drawing !== null) await renewPages(await drawing, read, givenUp)
    },
  })

  async function renewPages(draw: DrawStatusPage, read: PublicRead, givenUp: AbortSignal): Promise<void> {
    const shows = read.etag + read.asOf.slice(0, MINUTE_LETTERS)
    if (shows === drawn) return
    for (const language of ['en', 'fr'] as const) {
      const page = await draw(language, read)
      givenUp.throwIfAborted()
      for (const address of PAGES[language]) ready.set(address, page)
    }
    drawn = shows
  }

  return {
    answer: (request, response) => !refresh.isBehind() && ready.give(request, response, request.url),
    async answerRefreshed(request, response, address) {
      await refresh.settled()
      return !response.destroyed && ready.give(request, response, address)
    },
    keeps: ready.keeps,
    counts: ready.counts,
    refresh,
  }
}
