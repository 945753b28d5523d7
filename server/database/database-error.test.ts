import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { StoreUnavailable } from '../../src/api/fact-store.ts'
import { databaseError } from './database-error.ts'

const SECRET = 'what a store was told'
/** As both drivers throw: the query with its values, and the server's error as the cause. */
const rejected = (code: string, message = 'said by the server') =>
  new DrizzleQueryError('insert into receipts values ($1)', [SECRET], Object.assign(new Error(message), { code }))

test.each([
  ['08006', 'a connection that failed'],
  ['40001', 'a transaction that another one overtook'],
  ['40P01', 'a deadlock'],
  ['53100', 'a disk that is full'],
  ['53200', 'no memory'],
  ['53300', 'too many connections'],
  ['57014', 'a statement that took too long'],
  ['57P01', 'a server that is stopped'],
  ['57P03', 'a server that starts'],
  ['58030', 'a disk that fails'],
  ['ECONNREFUSED', 'no server'],
  ['ECONNRESET', 'a server that is gone'],
  ['ENOTFOUND', 'a name that is not known'],
  ['EHOSTUNREACH', 'no way to it'],
])('%s, %s, becomes StoreUnavailable', (code) => {
  const error = databaseError(rejected(code))
  expect(error).toBeInstanceOf(StoreUnavailable)
  expect(String(error)).toContain(code)
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(SECRET)
})

test.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
  'PGlite is closed',
  'PGlite is closing',
])('an error without a code becomes StoreUnavailable: %s', (message) => {
  expect(databaseError(new Error(message))).toBeInstanceOf(StoreUnavailable)
})

test.each(['23505', '42501', '42P01', '22P02', 'XX000'])(
  '%s becomes an error without the values of the query',
  (code) => {
    const error = databaseError(rejected(code, `key (${SECRET}) is there`))
    expect(error).not.toBeInstanceOf(StoreUnavailable)
    expect(String(error)).toContain(code)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(SECRET)
  },
)

test('keeps an error that is not of the database', () => {
  const error = new TypeError('of ours')
  expect(databaseError(error)).toBe(error)
})
