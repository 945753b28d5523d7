import { instant } from '../domain/time/instant.ts'
import { august2022 } from './august-2022.ts'
import { NETWORK_FACTS } from './network-facts.ts'
import type { Scenario } from './scenario.ts'
import { DISRUPTION } from './updates/update-of.ts'

/** When the notice of the story was published: the start of practice. */
const START = instant('2022-08-08T22:49:00-04:00')

/**
 * The same stores, orders and past incidents without the publications of August 2022: to practise and test.
 */
export function practice(): Scenario {
  const story = august2022()
  const { incidents, updates, launches } = NETWORK_FACTS
  return {
    ...story,
    network: {
      incidents: incidents.filter(({ id }) => id !== DISRUPTION),
      updates: updates.filter(({ incidentId }) => incidentId !== DISRUPTION),
      measures: [],
      launches,
      launchChanges: [],
      plans: [],
      publications: [],
      withdrawals: [],
    },
    receipts: [],
    start: START,
  }
}
