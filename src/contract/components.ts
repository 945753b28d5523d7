import * as z from 'zod/mini'
import { IncidentView, NextUpdate, ServiceState, UpdateView } from './incident.ts'
import { LaunchView } from './launch.ts'
import { CapView, PolicyView, WaiverView, WindowView } from './measure.ts'
import { DayRange, OrderSummary, OrderView, Outlook, Place } from './order.ts'
import { FedItem, FedResult } from './order-feed.ts'
import { Problem } from './problem.ts'
import { Appointment, Bilingual, Day, Hours, Id, Instant } from './scalars.ts'
import { NewestUpdate, StandingView, StoreInList, StoreUpdate, StoreView, Verdict } from './standing.ts'
import { StatusView } from './status.ts'

const named = {
  Appointment,
  Bilingual,
  Cap: CapView,
  Day,
  DayRange,
  FedItem,
  FedResult,
  Hours,
  Id,
  Incident: IncidentView,
  Instant,
  Launch: LaunchView,
  NewestUpdate,
  NextUpdate,
  Order: OrderView,
  OrderSummary,
  Outlook,
  Place,
  Policy: PolicyView,
  Problem,
  ServiceState,
  Standing: StandingView,
  Status: StatusView,
  Store: StoreView,
  StoreInList,
  StoreUpdate,
  Update: UpdateView,
  Verdict,
  Waiver: WaiverView,
  Window: WindowView,
}

/** The schemas that have a name of their own in the OpenAPI document. */
export const components = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) components.add(schema, { id })
