import { describe, expect, test } from 'vitest'
import { day } from '../../../domain/time/day.ts'
import { createSearch } from '../../../domain/text/text-search.ts'
import { summer } from '../../../domain/testing/facts.ts'
import type { OperationsIncident } from '../response-types.ts'
import { EVERY_STORE, type NetworkFilter, showing } from './network-filter.ts'
import { amongFilter, entriesOf, type StoreEntry } from './store-entries.ts'
import { aRow } from './testing/rows.ts'

const ids = (entries: readonly StoreEntry[]) => entries.map(({ row }) => row.id)
const at = summer('2022-08-12', '12:00')

describe('a filter', () => {
  const rows = [
    aRow('paused', { summaryKind: 'paused', region: 'East', place: 'Ottawa', openOrders: 0, update: null }),
    aRow('line', { expected: { first: day('2022-08-12'), last: day('2022-08-14') } }),
    aRow('confirmed', {
      summaryKind: 'confirmed',
      place: 'Toronto',
      region: 'Toronto',
      expected: { first: day('2022-08-15'), last: day('2022-08-15') },
      update: { id: 'update', viewedAt: at, acknowledgedAt: null },
    }),
    aRow('way', { summaryKind: 'on_its_way', update: { id: 'update', viewedAt: at, acknowledgedAt: at } }),
  ]
  const all = rows.map(({ id }) => id)

  test.each<[Partial<NetworkFilter>, readonly string[]]>([
    [{}, all],
    [{ summaryKinds: ['paused'] }, ['paused']],
    [{ summaryKinds: ['paused', 'on_its_way'] }, ['paused', 'way']],
    [{ summaryKinds: ['late'] }, []],
    [{ regions: ['East', 'Toronto'] }, ['paused', 'confirmed']],
    [{ places: ['Guelph'] }, ['line', 'way']],
    [{ places: ['Guelph'], summaryKinds: ['in_queue'] }, ['line']],
    [{ places: ['guelph'] }, []],
    [{ receipt: 'viewed' }, ['confirmed', 'way']],
    [{ receipt: 'not_viewed' }, ['line']],
    [{ receipt: 'acknowledged' }, ['way']],
    [{ receipt: 'not_acknowledged' }, ['line', 'confirmed']],
    [{ day: day('2022-08-11') }, []],
    [{ day: day('2022-08-12') }, ['line']],
    [{ day: day('2022-08-14') }, ['line']],
    [{ day: day('2022-08-15') }, ['confirmed']],
    [{ openOrders: true }, ['line', 'confirmed', 'way']],
    [{ text: 'nothing that there is', sort: { by: 'queuePosition', descending: true } }, all],
  ])('%j leaves %j', (change, left) => {
    expect(ids(amongFilter(entriesOf(rows), showing(change), []))).toEqual(left)
  })

  const everyone = { kind: 'everyone' } as const
  const east = { kind: 'regions', regions: ['East'] } as const
  const named = { kind: 'stores', storeIds: ['way'] } as const
  test.each([
    [[everyone], all],
    [[east], ['paused']],
    [[named], ['way']],
    [
      [east, named],
      ['paused', 'way'],
    ],
    [[], []],
  ])('an incident with updates for %j keeps the stores of its audience', (scopes, left) => {
    const incident = {
      id: 'incident',
      updates: scopes.map((scope) => ({ scope })),
    } as unknown as OperationsIncident
    const filter = showing({ incidentId: 'incident' })
    expect(ids(amongFilter(entriesOf(rows), filter, [incident]))).toEqual(left)
    expect(amongFilter(entriesOf(rows), filter, [])).toEqual([])
  })

  test('without conditions returns the same list', () => {
    const entries = entriesOf(rows)
    expect(amongFilter(entries, EVERY_STORE, [])).toBe(entries)
  })
})

test('finds a store by name, place, licence and company', () => {
  const row = aRow('1', { name: 'Café', place: 'Orléans', licence: 'CRSA1111111', company: 'Nœud' })
  const search = createSearch(entriesOf([row, aRow('2')]))
  expect(ids(search('noeud cafe orleans crsa111'))).toEqual(['1'])
})
