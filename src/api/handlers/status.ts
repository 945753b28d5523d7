import { modesByRegion, publicIncidents } from '../../domain/network-modes.ts'
import { nextUpdateOf } from '../../domain/next-update.ts'
import { gravest, rollUp } from '../../domain/roll-up.ts'
import { SERVICE_IDS, SERVICE_NAMES } from '../../domain/service.ts'
import { instant } from '../../domain/instant.ts'
import type { Handler } from '../call.ts'
import { Refusal } from '../refusal.ts'
import { incidentView } from '../views/incident-view.ts'

/** Nothing was published before: an earlier instant is a slip. */
const EARLIEST = instant('1970-01-01T00:00:00Z')

export const getStatus: Handler<'getStatus'> = async ({ facts, now: present, query, headers }) => {
  const { at } = query
  if (at !== undefined && (at > present || at < EARLIEST)) throw new Refusal('malformed', [NOT_PAST])
  const now = at ?? present
  headers.set('dockboard-as-of', now)
  const [network, storeCount] = await Promise.all([facts.network(now), facts.storeCount()])
  const incidents = publicIncidents(network, now)
  const services = rollUp(incidents)
  return {
    indicator: gravest(incidents),
    services: SERVICE_IDS.map((id) => ({ id, name: SERVICE_NAMES[id], status: services[id] })),
    deliveries: modesByRegion(network, now),
    storeCount,
    incidents: incidents.filter(({ open }) => open).map(incidentView),
    nextUpdate: nextUpdateOf(incidents, now),
  }
}

const NOT_PAST = {
  field: 'query.at',
  cause: {
    en: 'Only an instant from 1970 to now can be asked about.',
    fr: 'On ne peut demander qu’un instant entre 1970 et maintenant.',
  },
}
