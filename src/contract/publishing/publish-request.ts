import * as z from 'zod/mini'
import { EXPOSURES } from '../../domain/incidents/data-disclosure.ts'
import { INCIDENT_KINDS } from '../../domain/incidents/incident.ts'
import { INCIDENT_STATUSES } from '../../domain/incidents/incident-status.ts'
import { Impact, ServiceState } from '../incidents/incident.ts'
import { MeasureTerms } from '../measures/measure.ts'
import {
  Bilingual,
  Day,
  Id,
  Instant,
  Note,
  OneLine,
  Paragraphs,
  Region,
  Scope,
  TimeOfDay,
  SentInstant,
} from '../scalars.ts'

/** One line in both languages. Empty texts are reported as validation issues, with all others. */
export const Line = z.strictObject({ en: OneLine(200, 0), fr: OneLine(200, 0) })
export const Text = z.strictObject({ en: Paragraphs(10_000), fr: Paragraphs(10_000) })

export const RequiredLine = z.strictObject({ en: OneLine(200), fr: OneLine(200) })

export const DisclosureRequest = z.strictObject({
  whose: z.optional(RequiredLine),
  cause: z.optional(RequiredLine),
  done: z.optional(z.array(RequiredLine).check(z.maxLength(50))),
  items: z.array(z.strictObject({ what: RequiredLine, exposure: z.enum(EXPOSURES) })).check(z.maxLength(50)),
  count: z.nullable(
    z.strictObject({
      number: z.int().check(z.minimum(0), z.maximum(1_000_000_000)),
      about: z.boolean(),
      of: RequiredLine,
    }),
  ),
  share: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  informed: z.array(z.strictObject({ who: RequiredLine, on: z.nullable(Day) })).check(z.maxLength(50)),
})

const incident = {
  title: Line,
  startedOn: Day,
  beganAt: z.optional(SentInstant),
  disclosure: z.nullable(DisclosureRequest),
}

export const IncidentRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('new'), incidentKind: z.enum(INCIDENT_KINDS), ...incident }),
  z.strictObject({ kind: z.literal('known'), id: Id }),
  z.strictObject({ kind: z.literal('revised'), id: Id, ...incident }),
])

export const UpdateRequest = z.strictObject({
  status: z.enum(INCIDENT_STATUSES),
  impact: Impact,
  /** Left out, those stand that the incident affects. */
  services: z.optional(z.array(z.strictObject(ServiceState.shape)).check(z.maxLength(8))),
  scope: Scope,
  /** Of maintenance. Left out, that of the incident stands. */
  planned: z.optional(z.strictObject({ startsAt: SentInstant, endsAt: SentInstant })),
  headline: Line,
  body: Text,
  nextUpdateBy: z.nullable(SentInstant),
  effectiveOn: z.nullable(Day),
  corrects: z.nullable(z.strictObject({ updateId: Id, was: Line, now: Line })),
  sources: z.array(OneLine(500)).check(z.maxLength(20)),
})

const MOST_STOPS = 100_000
const stops = z.int().check(z.minimum(0), z.maximum(MOST_STOPS))

export const PlanRequest = z.strictObject({
  phases: z
    .array(
      z.strictObject({
        firstDay: Day,
        stopsPerDay: z.strictObject({ low: stops, high: stops }),
        hours: z.strictObject({ from: TimeOfDay, to: TimeOfDay }),
        heldBack: z.array(Region).check(z.maxLength(5)),
      }),
    )
    .check(z.maxLength(60)),
  reason: Note,
})

/** What operations asks to have published together. */
export const PublishRequest = z.strictObject({
  incident: z.nullable(IncidentRequest),
  update: z.nullable(UpdateRequest),
  measures: z.array(MeasureTerms).check(z.maxLength(30)),
  launches: z
    .array(z.strictObject({ replaces: z.nullable(Id), product: OneLine(200, 0), plannedDay: Day }))
    .check(z.maxLength(500)),
  launchChanges: z
    .array(
      z.strictObject({
        launchId: Id,
        change: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('moved'), day: Day }),
          z.strictObject({ kind: z.literal('launched'), day: Day }),
          z.strictObject({ kind: z.literal('delayed') }),
        ]),
        reason: z.nullable(Note),
      }),
    )
    .check(z.maxLength(500)),
  plan: z.nullable(PlanRequest),
  showAt: z.nullable(SentInstant),
})

/** A validation issue. `asked` issues can be confirmed; all others block publishing. */
export const ValidationIssueView = z.object({
  kind: z.string(),
  /** A path in the publish request. */
  field: z.string(),
  asked: z.boolean(),
  other: z.nullable(Id),
  cause: Bilingual,
})

export const PublishedView = z.object({
  publicationId: Id,
  incidentId: z.nullable(Id),
  updateId: z.nullable(Id),
  showsAt: Instant,
})
