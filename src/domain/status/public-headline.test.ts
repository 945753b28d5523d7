import { describe, expect, test } from 'vitest'
import type { IncidentState } from '../incidents/incident.ts'
import type { ServiceStatus } from '../incidents/service.ts'
import { anIncident, anUpdate, aPause, aState } from '../testing/facts.ts'
import { instant } from '../time/instant.ts'
import { REGIONS } from '../stores/store.ts'
import type { Lateness } from './network-headline.ts'
import type { RegionMode } from './network-modes.ts'
import { publicHeadlineOf, publicIndicatorOf, publicStatusOf } from './public-headline.ts'

type Mode = RegionMode['mode']

const everywhere = (mode: Mode, incidents: readonly IncidentState[] = []): RegionMode[] =>
  REGIONS.map((region) => ({ region, mode, incidents }))
const incident = (id: string, deliveries: ServiceStatus, over: Partial<IncidentState> = {}): IncidentState => ({
  ...aState(id, { status: 'investigating', impact: 'minor', services: { 'store-deliveries': deliveries } }),
  updates: [anUpdate(`update of ${id}`)],
  latest: [],
  ...over,
})
const PAUSED: Mode = { kind: 'paused', pause: aPause({ incidentId: 'halt' }) }
const LATE: Lateness = { kind: 'overdue', stores: 20 }

describe('the cause is the incident', () => {
  const halt = incident('halt', 'major_outage')
  const flood = incident('flood', 'major_outage', { impact: 'critical' })
  const slow = incident('slow', 'degraded_performance')
  const older = incident('older', 'degraded_performance', {
    updates: [anUpdate('update of older', { publishedAt: instant('2022-08-04T09:00:00-04:00') })],
  })
  test.each<[string, Mode, IncidentState[], string | null]>([
    ['of the pause, whatever is newer or worse', PAUSED, [flood, slow, halt], 'halt'],
    ['that affects deliveries most', { kind: 'disrupted' }, [slow, halt], 'halt'],
    ['of the greater impact, of two that affect them alike', { kind: 'disrupted' }, [halt, flood], 'flood'],
    ['that is newest, of two alike', { kind: 'doubtful' }, [older, slow], 'slow'],
    [
      'that is open, not a closed one',
      { kind: 'doubtful' },
      [incident('closed', 'major_outage', { open: false }), slow],
      'slow',
    ],
    [
      'that has begun, not a planned one',
      { kind: 'normal' },
      [incident('planned', 'under_maintenance', { status: 'scheduled' })],
      null,
    ],
    [
      'about deliveries, not about data',
      { kind: 'normal' },
      [incident('leak', 'operational', { incident: { ...anIncident('leak'), kind: 'data' } })],
      null,
    ],
    ['none where none is open', { kind: 'normal' }, [], null],
  ])('%s', (_, mode, incidents, id) => {
    expect(publicHeadlineOf(everywhere(mode, incidents), null)).toEqual({
      kind: mode.kind,
      regions: [...REGIONS],
      stores: null,
      incidentId: id,
    })
  })
})

test('the most severe mode of any region leads, with its regions', () => {
  const [first, ...others] = everywhere({ kind: 'normal' }, [incident('flood', 'major_outage')])
  const modes = [
    ...(first ? [{ ...first, mode: PAUSED, incidents: [incident('halt', 'major_outage')] }] : []),
    ...others,
  ]
  expect(publicHeadlineOf(modes, LATE)).toEqual({
    kind: 'paused',
    regions: REGIONS.slice(0, 1),
    stores: null,
    incidentId: 'halt',
  })
})

test.each<[Mode['kind'], boolean]>([
  ['normal', true],
  ['doubtful', true],
  ['recovering', false],
  ['disrupted', false],
])('late deliveries lead over %s deliveries: %s', (kind, leads) => {
  const mode = { kind } as Mode
  const { kind: shown, stores } = publicHeadlineOf(everywhere(mode, [incident('slow', 'degraded_performance')]), LATE)
  expect([shown, stores]).toEqual(leads ? ['overdue', 20] : [kind, null])
})

test('without regions nothing is known, and nothing is running', () => {
  expect(publicHeadlineOf([], null).kind).toBe('doubtful')
})

describe('what is open and affects something else', () => {
  const post = (impact: IncidentState['impact']) =>
    incident('post', 'operational', { impact, services: { 'home-delivery-post': 'major_outage' } })
  test.each<[string, IncidentState[], string]>([
    ['an outage of other services', [post('minor')], 'affected'],
    [
      'an incident of which no service was said',
      [incident('blank', 'operational', { impact: 'critical' })],
      'affected',
    ],
    ['maintenance without an impact', [incident('upkeep', 'under_maintenance', { impact: 'none' })], 'normal'],
    ['an incident that has ended', [{ ...post('major'), open: false }], 'normal'],
    ['maintenance that has not begun', [{ ...post('minor'), status: 'scheduled' }], 'normal'],
  ])('%s', (_, incidents, kind) => {
    expect(publicHeadlineOf(everywhere({ kind: 'normal' }, incidents), null).kind).toBe(kind)
  })
  test('does not explain late deliveries', () => {
    expect(publicHeadlineOf(everywhere({ kind: 'normal' }, [post('major')]), LATE)).toMatchObject({
      kind: 'overdue',
      incidentId: null,
    })
  })
})

describe('a pause in force shows in the services and the indicator', () => {
  const [first, ...others] = everywhere({ kind: 'normal' })
  test.each<[string, RegionMode[], string, string]>([
    ['everywhere', everywhere(PAUSED), 'major_outage', 'major'],
    ['in one region', [...(first ? [{ ...first, mode: PAUSED }] : []), ...others], 'partial_outage', 'minor'],
    ['nowhere', everywhere({ kind: 'normal' }), 'operational', 'none'],
    [
      'where an incident is worse',
      everywhere(PAUSED, [incident('a', 'degraded_performance', { impact: 'critical' })]),
      'major_outage',
      'critical',
    ],
  ])('%s', (_, modes, deliveries, indicator) => {
    expect(publicStatusOf('store-deliveries', modes)).toBe(deliveries)
    expect(publicStatusOf('order-tracking', modes)).toBe('operational')
    expect(publicIndicatorOf(modes)).toBe(indicator)
  })
})
