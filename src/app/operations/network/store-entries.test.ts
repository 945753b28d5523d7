import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../domain/time/day.ts'
import { summer } from '../../../domain/testing/facts.ts'
import type { OperationsIncident } from '../response-types.ts'
import { EVERY_STORE, type NetworkFilter, showing } from './network-filter.ts'
import { amongFilter, createFinder, entriesOf, type StoreEntry } from './store-entries.ts'
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
      update: { id: 'update', shownAt: at, acknowledgedAt: null },
    }),
    aRow('way', { summaryKind: 'on_its_way', update: { id: 'update', shownAt: at, acknowledgedAt: at } }),
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
    [{ reach: 'shown' }, ['confirmed', 'way']],
    [{ reach: 'not_shown' }, ['line']],
    [{ reach: 'acknowledged' }, ['way']],
    [{ reach: 'not_acknowledged' }, ['line', 'confirmed']],
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
  ])('by an incident whose updates are for %j leaves those told of it', (scopes, left) => {
    const incident = {
      id: 'incident',
      updates: scopes.map((scope) => ({ scope })),
    } as unknown as OperationsIncident
    const filter = showing({ incidentId: 'incident' })
    expect(ids(amongFilter(entriesOf(rows), filter, [incident]))).toEqual(left)
    expect(amongFilter(entriesOf(rows), filter, [])).toEqual([])
  })

  test('that filters by nothing passes the same list on', () => {
    const entries = entriesOf(rows)
    expect(amongFilter(entries, EVERY_STORE, [])).toBe(entries)
  })
})

describe('what is typed', () => {
  const rows = [
    aRow('1', { name: 'Café Émeraude', place: 'Orléans', licence: 'CRSA1111111', operator: 'Nœud' }),
    aRow('2', { name: 'Green Leaf', place: 'Toronto', licence: 'CRSA2222222' }),
    aRow('3', { name: 'Toronto Leaf', place: 'Oshawa', licence: 'CRSA3333333', region: 'Toronto' }),
  ]
  test.each([
    ['', ['1', '2', '3']],
    ['   ', ['1', '2', '3']],
    ['leaf', ['2', '3']],
    ['LEAF toronto', ['2', '3']],
    ['toronto green', ['2']],
    ['cafe emeraude', ['1']],
    ['ORLÉANS', ['1']],
    ['noeud', ['1']],
    ['crsa333', ['3']],
    ['leafgreen', []],
    // No word reaches over from one thing into the next.
    ['leaf\ntoronto', ['2', '3']],
    ['leaftoronto', []],
  ])('%j finds %j', (text, found) => {
    expect(ids(createFinder(entriesOf(rows))(text))).toEqual(found)
  })

  test('letter by letter, and taken back again, finds what it finds at once', () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom('l', 'e', 'a', 'f', 't', 'o', 'É', ' ', '’', 'r') }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(texts, (typed) => {
        const find = createFinder(entriesOf(rows))
        const letters = typed.flatMap((each) => {
          const on = Array.from(each, (_, end) => each.slice(0, end + 1))
          return [...on, ...on.toReversed()]
        })
        for (const text of letters) {
          expect(ids(find(text))).toEqual(ids(createFinder(entriesOf(rows))(text)))
        }
      }),
    )
  })
})
