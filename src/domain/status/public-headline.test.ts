import { describe, expect, test } from 'vitest'
import type { IncidentState } from '../incidents/incident.ts'
import type { ServiceStatus } from '../incidents/service.ts'
import { anIncident, anUpdate, aPause } from '../testing/facts.ts'
import { REGIONS } from '../stores/store.ts'
import type { Lateness } from './network-headline.ts'
import type { RegionMode } from './network-modes.ts'
import { publicHeadlineOf } from './public-headline.ts'

type Mode = RegionMode['mode']

const everywhere = (mode: Mode): RegionMode[] => REGIONS.map((region) => ({ region, mode }))
const incident = (id: string, deliveries: ServiceStatus, over: Partial<IncidentState> = {}): IncidentState => ({
  incident: anIncident(id),
  status: 'investigating',
  impact: 'minor',
  services: { 'store-deliveries': deliveries },
  open: true,
  closedAt: null,
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
  test.each<[string, Mode, IncidentState[], string | null]>([
    ['of the pause, whatever is newer or worse', PAUSED, [flood, slow, halt], 'halt'],
    ['that affects deliveries most', { kind: 'disrupted' }, [slow, halt], 'halt'],
    ['of the greater impact, of two that affect them alike', { kind: 'disrupted' }, [halt, flood], 'flood'],
    ['that is newest, of two alike', { kind: 'doubtful' }, [slow, incident('older', 'degraded_performance')], 'slow'],
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
    expect(publicHeadlineOf(everywhere(mode), incidents, null)).toEqual({
      kind: mode.kind,
      regions: [...REGIONS],
      stores: null,
      incidentId: id,
    })
  })
})

test('the most severe mode of any region leads, with its regions', () => {
  const [first, ...others] = REGIONS.map((region): RegionMode => ({ region, mode: { kind: 'normal' } }))
  const modes = [...(first ? [{ ...first, mode: PAUSED }] : []), ...others]
  expect(publicHeadlineOf(modes, [incident('halt', 'major_outage')], LATE)).toEqual({
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
  const { kind: shown, stores } = publicHeadlineOf(everywhere(mode), [incident('slow', 'degraded_performance')], LATE)
  expect([shown, stores]).toEqual(leads ? ['overdue', 20] : [kind, null])
})

test('without regions nothing is known, and nothing is running', () => {
  expect(publicHeadlineOf([], [], null).kind).toBe('doubtful')
})
