import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IMPACTS, INCIDENT_KINDS, type IncidentState } from '../incidents/incident.ts'
import { gravest, statusIn } from './roll-up.ts'
import { SERVICE_IDS, SERVICE_STATUSES, type ServiceId, type ServiceStatus } from '../incidents/service.ts'
import { anIncident, aState } from '../testing/facts.ts'

const rollUp = (incidents: readonly IncidentState[]) =>
  Object.fromEntries(SERVICE_IDS.map((id) => [id, statusIn(incidents, id)])) as Record<ServiceId, ServiceStatus>
const every = (status: ServiceStatus) => Object.fromEntries(SERVICE_IDS.map((id) => [id, status]))
const deliveries = (status: ServiceStatus, over: Partial<IncidentState> = {}) =>
  aState('incident', { services: { 'store-deliveries': status }, ...over })
const rank = (status: ServiceStatus) => SERVICE_STATUSES.indexOf(status)

describe('the status of a service depends on the open incidents alone', () => {
  test('no open incident: operational', () => expect(rollUp([])).toEqual(every('operational')))

  test.each(SERVICE_STATUSES)('one open incident sets %s for one service and does not affect the others', (status) => {
    expect(rollUp([deliveries(status)])).toEqual({ ...every('operational'), 'store-deliveries': status })
  })

  test.each<[ServiceStatus, ServiceStatus, ServiceStatus]>([
    ['operational', 'under_maintenance', 'under_maintenance'],
    ['under_maintenance', 'degraded_performance', 'degraded_performance'],
    ['degraded_performance', 'partial_outage', 'partial_outage'],
    ['partial_outage', 'major_outage', 'major_outage'],
    ['major_outage', 'operational', 'major_outage'],
  ])('%s and %s: the more severe is %s', (a, b, expected) => {
    expect(rollUp([deliveries(a), deliveries(b)])['store-deliveries']).toBe(expected)
  })

  test('a closed incident does not count', () => {
    expect(rollUp([deliveries('major_outage', { open: false })])).toEqual(every('operational'))
  })

  test('a data incident does not count', () => {
    const data = deliveries('major_outage', {
      incident: anIncident('data', { kind: 'data' }),
      impact: 'critical',
    })
    expect(rollUp([data])).toEqual(every('operational'))
    expect(gravest([data])).toBe('none')
  })
})

const anyState = fc
  .record({
    kind: fc.constantFrom(...INCIDENT_KINDS),
    open: fc.boolean(),
    impact: fc.constantFrom(...IMPACTS),
    services: fc.dictionary(fc.constantFrom(...SERVICE_IDS), fc.constantFrom(...SERVICE_STATUSES)),
  })
  .map(({ kind, ...over }) => aState('incident', { incident: anIncident('incident', { kind }), ...over }))
const anyStates = fc.array(anyState, { maxLength: 6 })

describe('for any incidents', () => {
  test('an additional incident never improves a status', () => {
    fc.assert(
      fc.property(anyStates, anyState, (states, one) => {
        const [before, after] = [rollUp(states), rollUp([...states, one])]
        for (const id of SERVICE_IDS) expect(rank(after[id])).toBeGreaterThanOrEqual(rank(before[id]))
        expect(IMPACTS.indexOf(gravest([...states, one]))).toBeGreaterThanOrEqual(IMPACTS.indexOf(gravest(states)))
      }),
    )
  })

  test('their order has no effect', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        expect(rollUp(states.toReversed())).toEqual(rollUp(states))
        expect(gravest(states.toReversed())).toBe(gravest(states))
      }),
    )
  })

  test('closing all gives operational', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const closed = states.map((state) => ({ ...state, open: false }))
        expect(rollUp(closed)).toEqual(every('operational'))
        expect(gravest(closed)).toBe('none')
      }),
    )
  })

  test('each status comes from an open incident, and no open incident has a more severe one', () => {
    fc.assert(
      fc.property(anyStates, (states) => {
        const counting = states.filter(({ open, incident }) => open && incident.kind !== 'data')
        for (const id of SERVICE_IDS) {
          const given = counting.map(({ services }) => rank(services[id] ?? 'operational'))
          expect(rank(rollUp(states)[id])).toBe(Math.max(0, ...given))
        }
      }),
    )
  })
})

test.each([
  [[], 'none'],
  [['minor'], 'minor'],
  [['major', 'minor'], 'major'],
  [['none', 'critical', 'major'], 'critical'],
] as const)('the gravest of the impacts %j is %s', (impacts, expected) =>
  expect(gravest(impacts.map((impact) => aState('incident', { impact })))).toBe(expected),
)
