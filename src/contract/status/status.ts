import * as z from 'zod/mini'
import { SERVICE_IDS, SERVICE_STATUSES } from '../../domain/incidents/service.ts'
import { PUBLIC_HEADLINE_KINDS } from '../../domain/status/public-headline.ts'
import { Impact, IncidentView, NextUpdate } from '../incidents/incident.ts'
import { Bilingual, Day, Id, Region } from '../scalars.ts'
import { DeliveryModeKind } from './store-status.ts'

const ServiceStatus = z.enum([...SERVICE_STATUSES, 'unknown'])

/** The public facts of the network, without those of single stores. */
export const NetworkStatus = z.object({
  indicator: Impact,
  services: z.array(z.object({ id: z.enum(SERVICE_IDS), name: Bilingual, status: ServiceStatus })),
  headline: z.object({
    kind: z.enum(PUBLIC_HEADLINE_KINDS),
    /** Where it holds. */
    regions: z.array(Region),
    /** The number of late stores, rounded down to 5, 10, 20, 50, 100 … Null where an incident says more. */
    stores: z.nullable(z.int()),
    /** The incident that causes it. */
    incidentId: z.nullable(Id),
  }),
  deliveries: z.array(z.object({ region: Region, mode: DeliveryModeKind })),
  storeCount: z.int(),
  incidents: z.array(IncidentView),
  nextUpdate: z.nullable(NextUpdate),
})

/** The worst status of each service on each day, the oldest day first. `unknown`: nothing was published yet. */
export const ServiceHistory = z.object({
  days: z.array(Day),
  services: z.array(z.object({ id: z.enum(SERVICE_IDS), name: Bilingual, days: z.array(ServiceStatus) })),
})
