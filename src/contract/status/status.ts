import * as z from 'zod/mini'
import { SERVICE_IDS, SERVICE_STATUSES } from '../../domain/incidents/service.ts'
import { LATENESS_KINDS } from '../../domain/status/network-headline.ts'
import { Impact, IncidentView, NextUpdate } from '../incidents/incident.ts'
import { Bilingual, Region } from '../scalars.ts'
import { DeliveryModeKind } from './store-status.ts'

/** The public facts of the network, without those of single stores. */
export const NetworkStatus = z.object({
  indicator: Impact,
  services: z.array(
    z.object({ id: z.enum(SERVICE_IDS), name: Bilingual, status: z.enum([...SERVICE_STATUSES, 'unknown']) }),
  ),
  deliveries: z.array(z.object({ region: Region, mode: DeliveryModeKind })),
  storeCount: z.int(),
  /** The worst that stores say of their next deliveries, where that is of at least five stores and 1 % of them. */
  late: z.nullable(z.object({ kind: z.enum(LATENESS_KINDS), stores: z.int() })),
  incidents: z.array(IncidentView),
  nextUpdate: z.nullable(NextUpdate),
})
