import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { type Instant, plus } from '../time/instant.ts'
import { type Launch, type LaunchChange, launchesFor, launchesOfNetwork, type LaunchOutcome } from './launch.ts'
import type { Measure } from '../measures/measure.ts'
import { aLaunchDelay, aStore, both, PUBLISHED as T } from '../testing/facts.ts'

const store = aStore('store', 'North')
const launch = (plannedDay: string): Launch => ({
  id: 'launch',
  publishedAt: plus(T, -1000),
  replaces: null,
  product: 'product',
  plannedDay: day(plannedDay),
})
const change = (kind: 'moved' | 'launched', on: string, publishedAt: Instant): LaunchChange => ({
  id: `${kind} ${publishedAt}`,
  publishedAt,
  replaces: null,
  launchId: 'launch',
  change: { kind, day: day(on) },
  reason: both('why'),
})
const week = aLaunchDelay({ firstDay: day('2022-08-08'), end: { kind: 'through', day: day('2022-08-12') } })
const on = (planned: string, measures: readonly Measure[], changes: readonly LaunchChange[] = [], ms = 100) =>
  launchesFor([launch(planned)], changes, measures, store, plus(T, ms))[0]

describe('a delay covers the launches planned on its days, including the first and the last', () => {
  test.each<[string, LaunchOutcome]>([
    ['2022-08-07', { state: 'planned', day: day('2022-08-07') }],
    ['2022-08-08', { state: 'delayed' }],
    ['2022-08-12', { state: 'delayed' }],
    ['2022-08-13', { state: 'planned', day: day('2022-08-13') }],
  ])('planned on %s', (planned, outcome) => expect(on(planned, [week])?.outcome).toEqual(outcome))

  test('until further notice: covers all launches from its first day on', () => {
    expect(on('2022-12-24', [aLaunchDelay()])?.outcome).toEqual({ state: 'delayed' })
    expect(on('2022-08-07', [aLaunchDelay()])?.outcome).toEqual({ state: 'planned', day: '2022-08-07' })
  })

  test('contains the time, the reason and the update', () => {
    const delay = aLaunchDelay({ updateId: 'update', note: both('why') })
    expect(on('2022-08-10', [delay])).toMatchObject({ changedAt: T, updateId: 'update', reason: both('why') })
  })

  test('is not known a millisecond before its publication', () => {
    expect(on('2022-08-10', [week], [], -1)?.outcome).toEqual({ state: 'planned', day: '2022-08-10' })
    expect(on('2022-08-10', [week], [], 0)?.outcome).toEqual({ state: 'delayed' })
  })

  test('a delay for another region does not concern the store', () => {
    expect(on('2022-08-10', [{ ...week, scope: { kind: 'regions', regions: ['East'] } }])?.outcome).toMatchObject({
      state: 'planned',
    })
  })
})

describe('a later change of the launch itself takes precedence over the delay', () => {
  test.each<[string, LaunchChange[], number, LaunchOutcome]>([
    ['moved after it', [change('moved', '2022-08-24', plus(T, 10))], 10, { state: 'moved', day: day('2022-08-24') }],
    [
      'moved after it, a millisecond before the publication',
      [change('moved', '2022-08-24', plus(T, 10))],
      9,
      { state: 'delayed' },
    ],
    [
      'moved in the same publication',
      [change('moved', '2022-08-24', T)],
      0,
      { state: 'moved', day: day('2022-08-24') },
    ],
    [
      'moved, then launched',
      [change('launched', '2022-08-25', plus(T, 20)), change('moved', '2022-08-24', plus(T, 10))],
      20,
      { state: 'launched', day: day('2022-08-25') },
    ],
    [
      'moved before it between two days of the delay',
      [change('moved', '2022-08-11', plus(T, -10))],
      0,
      { state: 'delayed' },
    ],
    [
      'moved before it to a day outside the delay',
      [change('moved', '2022-08-24', plus(T, -10))],
      0,
      { state: 'moved', day: day('2022-08-24') },
    ],
    [
      'launched before it: not delayed',
      [change('launched', '2022-08-08', plus(T, -10))],
      0,
      { state: 'launched', day: day('2022-08-08') },
    ],
  ])('%s', (_, changes, ms, outcome) => expect(on('2022-08-09', [week], changes, ms)?.outcome).toEqual(outcome))

  test('a launch moved into the days of a later delay is delayed', () => {
    expect(on('2022-08-03', [week], [change('moved', '2022-08-10', plus(T, -10))])?.outcome).toEqual({
      state: 'delayed',
    })
  })

  test('contains the time and the reason', () => {
    expect(on('2022-08-09', [week], [change('moved', '2022-08-24', plus(T, 10))])).toMatchObject({
      changedAt: plus(T, 10),
      reason: both('why'),
    })
  })
})

test('a launch without changes is planned, and an unpublished launch is not known', () => {
  expect(on('2022-08-09', [])).toMatchObject({
    outcome: { state: 'planned', day: '2022-08-09' },
    changedAt: null,
    reason: null,
  })
  expect(on('2022-08-09', [], [], -1001)).toBeUndefined()
})

describe('the launches of the network', () => {
  const everywhere = (measures: readonly Measure[], ms = 100) =>
    launchesOfNetwork([launch('2022-08-10')], [], measures, plus(T, ms))[0]?.outcome

  test('a delay for everyone counts, on its days and from its publication', () => {
    expect(everywhere([week])).toEqual({ state: 'delayed' })
    expect(everywhere([week], -1)).toEqual({ state: 'planned', day: '2022-08-10' })
  })

  test.each<[string, Measure['scope']]>([
    ['a region', { kind: 'regions', regions: ['North'] }],
    ['a store', { kind: 'stores', storeIds: ['store'] }],
  ])('a delay for %s does not count', (_, scope) => {
    expect(everywhere([{ ...week, scope }])).toEqual({ state: 'planned', day: '2022-08-10' })
  })

  test('a launch that was delayed individually and then moved has its new day', () => {
    const delayed: LaunchChange = {
      ...change('moved', '2022-08-24', T),
      id: 'delayed',
      change: { kind: 'delayed' },
    }
    const moved = change('moved', '2022-08-24', plus(T, 10))
    const at = (ms: number) => launchesOfNetwork([launch('2022-08-10')], [delayed, moved], [], plus(T, ms))[0]?.outcome
    expect(at(9)).toEqual({ state: 'delayed' })
    expect(at(10)).toEqual({ state: 'moved', day: '2022-08-24' })
  })
})
