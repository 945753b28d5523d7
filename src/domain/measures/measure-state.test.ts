import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { instant, plus } from '../time/instant.ts'
import type { Measure } from './measure.ts'
import { measureStateAt, lastDayOf, measuresFor } from './measure-state.ts'
import type { MeasureEnd, MeasureState } from './measure-fact.ts'
import { aCap, aPause, aState, aStore, PUBLISHED as T } from '../testing/facts.ts'

const open = [aState('incident')]
const closed = [aState('incident', { open: false })]

describe('a measure is active on the whole of its first and last day', () => {
  const cap = aCap({ firstDay: day('2022-08-11'), end: { kind: 'through', day: day('2022-08-18') } })
  test.each<[string, MeasureState]>([
    ['2022-08-10T23:59:59.999-04:00', 'upcoming'],
    ['2022-08-11T00:00:00-04:00', 'active'],
    ['2022-08-11T13:00:00+09:00', 'active'],
    ['2022-08-18T23:59:59.999-04:00', 'active'],
    ['2022-08-19T00:00:00-04:00', 'ended'],
  ])('at %s: %s, whatever the state of its incident', (at, state) => {
    expect(measureStateAt(cap, open, instant(at))).toBe(state)
    expect(measureStateAt(cap, closed, instant(at))).toBe(state)
  })

  test.each<[string, MeasureState]>([
    ['2022-03-13T00:00:00-05:00', 'active'],
    ['2022-03-13T23:59:59.999-04:00', 'active'],
    ['2022-03-14T00:00:00-04:00', 'ended'],
    ['2022-03-12T23:59:59.999-05:00', 'upcoming'],
  ])('a measure of one day with 23 hours, at %s: %s', (at, state) => {
    const one = aCap({ firstDay: day('2022-03-13'), end: { kind: 'through', day: day('2022-03-13') } })
    expect(measureStateAt(one, open, instant(at))).toBe(state)
  })

  test.each<[string, MeasureState]>([
    ['2022-11-06T00:00:00-04:00', 'active'],
    ['2022-11-06T23:59:59.999-05:00', 'active'],
    ['2022-11-07T00:00:00-05:00', 'ended'],
  ])('a measure of one day with 25 hours, at %s: %s', (at, state) => {
    const one = aCap({ firstDay: day('2022-11-06'), end: { kind: 'through', day: day('2022-11-06') } })
    expect(measureStateAt(one, open, instant(at))).toBe(state)
  })
})

describe('the state of a measure without a last day', () => {
  test.each<[string, MeasureEnd['kind'], typeof open, MeasureState]>([
    ['until further notice, incident open', 'further_notice', open, 'active'],
    ['until further notice, incident closed', 'further_notice', closed, 'active'],
    ['end not published, incident open', 'not_published', open, 'active'],
    ['end not published, incident closed: unknown', 'not_published', closed, 'unknown'],
    ['end not published, incident not known: unknown', 'not_published', [], 'unknown'],
    ['end not published, another incident open: unknown', 'not_published', [aState('other')], 'unknown'],
  ])('%s', (_, kind, incidents, state) => {
    const end: MeasureEnd = kind === 'through' ? { kind, day: day('2022-08-18') } : { kind }
    expect(measureStateAt(aCap({ end }), incidents, T)).toBe(state)
    expect(lastDayOf(end)).toBeNull()
  })

  test('is upcoming before its first day, even when its end is unknown', () => {
    expect(measureStateAt(aCap({ firstDay: day('2022-08-11'), end: { kind: 'not_published' } }), closed, T)).toBe(
      'upcoming',
    )
  })

  test('only `through` has a last day', () =>
    expect(lastDayOf({ kind: 'through', day: day('2022-08-18') })).toBe('2022-08-18'))
})

describe('the measures that concern a store', () => {
  const store = aStore('store', 'North')
  const ids = (measures: readonly Measure[], ms = 0) =>
    measuresFor('order_cap', measures, store, plus(T, ms)).map(({ id }) => id)

  test('have the requested kind and a scope that covers the store', () => {
    const elsewhere = aCap({ id: 'east', scope: { kind: 'regions', regions: ['East'] } })
    const another = aCap({ id: 'another', scope: { kind: 'stores', storeIds: ['other'] } })
    expect(ids([aCap(), aPause(), elsewhere, another])).toEqual(['cap'])
  })

  test('are known from their publication, not a millisecond earlier', () => {
    expect(ids([aCap()], -1)).toEqual([])
    expect(ids([aCap()], 0)).toEqual(['cap'])
  })

  test('are the newest of a chain of corrections', () => {
    const wider = aCap({ id: 'corrected', replaces: 'cap', publishedAt: plus(T, 10), unit: 'pack' })
    expect(ids([wider, aCap()], 9)).toEqual(['cap'])
    expect(ids([wider, aCap()], 10)).toEqual(['corrected'])
  })
})
