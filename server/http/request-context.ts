import { AsyncLocalStorage } from 'node:async_hooks'

interface RequestContext {
  /** For whatever is logged meanwhile. */
  readonly requestId: string
  /** From where it came, for counting what is tried; it is never logged. */
  readonly clientAddress: string | null
}

/** Of the request that is being answered. */
export const requestContext = new AsyncLocalStorage<RequestContext>()
