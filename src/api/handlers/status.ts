import { deliveryModeOf } from '../../domain/delivery-mode.ts'
import { incidentsOf, nextUpdateOf } from '../../domain/next-update.ts'
import { gravest, rollUp } from '../../domain/roll-up.ts'
import { SERVICE_IDS, SERVICE_NAMES } from '../../domain/service.ts'
import { REGIONS } from '../../domain/store.ts'
import type { Handler } from '../call.ts'
import { publicIncidents } from '../read-network.ts'
import { incidentView } from '../views/incident-view.ts'

export const getStatus: Handler<'getStatus'> = async ({ host, now }) => {
  const [facts, storeCount] = await Promise.all([host.store.network(now), host.store.storeCount()])
  const incidents = publicIncidents(facts, now)
  const services = rollUp(incidents)
  // A store that no measure names stands for its region: measures of named stores are no public fact.
  const deliveries = REGIONS.map((region) => {
    const anyStore = { id: '', region }
    return {
      region,
      mode: deliveryModeOf(anyStore, facts.measures, incidentsOf(anyStore, incidents), now).kind,
    }
  })
  return {
    indicator: gravest(incidents),
    services: SERVICE_IDS.map((id) => ({ id, name: SERVICE_NAMES[id], status: services[id] })),
    deliveries,
    storeCount,
    incidents: incidents.filter(({ open }) => open).map(incidentView),
    nextUpdate: nextUpdateOf(incidents, now),
  }
}
