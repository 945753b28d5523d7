import { DrizzleQueryError } from 'drizzle-orm/errors'
import { StoreUnavailable } from '../../src/api/fact-store.ts'

/** Classes of SQLSTATE that say that the server cannot now, and not that the question was wrong. */
const UNAVAILABLE_CLASSES = ['08', '53', '57', '58']
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']
/** What the driver throws without a code. */
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection|Client was closed|PGlite is clos/i

/** A question that the database refused: it says which and why, and nothing of the values that were in it. */
class RejectedQuery extends Error {}

/**
 * The error as a log may hold it. What the drivers throw names the parameters of the query, which are facts of
 * stores: only the text of the query, the code and the constraint are kept.
 */
export function databaseError(error: unknown): unknown {
  const chain = [...causesOf(error)]
  if (chain.some(isUnavailable)) {
    const codes = chain.map(codeOf).filter((code) => code !== '')
    return new StoreUnavailable(`the database cannot be reached (${codes.join(', ') || 'no connection'})`)
  }
  const query = chain.find((each) => each instanceof DrizzleQueryError)
  if (query === undefined) return error
  const rejected = chain.find((each) => codeOf(each) !== '')
  const constraint = rejected !== undefined && 'constraint' in rejected ? String(rejected.constraint) : 'none'
  return new RejectedQuery(
    `SQLSTATE ${rejected === undefined ? 'unknown' : codeOf(rejected)}, constraint ${constraint}: ${query.query}`,
  )
}

function* causesOf(error: unknown): Generator<Error> {
  for (let each = error; each instanceof Error; each = each.cause) yield each
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function isUnavailable(error: Error): boolean {
  const code = codeOf(error)
  if (NETWORK.includes(code) || WORDS.test(error.message)) return true
  return code.length === 5 && UNAVAILABLE_CLASSES.includes(code.slice(0, 2))
}
