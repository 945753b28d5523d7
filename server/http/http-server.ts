import { createServer, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import type { Api } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import { type HttpJobs, httpJobs } from '../jobs/host-jobs.ts'
import { type Job, startJobs } from '../jobs/job.ts'
import type { Guard } from './api-listener.ts'
import { rejectBytes } from './client-error.ts'
import { createEventReaders } from './event-readers.ts'
import { createHandler, hasOneHost } from './handle-request.ts'
import { LIMITS, type Limits } from './limits.ts'
import { listenAt } from './listen-at.ts'
import type { Metrics } from './metrics.ts'
import { rawProblem } from './problem-answer.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { createPublicResponses } from './public-responses.ts'
import { endWith } from './raw-head.ts'
import { securityHeaders } from './security-headers.ts'
import { openSite } from './site.ts'

export interface HttpParts {
  readonly api: Api
  readonly host: Host
  /** Called before the API, for example to reject cross-site requests. */
  readonly guard?: Guard
  /** Number of trusted proxies in front that append to X-Forwarded-For. Default: 0. */
  readonly trustProxy?: number
  /** The folder of the production build. */
  readonly files: string
  /** The built code that renders the status page. Without it, the app's empty page is served. */
  readonly prerender?: string
  readonly log: Logger
  readonly metrics: Metrics
  /** The public address. Null where it is not set. */
  readonly publicUrl: string | null
  readonly limits?: Partial<Limits>
  /** Jobs that run from `listen` to `close`. Default: those that the server itself needs. */
  readonly jobs?: (http: HttpJobs) => readonly Job[]
}

export interface HttpServer {
  /** Starts to listen (port 0: a free one). Returns the port. Rejects on system and build errors. */
  listen(at: { readonly host: string; readonly port: number }): Promise<number>
  /** Stops accepting, ends event streams and jobs, and waits `graceMs` before it cuts running requests. */
  close(graceMs: number): Promise<void>
}

const IDLE_EVERY_MS = 50

/** Serves the API, its events and the app over HTTP. Throws where `files` is not a folder. */
export function createHttpServer(parts: HttpParts): HttpServer {
  const { api, host, metrics } = parts
  const limits: Limits = { ...LIMITS, ...parts.limits }
  const security = securityHeaders(parts.publicUrl)
  const site = openSite(parts, security, host.clock.demo !== null)
  const readers = createEventReaders(host)
  const publicResponses = createPublicResponses(api, host, site.drawStatus, security.answer)
  const handle = createHandler({
    ...parts,
    guard: parts.guard ?? (() => null),
    trustProxy: parts.trustProxy ?? 0,
    site,
    headers: security.answer,
    publicResponses,
    readers,
    limits,
  })
  metrics.watch({ readers, publicResponses })

  const answering = new WeakMap<Duplex, ServerResponse>()
  const answer = oneAtATime((request, response) => {
    if (hasOneHost(request) && publicResponses.answer(request, response)) return
    answering.set(request.socket, response)
    handle(request, response)
  })
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.checkEveryMs,
      keepAliveTimeout: limits.keepAliveMs,
      maxHeaderSize: limits.headerBytes,
      // The handler rejects such requests with a problem.
      requireHostHeader: false,
    },
    answer,
  )
  // An expectation that is not known may be ignored (RFC 9110, 10.1.1). Node would answer without our headers.
  server.on('checkExpectation', answer)
  const open = new Set<Socket>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  server.setTimeout(limits.stalledMs)
  server.on('clientError', (error, socket) => rejectBytes(error, socket, answering.get(socket), security.answer))
  // CONNECT requests arrive on the bare connection.
  server.on('connect', (_request, socket) => endWith(socket, rawProblem('not-implemented', security.answer)))

  const jobs = (parts.jobs ?? httpJobs)({
    host,
    refresh: publicResponses.refresh,
    readers,
    sessionCheckMs: limits.sessionCheckMs,
  })
  let stopJobs = async (): Promise<void> => undefined

  return {
    async listen(at) {
      await site.opened
      stopJobs = await startJobs(jobs, (error, job) => parts.log.error({ err: error, job }, 'a job failed'))
      try {
        return await listenAt(server, at)
      } catch (error) {
        await stopJobs()
        throw error
      }
    },
    async close(graceMs) {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      const stopped = stopJobs()
      readers.stop()
      // Close idle connections, and those that browsers open ahead without a request.
      const idle = setInterval(() => {
        server.closeIdleConnections()
        for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
      }, IDLE_EVERY_MS)
      const { promise: late, resolve: giveUp } = Promise.withResolvers<void>()
      const patience = setTimeout(() => {
        server.closeAllConnections()
        giveUp()
      }, graceMs)
      await Promise.all([closed, Promise.race([stopped, late])])
      clearInterval(idle)
      clearTimeout(patience)
    },
  }
}
