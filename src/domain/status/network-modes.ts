import { audiencesOf } from './audience.ts'
import { type DeliveryMode, deliveryModeOf } from '../measures/delivery-mode.ts'
import { type IncidentState, incidentsAt } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { NetworkFacts } from './network.ts'
import { incidentsOf } from '../incidents/next-update.ts'
import { type Region, REGIONS } from '../stores/store.ts'

export interface RegionMode {
  readonly region: Region
  readonly mode: DeliveryMode
  /** The public incidents that concern the region, each in its state there, in the order of `byNewestUpdate`. */
  readonly incidents: readonly IncidentState[]
}

/**
 * The incidents that are public. Updates for named stores are left out unless they correct a public update,
 * and so are incidents without any other update.
 */
export function publicIncidents(facts: NetworkFacts, now: Instant): IncidentState[] {
  const audiences = audiencesOf(facts)
  const updates = facts.updates.filter(({ id }) => audiences.get(id) === 'everyone')
  return incidentsAt(facts.incidents, updates, now)
}

/**
 * The public delivery mode of each region. A store that no measure names represents its region. `incidents` are the
 * public ones.
 */
export function modesByRegion(
  facts: NetworkFacts,
  now: Instant,
  incidents: readonly IncidentState[] = publicIncidents(facts, now),
): RegionMode[] {
  return REGIONS.map((region) => {
    const anyStore = { id: '', region }
    const own = incidentsOf(anyStore, incidents)
    return { region, mode: deliveryModeOf(anyStore, facts.measures, own, now), incidents: own }
  })
}
