import * as z from 'zod/mini'
import { EXPOSURES } from '../../domain/incidents/data-disclosure.ts'
import { IMPACTS, INCIDENT_KINDS } from '../../domain/incidents/incident.ts'
import { INCIDENT_STATUSES } from '../../domain/incidents/incident-status.ts'
import { SERVICE_IDS, SERVICE_STATUSES } from '../../domain/incidents/service.ts'
import { Basis, Bilingual, Day, Id, Instant } from '../scalars.ts'

export const Impact = z.enum(IMPACTS)
const IncidentStatus = z.enum(INCIDENT_STATUSES)

/** When planned maintenance begins, and the first instant after it. */
const PlannedWindow = z.object({ startsAt: Instant, endsAt: Instant })

export const ServiceState = z.object({ id: z.enum(SERVICE_IDS), status: z.enum(SERVICE_STATUSES) })

export const UpdateView = z.object({
  id: Id,
  publishedAt: Instant,
  /** `day`: the hour was not reported and must not be shown. */
  precision: z.enum(['minute', 'day']),
  status: IncidentStatus,
  impact: Impact,
  services: z.array(ServiceState),
  headline: Bilingual,
  body: Bilingual,
  nextUpdateBy: z.nullable(Instant),
  /** Of maintenance only. */
  planned: z.optional(PlannedWindow),
  basis: Basis,
  effectiveOn: z.nullable(Day),
  corrects: z.nullable(z.object({ updateId: Id, was: Bilingual, now: Bilingual })),
  correctedBy: z.nullable(Id),
  sources: z.array(z.string()),
})

export const Disclosure = z.object({
  whose: z.optional(Bilingual),
  cause: z.optional(Bilingual),
  done: z.optional(z.array(Bilingual)),
  items: z.array(z.object({ what: Bilingual, exposure: z.enum(EXPOSURES) })),
  count: z.nullable(z.object({ number: z.int(), about: z.boolean(), of: Bilingual })),
  share: z.nullable(z.number()),
  informed: z.array(z.object({ who: Bilingual, on: z.nullable(Day) })),
})

export const IncidentView = z.object({
  id: Id,
  kind: z.enum(INCIDENT_KINDS),
  title: Bilingual,
  status: IncidentStatus,
  impact: Impact,
  startedOn: Day,
  /** The instant on that day, where it is known. */
  beganAt: z.optional(Instant),
  closedAt: z.nullable(Instant),
  /** Of open maintenance. */
  planned: z.nullable(PlannedWindow),
  services: z.array(ServiceState),
  /** Every service that it has affected. */
  affected: z.array(z.enum(SERVICE_IDS)),
  disclosure: z.nullable(Disclosure),
  /** Newest first. */
  updates: z.array(UpdateView),
})

/** An incident in a list: without its updates, which have texts of any length. */
export const ListedIncident = z.extend(z.omit(IncidentView, { updates: true }), {
  /** Number of its updates that correct another one. */
  corrections: z.int(),
  /** The demonstration ended it: when it really ended was not published. */
  endIsSimulated: z.boolean(),
})

/** One incident, with its updates. */
export const WholeIncident = z.extend(ListedIncident, { updates: z.array(UpdateView) })

export const NextUpdate = z.object({ by: Instant, overdue: z.boolean(), incidentId: Id })
