import { expect, test, vi } from 'vitest'
import { contract } from '../../contract/table.ts'
import { instant } from '../../domain/time/instant.ts'
import type { Transaction } from '../fact-store.ts'
import { answerOnce } from './idempotent.ts'

const CALLER = { id: 'a'.repeat(32) }
const NOW = instant('2022-08-09T09:00:00-04:00')

async function asked(operation: 'addOrderEvents' | 'previewPublication' | 'publish', body: string) {
  const once = vi.fn<Transaction['once']>(async (_key, _fingerprint, answer) => answer())
  const request = new Request(`https://board.example${contract[operation].path}`, {
    method: 'POST',
    body,
    headers: { 'idempotency-key': 'k' },
  })
  const answer = async () => Response.json({})
  const transaction = { once } as unknown as Transaction
  await answerOnce(contract[operation], operation, request, CALLER, body, NOW, transaction, answer, null)
  return once.mock.calls.map(([, fingerprint]) => fingerprint)
}

test('stores a digest of the request, of constant length', async () => {
  const [small] = await asked('publish', '{}')
  const [large] = await asked('publish', `{"a":1${' '.repeat(60_000)}}`)
  expect(small).toMatch(/^[0-9a-f]{64}$/)
  expect(large).toMatch(/^[0-9a-f]{64}$/)
  expect(large).not.toBe(small)
})

test.each([
  ['a preview, which contains pages of stores', 'previewPublication'],
  ['a batch whose items have ids', 'addOrderEvents'],
] as const)('stores nothing of %s', async (_, operation) => {
  expect(await asked(operation, '{}')).toEqual([])
})
