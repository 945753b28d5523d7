import { modesByRegion, publicIncidents } from '../../domain/network-modes.ts'
import { nextUpdateOf } from '../../domain/next-update.ts'
import { gravest, rollUp } from '../../domain/roll-up.ts'
import { SERVICE_IDS, SERVICE_NAMES } from '../../domain/service.ts'
import type { Handler } from '../call.ts'
import { incidentView } from '../views/incident-view.ts'

export const getStatus: Handler<'getStatus'> = async ({ host, now }) => {
  const [facts, storeCount] = await Promise.all([host.store.network(now), host.store.storeCount()])
  const incidents = publicIncidents(facts, now)
  const services = rollUp(incidents)
  return {
    indicator: gravest(incidents),
    services: SERVICE_IDS.map((id) => ({ id, name: SERVICE_NAMES[id], status: services[id] })),
    deliveries: modesByRegion(facts, now),
    storeCount,
    incidents: incidents.filter(({ open }) => open).map(incidentView),
    nextUpdate: nextUpdateOf(incidents, now),
  }
}
