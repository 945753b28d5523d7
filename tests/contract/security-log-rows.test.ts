import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Access, Endpoint } from '../../src/contract/endpoint.ts'
import { contract } from '../../src/contract/table.ts'

const rows = Object.entries<Endpoint>(contract)

/** Endpoints that only staff may call. A store of another endpoint lists accesses by staff itself. */
const STAFF_ONLY: ReadonlySet<Access> = new Set<Access>(['operations', 'support', 'store_support'])

/** Reads for staff that the security log does not record, with the reason. */
const NOT_RECORDED: Readonly<Record<string, string>> = {
  getOperationsOverview: 'totals, and what operations itself published',
  listDrafts: 'what operations itself wrote',
  getDraft: 'what operations itself wrote',
  listDeliveries: 'totals of each day',
  listPlannedLaunches: 'what is published to every store',
  listWaiverProgrammes: 'totals of each programme',
  listCannedAnswers: 'what support itself wrote',
  getCannedAnswer: 'what support itself wrote',
}

/** A preview of stores changes nothing, and shows what each of them is told. */
const isRead = ({ method, auditsAccess }: Endpoint) => method === 'GET' || auditsAccess === true

test('every read for staff is recorded, or has a reason why it is not', () => {
  const open = rows.filter(([, row]) => isRead(row) && STAFF_ONLY.has(row.access) && row.securityLog !== 'read')
  expect(open.map(([name]) => name).sort()).toEqual(Object.keys(NOT_RECORDED).sort())
})

test('only reads for staff are recorded as reads', () => {
  const recorded = rows.filter(([, { securityLog }]) => securityLog === 'read')
  expect(recorded.filter(([, row]) => !isRead(row) || !STAFF_ONLY.has(row.access))).toEqual([])
})

test('each recorded response has the list whose items are counted, or is one record', () => {
  const counted = rows.filter(([, { securityLog }]) => securityLog === 'read' || securityLog === 'token_use')
  const without = counted.filter(([, { path, response, counts = 'items' }]) => {
    const list = response instanceof z.ZodMiniObject ? response.def.shape[counts] : undefined
    return !path.endsWith('}') && !(list instanceof z.ZodMiniArray)
  })
  expect(counted.length).toBeGreaterThan(10)
  expect(without.map(([name]) => name)).toEqual([])
})

test('every call with a token and every attempt to guess a secret is recorded', () => {
  const kindOf = (isOne: (endpoint: Endpoint) => boolean) =>
    new Set(rows.filter(([, endpoint]) => isOne(endpoint)).map(([, { securityLog }]) => securityLog))
  expect(kindOf(({ access }) => access === 'intake')).toEqual(new Set(['token_use']))
  expect(kindOf(({ attempt }) => attempt !== undefined)).toEqual(new Set(['events']))
})
