import { expect, test, vi } from 'vitest'
import { contract } from '../../contract/table.ts'
import type { Host } from '../host.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { answerRecorded, type SecurityUse } from './security-use.ts'

const API_CLIENT = { id: 'warehouse' }
const REQUEST = new Request('https://board.example/api/order-events')
type RecordUse = Host['securityLog']['record']

/** Answers a call of the API client that ends with `error`. Returns that error, and what was recorded. */
async function failed(operation: 'addOrderEvents' | 'getOperationsOverview', error: Error, record: RecordUse) {
  const answer = async (use: SecurityUse): Promise<Response> => {
    use.permit = { person: null, apiClient: API_CLIENT } as SecurityUse['permit']
    throw error
  }
  const securityLog = { record }
  return answerRecorded(operation, contract[operation], REQUEST, { securityLog }, answer).catch(
    (thrown: unknown) => thrown,
  )
}

test.each([
  ['is rejected', new ApiProblem('invalid')],
  ['fails on our side', new Error('disk full')],
])('a use of a token is recorded where its call %s', async (_, error) => {
  const record = vi.fn<RecordUse>(async () => undefined)
  expect(await failed('addOrderEvents', error, record)).toBe(error)
  expect(record.mock.calls.map(([event]) => event)).toMatchObject([{ event: 'token_used', subject: 'addOrderEvents' }])
})

test('a failed read is no read', async () => {
  const record = vi.fn<RecordUse>(async () => undefined)
  await failed('getOperationsOverview', new Error('disk full'), record)
  expect(record).not.toHaveBeenCalled()
})

test('where nothing can be recorded, a rejection is not answered, and a failure keeps its cause', async () => {
  const unrecorded = new Error('no database')
  const record = vi.fn<RecordUse>(async () => {
    throw unrecorded
  })
  expect(await failed('addOrderEvents', new ApiProblem('invalid'), record)).toBe(unrecorded)
  const cause = new Error('disk full')
  expect(await failed('addOrderEvents', cause, record)).toBe(cause)
})
