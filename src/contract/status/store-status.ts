import * as z from 'zod/mini'
import { IncidentView, NextUpdate, UpdateView } from '../incidents/incident.ts'
import { LaunchView } from '../launches/launch.ts'
import { listedMeasures, Waiver } from '../measures/measure.ts'
import { DeliveredOutlook, OrderSummary, Outlook } from '../orders/order.ts'
import { Bilingual, Day, Hours, Id, Instant, Region, Weekday } from '../scalars.ts'

export const DeliveryModeKind = z.enum(['paused', 'recovering', 'disrupted', 'doubtful', 'normal'])

export const StoreView = z.object({
  id: Id,
  licence: z.string(),
  name: z.string(),
  place: z.string(),
  region: Region,
  orderWeekday: Weekday,
  deliveryWeekday: Weekday,
  receiving: Hours,
})

export const StatusHeadline = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('next_delivery'), orderId: Id, outlook: Outlook }),
  z.object({ kind: z.literal('delivered_today'), orderId: Id, outlook: DeliveredOutlook }),
  z.object({
    kind: z.literal('nothing_waiting'),
    paused: z.boolean(),
    lastDelivered: z.nullable(Day),
    nextOrderDay: Day,
  }),
])

/** A store in the reader's own list, with its headline. */
export const StoreInList = z.object({ ...StoreView.shape, headline: StatusHeadline, mode: DeliveryModeKind })

/** An open incident's newest update, and how many of the reader's stores in its audience acknowledged it. */
export const NewestUpdate = z.object({
  id: Id,
  publishedAt: Instant,
  precision: z.enum(['minute', 'day']),
  headline: Bilingual,
  body: Bilingual,
  concerned: z.int(),
  acknowledged: z.int(),
})

/** An update with the receipts of one store. */
export const StoreUpdate = z.object({
  ...UpdateView.shape,
  incidentId: Id,
  viewedAt: z.nullable(Instant),
  acknowledgedAt: z.nullable(Instant),
})

export const StoreStatusView = z.object({
  store: StoreView,
  mode: DeliveryModeKind,
  /** Whether a pause, if there is one, is for everyone. */
  pausedForEveryone: z.boolean(),
  headline: StatusHeadline,
  nextUpdate: z.nullable(NextUpdate),
  /** Open orders and the two settled last, newest first. */
  orders: z.array(OrderSummary),
  waivers: z.array(Waiver),
  ...listedMeasures,
  /** Launches that are not on their planned day. */
  slipped: z.array(LaunchView),
  /** Open incidents that concern the store, with the updates that do. */
  incidents: z.array(z.object({ ...IncidentView.shape, updates: z.array(StoreUpdate) })),
  /** The public delivery mode around the store, which it may pass on to its customers. */
  network: z.object({ mode: DeliveryModeKind, everywhere: z.boolean() }),
  /** The update that the headline depends on. */
  source: z.nullable(
    z.object({ updateId: Id, incidentId: Id, publishedAt: Instant, precision: z.enum(['minute', 'day']) }),
  ),
})
