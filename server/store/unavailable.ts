import { StoreUnavailable } from '../../src/api/host.ts'

/** Classes of SQLSTATE that say that the server cannot now, and not that the question was wrong. */
const CLASSES = ['08', '53', '57', '58']
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']
/** What the driver throws without a code. */
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection|PGlite is clos/i

/** The error as the api takes it: a StoreUnavailable where the database cannot be reached or cannot now. */
export function asUnavailable(error: unknown): unknown {
  for (let each = error; each instanceof Error; each = each.cause) {
    const code = 'code' in each && typeof each.code === 'string' ? each.code : ''
    if (
      NETWORK.includes(code) ||
      (code.length === 5 && CLASSES.includes(code.slice(0, 2))) ||
      WORDS.test(each.message)
    ) {
      return new StoreUnavailable('the database cannot be reached', { cause: error })
    }
  }
  return error
}
