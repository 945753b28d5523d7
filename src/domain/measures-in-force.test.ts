import { describe, expect, test } from 'vitest'
import { day } from './day.ts'
import { instant, plus } from './instant.ts'
import type { Measure, MeasureEnd } from './measure.ts'
import { type Force, forceAt, lastDayOf, measuresFor } from './measures-in-force.ts'
import { aCap, aPause, aState, aStore, PUBLISHED as T } from './testing/facts.ts'

const open = [aState('incident')]
const closed = [aState('incident', { open: false })]

describe('a measure holds on the whole of its first and last day', () => {
  const cap = aCap({ firstDay: day('2022-08-11'), end: { kind: 'through', day: day('2022-08-18') } })
  test.each<[string, Force]>([
    ['2022-08-10T23:59:59.999-04:00', 'not_yet'],
    ['2022-08-11T00:00:00-04:00', 'in_force'],
    ['2022-08-11T13:00:00+09:00', 'in_force'],
    ['2022-08-18T23:59:59.999-04:00', 'in_force'],
    ['2022-08-19T00:00:00-04:00', 'ended'],
  ])('at %s: %s, whatever becomes of its incident', (at, force) => {
    expect(forceAt(cap, open, instant(at))).toBe(force)
    expect(forceAt(cap, closed, instant(at))).toBe(force)
  })

  test.each<[string, Force]>([
    ['2022-03-13T00:00:00-05:00', 'in_force'],
    ['2022-03-13T23:59:59.999-04:00', 'in_force'],
    ['2022-03-14T00:00:00-04:00', 'ended'],
    ['2022-03-12T23:59:59.999-05:00', 'not_yet'],
  ])('of one day, the 23-hour one, at %s: %s', (at, force) => {
    const one = aCap({ firstDay: day('2022-03-13'), end: { kind: 'through', day: day('2022-03-13') } })
    expect(forceAt(one, open, instant(at))).toBe(force)
  })

  test.each<[string, Force]>([
    ['2022-11-06T00:00:00-04:00', 'in_force'],
    ['2022-11-06T23:59:59.999-05:00', 'in_force'],
    ['2022-11-07T00:00:00-05:00', 'ended'],
  ])('of one day, the 25-hour one, at %s: %s', (at, force) => {
    const one = aCap({ firstDay: day('2022-11-06'), end: { kind: 'through', day: day('2022-11-06') } })
    expect(forceAt(one, open, instant(at))).toBe(force)
  })
})

describe('how a measure without a last day ends', () => {
  test.each<[string, MeasureEnd['kind'], typeof open, Force]>([
    ['until further notice, incident open', 'further_notice', open, 'in_force'],
    ['until further notice, incident closed', 'further_notice', closed, 'in_force'],
    ['end not published, incident open', 'not_published', open, 'in_force'],
    ['end not published, incident closed: nobody knows', 'not_published', closed, 'unknown'],
    ['end not published, incident not known: nobody knows', 'not_published', [], 'unknown'],
    ['end not published, another incident open: nobody knows', 'not_published', [aState('other')], 'unknown'],
  ])('%s', (_, kind, incidents, force) => {
    const end: MeasureEnd = kind === 'through' ? { kind, day: day('2022-08-18') } : { kind }
    expect(forceAt(aCap({ end }), incidents, T)).toBe(force)
    expect(lastDayOf(end)).toBeNull()
  })

  test('before its first day it does not hold yet, even where its end is unknown', () => {
    expect(forceAt(aCap({ firstDay: day('2022-08-11'), end: { kind: 'not_published' } }), closed, T)).toBe(
      'not_yet',
    )
  })

  test('a last day is known where one is given', () =>
    expect(lastDayOf({ kind: 'through', day: day('2022-08-18') })).toBe('2022-08-18'))
})

describe('the measures that concern a store', () => {
  const store = aStore('store', 'North')
  const ids = (measures: readonly Measure[], ms = 0) =>
    measuresFor('order_cap', measures, store, plus(T, ms)).map(({ id }) => id)

  test('are those of the kind asked for, whose scope covers it', () => {
    const elsewhere = aCap({ id: 'east', scope: { kind: 'regions', regions: ['East'] } })
    const another = aCap({ id: 'another', scope: { kind: 'stores', storeIds: ['other'] } })
    expect(ids([aCap(), aPause(), elsewhere, another])).toEqual(['cap'])
  })

  test('are known from their publication on, and not a millisecond before', () => {
    expect(ids([aCap()], -1)).toEqual([])
    expect(ids([aCap()], 0)).toEqual(['cap'])
  })

  test('are the newest of a chain of corrections', () => {
    const wider = aCap({ id: 'corrected', replaces: 'cap', publishedAt: plus(T, 10), unit: 'pack' })
    expect(ids([wider, aCap()], 9)).toEqual(['cap'])
    expect(ids([wider, aCap()], 10)).toEqual(['corrected'])
  })
})
