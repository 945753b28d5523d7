import { expect, test } from 'vitest'
import { readAuditFilter, writeAuditFilter } from './audit-address.ts'

const NONE = { actor: null, kind: null, storeId: null, from: null, to: null }
const STORE = 'a'.repeat(32)

test.each([
  ['', NONE],
  ['?kind=access', { ...NONE, kind: 'access' }],
  [
    `?actor=p1&kind=receipt&store=${STORE}&from=2022-08-01&to=2022-08-31`,
    { actor: 'p1', kind: 'receipt', storeId: STORE, from: '2022-08-01', to: '2022-08-31' },
  ],
])('the address %s survives reading and writing', (search, filter) => {
  expect(readAuditFilter(search)).toEqual(filter)
  expect(writeAuditFilter(readAuditFilter(search))).toBe(search)
})

test('invalid values in an address are ignored', () => {
  expect(readAuditFilter('?actor=&kind=all&store=1&from=2022-02-30&to=x')).toEqual(NONE)
})
