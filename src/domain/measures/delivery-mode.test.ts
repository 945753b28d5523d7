import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { deliveryModeOf, pausesFor } from './delivery-mode.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { Measure } from './measure.ts'
import { SERVICE_STATUSES, type ServiceStatus } from '../incidents/service.ts'
import type { Region } from '../stores/store.ts'
import { aPause, aState, aStore, PUBLISHED as T, summer } from '../testing/facts.ts'

const store = aStore('store', 'North')
const states = (status: ServiceStatus) => [aState('incident', { services: { 'store-deliveries': status } })]
const mode = (measures: readonly Measure[], status: ServiceStatus = 'operational', now = T) =>
  deliveryModeOf(store, measures, states(status), now).kind

test.each<[ServiceStatus, string]>([
  ['operational', 'normal'],
  ['under_maintenance', 'normal'],
  ['degraded_performance', 'doubtful'],
  ['partial_outage', 'disrupted'],
  ['major_outage', 'disrupted'],
])('without a pause, deliveries %s: %s', (status, expected) => expect(mode([], status)).toBe(expected))

describe('after a pause that has ended', () => {
  const ended = aPause({
    incidentId: 'incident',
    firstDay: day('2022-08-05'),
    end: { kind: 'through', day: day('2022-08-09') },
  })
  const at = summer('2022-08-10', '12:00')
  test.each<[ServiceStatus, string]>([
    ['operational', 'normal'],
    ['partial_outage', 'recovering'],
    ['major_outage', 'recovering'],
  ])('deliveries %s: %s', (status, expected) => expect(mode([ended], status, at)).toBe(expected))
  test('the pause of another incident is not a recovery of this one', () => {
    expect(mode([{ ...ended, incidentId: 'another' }], 'major_outage', at)).toBe('disrupted')
  })
})

describe('an active pause', () => {
  test.each(SERVICE_STATUSES)('takes precedence over the status %s', (status) =>
    expect(mode([aPause()], status)).toBe('paused'),
  )
  test('begins at its publication, not a millisecond earlier', () => {
    expect([mode([aPause()], 'operational', plus(T, -1)), mode([aPause()])]).toEqual(['normal', 'paused'])
  })
  test('includes the whole of its last day', () => {
    const pause = aPause({ end: { kind: 'through', day: day('2022-08-09') } })
    expect([
      mode([pause], 'operational', summer('2022-08-09', '23:59:59.999')),
      mode([pause], 'operational', summer('2022-08-10', '00:00')),
    ]).toEqual(['paused', 'normal'])
  })
  test('concerns only the stores in its scope', () => {
    expect(mode([aPause({ scope: { kind: 'regions', regions: ['East'] } })])).toBe('normal')
    expect(mode([aPause({ scope: { kind: 'regions', regions: ['East', 'North'] } })])).toBe('paused')
  })
  test('is not affected by another pause that has ended', () => {
    const ended = aPause({
      id: 'ended',
      publishedAt: plus(T, 1),
      end: { kind: 'through', day: day('2022-08-07') },
    })
    expect(mode([aPause(), ended], 'operational', plus(T, 1))).toBe('paused')
  })
})

describe('a pause that ends region by region', () => {
  const LIFTED = summer('2022-08-10', '08:00')
  const all = aPause({ id: 'all', incidentId: 'incident' })
  const rest = aPause({
    id: 'rest',
    incidentId: 'incident',
    replaces: 'all',
    publishedAt: LIFTED,
    scope: { kind: 'regions', regions: ['East'] },
  })
  const modeIn = (region: Region, now: Instant, measures: readonly Measure[] = [all, rest]) =>
    deliveryModeOf(aStore('store', region), measures, states('partial_outage'), now).kind

  test('pauses everyone first, then the remaining stores, while the others recover', () => {
    const regions = ['North', 'East'] as const
    expect(regions.map((region) => modeIn(region, plus(LIFTED, -1)))).toEqual(['paused', 'paused'])
    expect(regions.map((region) => modeIn(region, LIFTED))).toEqual(['recovering', 'paused'])
  })
  test('gives no recovery to stores that were not paused yet', () => {
    const ahead = { ...all, firstDay: day('2022-08-11') }
    expect(modeIn('North', LIFTED, [ahead, { ...rest, firstDay: ahead.firstDay }])).toBe('disrupted')
  })
  test('pauses the stores again that a further revision adds', () => {
    const again = { ...rest, id: 'again', replaces: 'rest', publishedAt: plus(LIFTED, 1), scope: all.scope }
    expect(modeIn('North', plus(LIFTED, 1), [all, rest, again])).toBe('paused')
  })
  test('was announced once to the first stores, and to the others when a revision added them', () => {
    const pausesAt = (region: Region, measures: readonly Measure[]) =>
      pausesFor(aStore('store', region), measures, LIFTED).map(({ id }) => id)
    expect([pausesAt('North', [all, rest]), pausesAt('East', [all, rest])]).toEqual([['all'], ['all']])
    const first = { ...all, scope: { kind: 'regions', regions: ['North'] } } as const
    expect([pausesAt('North', [first, rest]), pausesAt('East', [first, rest])]).toEqual([['all'], ['rest']])
  })
})
