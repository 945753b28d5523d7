import { AsyncLocalStorage } from 'node:async_hooks'

/** The id of the request that is being answered, for whatever is logged meanwhile. */
export const requestContext = new AsyncLocalStorage<{ readonly requestId: string }>()
