import { NO_FACTS } from './network.ts'
import { expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { queueOf } from '../recovery/delivery-queue.ts'
import { networkClearance } from './backlog-clearance.ts'
import { networkView } from './store-status.ts'
import type { ServiceStatus } from '../incidents/service.ts'
import type { Measure } from '../measures/measure.ts'
import type { RecoveryPlan } from '../recovery/recovery-plan.ts'
import { anIncident, anUpdate, aPause, aPhase, aPlan, PUBLISHED as T, summer } from '../testing/facts.ts'

const now = summer('2022-08-10', '05:00')
const queue = queueOf([{ placedAt: T, inProcess: 'no', region: 'Toronto' }])
const plan = aPlan([aPhase('2022-08-10', 1, 1)])
const ended = aPause({ firstDay: day('2022-08-05'), end: { kind: 'through', day: day('2022-08-09') } })
const regional = aPause({ scope: { kind: 'regions', regions: ['North'] } })

function clearance(status: ServiceStatus, measures: readonly Measure[], plans: readonly RecoveryPlan[]) {
  const updates = [anUpdate('update', { services: { 'store-deliveries': status } })]
  const facts = {
    ...NO_FACTS,
    incidents: [anIncident('incident')],
    updates,
    measures,
    plans,
  }
  return networkClearance(networkView(facts, queue, null, now))
}

test.each<[string, ServiceStatus, Measure[], RecoveryPlan[], object]>([
  ['a pause stops the forecast', 'partial_outage', [aPause()], [plan], { kind: 'none', because: 'paused' }],
  [
    'a pause of one region stops the forecast',
    'partial_outage',
    [regional],
    [plan],
    { kind: 'none', because: 'paused' },
  ],
  ['no outage', 'operational', [], [plan], { kind: 'none', because: 'not_recovering' }],
  ['no plan', 'partial_outage', [ended], [], { kind: 'none', because: 'no_plan' }],
  ['a plan without capacity', 'partial_outage', [ended], [aPlan([])], { kind: 'none', because: 'no_capacity' }],
  [
    'a plan',
    'major_outage',
    [ended],
    [plan],
    {
      kind: 'clearance',
      days: [{ day: '2022-08-10', low: 0, high: 0 }],
      servedBy: { first: '2022-08-10', last: '2022-08-10' },
    },
  ],
  ['an outage without a pause', 'major_outage', [], [plan], { kind: 'none', because: 'not_recovering' }],
])('when the backlog clears: %s', (_, status, measures, plans, expected) => {
  expect(clearance(status, measures, plans)).toEqual(expected)
})
