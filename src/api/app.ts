import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Endpoint } from '../contract/endpoint.ts'
import { contract, type Operation } from '../contract/table.ts'
import { answerResponse } from './http/answer-response.ts'
import { tooManyAttempts } from './accounts/account-problems.ts'
import { countAgainstQuota } from './accounts/quotas.ts'
import { authorize, accessedStore, type Permit, storeOf } from './authorize.ts'
import type { AccessRecorder } from './stores/store-access.ts'
import { handlers, shownAgain } from './handlers.ts'
import { actorOf, answerRecorded, itemsIn, type SecurityUse } from './audit/security-use.ts'
import type { Host } from './host.ts'
import { RightLost, StoreUnavailable, type Transaction } from './fact-store.ts'
import { answerOnce } from './http/idempotent.ts'
import { problemResponse } from './http/problem-response.ts'
import { readBody, readQuery } from './http/read-request.ts'
import { ApiProblem } from './http/api-problem.ts'

/** The API: a function from Request to Response on top of a host. */
export interface Api {
  fetch(request: Request): Promise<Response>
}

// Erases the types of the rows: each row's schemas have validated the request.
type AnyHandler = (call: unknown) => Promise<unknown>

export function createApi(host: Host): Api {
  const app = new Hono()
  // Rows that need a demonstration clock or accounts do not exist on other hosts.
  const rows = (Object.entries(contract) as [Operation, Endpoint][]).filter(
    ([, { demo, accounts }]) =>
      (demo !== true || host.clock.demo !== null) && (accounts !== true || host.accounts !== null),
  )

  for (const [operation, endpoint] of rows) {
    app.on(endpoint.method, honoPath(endpoint.path), (context) =>
      answerRecorded(operation, endpoint, context.req.raw, host, (use) =>
        answer(operation, endpoint, context.req.raw, context.req.param(), host, use),
      ),
    )
  }
  for (const path of new Set(rows.map(([, endpoint]) => endpoint.path))) {
    const methods = rows.filter(([, endpoint]) => endpoint.path === path).map(([, { method }]) => method)
    const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
    app.all(honoPath(path), (context) => problemResponse('method-not-allowed', context.req.raw, [], { allow }))
  }
  app.notFound((context) => problemResponse('not-found', context.req.raw))
  app.onError((error, context) => {
    if (error instanceof ApiProblem) {
      return problemResponse(error.kind, context.req.raw, error.errors, error.headers)
    }
    host.failed(error)
    if (error instanceof StoreUnavailable) return problemResponse('unavailable', context.req.raw)
    return problemResponse('internal', context.req.raw)
  })
  return { fetch: async (request) => app.fetch(request) }
}

function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

async function answer(
  operation: Operation,
  endpoint: Endpoint,
  request: Request,
  given: Record<string, string>,
  host: Host,
  use: SecurityUse,
): Promise<Response> {
  const now = host.clock.now()
  const headers = new Headers({ 'dockboard-as-of': now })
  const respond = async (call: object, handler = handlers[operation] as AnyHandler): Promise<Response> => {
    const result = await handler({ now, request, host, headers, ...call })
    if (result instanceof Response) return result
    const shown = endpoint.response === null ? null : z.parse(endpoint.response, result)
    use.items = itemsIn(endpoint, shown)
    return answerResponse(endpoint, shown, request, headers)
  }
  if (endpoint.noDatabase === true) return respond({ query: readQuery(endpoint, request.url) })

  const authorized = () => authorize(endpoint, request, given['storeId'], host)
  const permit = await authorized()
  use.permit = permit
  if (endpoint.attempt !== undefined) {
    const tooMany = await host.sessions.attempt(endpoint.attempt, request)
    if (tooMany !== null) {
      await host.securityLog.record({ event: 'attempt_limited', actor: actorOf(permit), subject: operation }, request)
      throw tooManyAttempts(tooMany)
    }
  }
  const params = readParams(endpoint, given)
  const query = readQuery(endpoint, request.url)
  const body = await readBody(endpoint, request)
  try {
    return await perform(permit)
  } catch (error) {
    if (!(error instanceof RightLost)) throw error
    // As the caller is let in now: with fewer stores, in another role or not at all.
    use.permit = await authorized()
    return perform(use.permit)
  }

  async function perform(permit: Permit): Promise<Response> {
    const { person, apiClient, viewer } = permit
    // Of the person alone: many may look at one store.
    const ofPerson = { ...permit, storeId: null }
    const recorderIn = ({ facts, publish, countUses }: Transaction): AccessRecorder => ({
      facts,
      publish,
      countAccesses: (stores) => countAgainstQuota('store_accesses', request, ofPerson, host.quotas, countUses, stores),
    })
    if (endpoint.accounts === true || endpoint.outsideFacts === true) {
      if (endpoint.quota !== undefined) {
        await host.store.transaction(viewer, ({ countUses }) =>
          countAgainstQuota(endpoint.quota, request, permit, host.quotas, countUses),
        )
      }
      const store = await accessedStore(permit, host, now, recorderIn)
      return respond({ params, query, body: body?.data, person, store })
    }

    return host.store.transaction(viewer, async (transaction) => {
      const recorder = recorderIn(transaction)
      const store = await storeOf(permit, recorder, now)
      const { facts, intake, operations, support, questions, publish } = transaction
      const given = { params, query, body: body?.data, person, apiClient, store }
      const { countAccesses } = recorder
      const call = { ...given, facts, intake, operations, support, questions, publish, countAccesses }
      const caller = person ?? apiClient
      const shown = shownAgain[operation]
      const again =
        shown &&
        ((id: string) => {
          use.shownAgainAs = shown.readAs ?? null
          return respond({ ...call, params: { [shown.named]: id } }, shown.show as AnyHandler)
        })
      const text = body?.text ?? ''
      const first = async () => {
        await countAgainstQuota(endpoint.quota, request, permit, host.quotas, transaction.countUses)
        return respond(call)
      }
      return answerOnce(endpoint, operation, request, caller, text, now, transaction, first, again ?? null)
    })
  }
}

/** Parses the path parameters. A malformed parameter is `not-found`, like an unknown id. */
function readParams(endpoint: Endpoint, given: Record<string, string>): unknown {
  if (endpoint.params === undefined) return undefined
  const read = z.safeParse(endpoint.params, given)
  if (!read.success) throw new ApiProblem('not-found')
  return read.data
}
