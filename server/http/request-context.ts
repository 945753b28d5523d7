import { AsyncLocalStorage } from 'node:async_hooks'

interface RequestContext {
  /** Added to every log entry of the request. */
  readonly requestId: string
  /** The client address, to count attempts. Never logged. */
  readonly clientAddress: string | null
}

/** The context of the current request. */
export const requestContext = new AsyncLocalStorage<RequestContext>()
