import { DrizzleQueryError } from 'drizzle-orm/errors'
import { StoreUnavailable } from '../../src/api/fact-store.ts'

/** Classes of SQLSTATE for an unavailable server rather than an invalid query. */
const UNAVAILABLE_CLASSES = ['08', '53', '57', '58']
/** Transactions that the server rolled back because of others, serialization and deadlock: to be repeated. */
const ROLLED_BACK = ['40001', '40P01']
const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']
/** Driver errors without a code. */
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection|Client was closed|PGlite is clos/i

/** A query that the database rejected, without its values. */
class RejectedQuery extends Error {}

/**
 * Returns the error in a form that may be logged. Driver errors contain query parameters, which are facts of
 * stores: keeps only the query text, the code and the constraint.
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
  if (ROLLED_BACK.includes(code)) return true
  return code.length === 5 && UNAVAILABLE_CLASSES.includes(code.slice(0, 2))
}
