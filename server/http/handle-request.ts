import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Api } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import { StoreUnavailable } from '../../src/api/fact-store.ts'
import type { Endpoint } from '../../src/contract/endpoint.ts'
import type { ProblemKind } from '../../src/contract/problem.ts'
import { type Address, addressOf, isOfApi } from './address.ts'
import { apiListener, type Guard } from './api-listener.ts'
import { clientAddressOf, clientNetworkOf } from './client-address.ts'
import type { EventReaders } from './event-readers.ts'
import type { Limits } from './limits.ts'
import type { Metrics } from './metrics.ts'
import type { PublicResponses } from './public-responses.ts'
import { observe } from './observe.ts'
import { sendProblem } from './problem-answer.ts'
import { requestContext } from './request-context.ts'
import type { FlatHeaders } from './security-headers.ts'
import { fileRouteOf, serveFile } from './serve-files.ts'
import type { Site } from './site.ts'
import { contract } from '../../src/contract/table.ts'

const PATHS: readonly string[] = [...new Set(Object.values(contract).map(({ path }) => path))]
const plain = new Set(PATHS.filter((path) => !path.includes('{')))
const patterns = PATHS.filter((path) => path.includes('{')).map((path) => ({
  path,
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

/** The names of the query parameters, by path. */
const PARAMETERS = new Map(
  Object.values<Endpoint>(contract).flatMap(({ method, path, query }): [string, string[]][] =>
    method === 'GET' && query !== undefined ? [[path, Object.keys(query.def.shape)]] : [],
  ),
)

/** Returns the contract's path pattern of an address, which may be logged and counted. */
function routeOf(path: string): string {
  if (plain.has(path)) return path
  return patterns.find(({ pattern }) => pattern.test(path))?.path ?? 'none'
}

/** Whether a query has a parameter of the address's operation. Others change no response. */
function hasParameter(path: string, query: string): boolean {
  if (query === '') return false
  const given = new URLSearchParams(query)
  return (PARAMETERS.get(path) ?? []).some((name) => given.has(name))
}

/** Methods that the server may accept. All others are never accepted. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

const EVENTS = '/api/events'

/** Whether a request names its host once, as HTTP/1.1 requires (RFC 9112, 3.2). HTTP/1.0 may omit it. */
export function hasOneHost({ httpVersion, rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0')
}

interface Handling {
  readonly api: Api
  readonly host: Host
  readonly guard: Guard
  /** Number of trusted proxies in front of the server. */
  readonly trustProxy: number
  readonly site: Site
  readonly publicResponses: PublicResponses
  readonly readers: EventReaders
  readonly log: Logger
  readonly metrics: Metrics
  readonly limits: Limits
  /** Security headers of responses that are not pages. */
  readonly headers: FlatHeaders
}

/** Answers requests that are not cached. Logs and counts each one, with a request id. */
export function createHandler(handling: Handling): (request: IncomingMessage, response: ServerResponse) => void {
  const { api, host, guard, trustProxy, site, publicResponses, readers, log, metrics, limits, headers } = handling
  const listen = apiListener(api, host, guard)
  const streams = new Map<string, number>()

  return (request, response) => {
    const address = addressOf(request)
    const requestId = randomUUID()
    const ownHeaders = ['x-request-id', requestId, ...headers]
    const clientAddress = clientAddressOf(
      request.socket.remoteAddress,
      request.headers['x-forwarded-for']?.toString(),
      trustProxy,
    )
    requestContext.run({ requestId, clientAddress }, () => {
      const route = patternOf(address)
      // Streams are logged when they open, to avoid thousands of observers that wait for their end.
      const isStream = route === EVENTS && request.method === 'GET'
      if (!isStream) observe(request, response, { route, log, metrics })
      const rejection = rejectionOf(request, address)
      if (rejection !== null || address === null) {
        sendProblem(request, response, rejection ?? 'malformed', ownHeaders)
        return
      }
      const answered = isStream
        ? openStream(request, response, ownHeaders, clientNetworkOf(clientAddress))
        : answer(request, response, address, ownHeaders)
      answered.catch((error: unknown) => {
        host.failed(error)
        const kind = error instanceof StoreUnavailable ? 'unavailable' : 'internal'
        if (response.headersSent) response.destroy()
        else sendProblem(request, response, kind, ownHeaders)
      })
    })
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    { path, decoded, query }: Address,
    ownHeaders: FlatHeaders,
  ): Promise<void> {
    const isCached = publicResponses.keeps(path) && !hasParameter(path, query)
    if (isCached && (await publicResponses.answerRefreshed(request, response, path))) return
    if (!isOfApi(path)) serveFile(request, response, decoded, site, ownHeaders)
    else await answerCall(request, response, ownHeaders)
  }

  function patternOf(address: Address | null): string {
    if (address === null) return 'none'
    return isOfApi(address.path) ? routeOf(address.path) : fileRouteOf(address.decoded, site.files)
  }

  function rejectionOf(request: IncomingMessage, address: Address | null): ProblemKind | null {
    if (!METHODS.has(request.method ?? '')) return 'not-implemented'
    if ((request.url ?? '').length > limits.addressLength) return 'address-too-long'
    return address === null || !hasOneHost(request) ? 'malformed' : null
  }

  async function answerCall(
    request: IncomingMessage,
    response: ServerResponse,
    ownHeaders: FlatHeaders,
  ): Promise<void> {
    for (let index = 0; index + 1 < ownHeaders.length; index += 2) {
      response.setHeader(ownHeaders[index] ?? '', ownHeaders[index + 1] ?? '')
    }
    await listen(request, response)
  }

  async function openStream(
    request: IncomingMessage,
    response: ServerResponse,
    ownHeaders: FlatHeaders,
    client: string,
  ): Promise<void> {
    const own = streams.get(client) ?? 0
    // Without a stream, a page still refetches every minute.
    if (readers.count() >= limits.eventReaders || own >= limits.eventReadersOfClient) {
      sendProblem(request, response, 'unavailable', ['retry-after', '60', ...ownHeaders])
      return
    }
    if (response.destroyed) return
    // Counted before anything is awaited, until the stream or the problem in its place has ended.
    streams.set(client, own + 1)
    response.once('close', () => {
      const left = (streams.get(client) ?? 1) - 1
      if (left === 0) streams.delete(client)
      else streams.set(client, left)
    })
    await readers.open(request, response, ownHeaders)
    log.info({ method: 'GET', route: EVENTS, status: response.statusCode }, 'stream opened')
  }
}
