import type * as z from 'zod/mini'
import type { Immutable } from '../../contract/endpoint.ts'
import type { NetworkStatus } from '../../contract/status/status.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Lateness } from '../../domain/status/network-headline.ts'
import type { NetworkFacts } from '../../domain/status/network.ts'
import { modesByRegion, publicIncidents } from '../../domain/status/network-modes.ts'
import { publicHeadlineOf, publicIndicatorOf, publicStatusOf } from '../../domain/status/public-headline.ts'
import { nextUpdateOf } from '../../domain/incidents/next-update.ts'
import { SERVICE_IDS, SERVICE_NAMES } from '../../domain/incidents/service.ts'
import { incidentView } from '../incidents/incident-view.ts'

/** Returns the public status of the network. */
export function statusView(
  network: NetworkFacts,
  storeCount: number,
  late: Lateness | null,
  now: Instant,
): Immutable<z.output<typeof NetworkStatus>> {
  const incidents = publicIncidents(network, now)
  const modes = modesByRegion(network, now, incidents)
  const headline = publicHeadlineOf(modes, late)
  return {
    indicator: publicIndicatorOf(modes),
    services: SERVICE_IDS.map((id) => ({ id, name: SERVICE_NAMES[id], status: publicStatusOf(id, modes) })),
    headline,
    deliveries: modes.map(({ region, mode }) => ({ region, mode: mode.kind })),
    storeCount,
    incidents: incidents.filter(({ open }) => open).map(incidentView),
    nextUpdate: nextUpdateOf(incidents, now, headline.incidentId),
  }
}
