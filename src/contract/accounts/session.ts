import * as z from 'zod/mini'
import { ROLES } from '../../domain/stores/person.ts'
import { Id, Instant, SentInstant } from '../scalars.ts'

const PersonView = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  /** The number of stores that the person has. */
  stores: z.int(),
})

/** The id tells what people who share a device wrote and did not send. */
const SignedInView = z.extend(PersonView, { id: Id })

export const SessionView = z.object({ person: z.nullable(SignedInView) })

const PERSONA_IDS = ['store-owner', 'chain-owner', 'ops', 'support', 'support-two'] as const

export const Credentials = z.union([
  z.strictObject({ persona: z.enum(PERSONA_IDS) }),
  z.strictObject({
    email: z.string().check(z.minLength(3), z.maxLength(254)),
    password: z.string().check(z.minLength(1), z.maxLength(1024)),
  }),
])

export const MethodsView = z.object({
  password: z.boolean(),
  /** Demonstration only: people who can be signed in without a password. */
  personas: z.array(z.object({ id: z.enum(PERSONA_IDS), person: PersonView })),
})

export const ClockView = z.object({
  now: Instant,
  /** Increases each time the clock is set: responses from before belong to another time. */
  epoch: z.int(),
  moments: z.array(z.object({ id: z.string(), at: Instant })),
})

/** The days around `now` must have years of four digits. */
const MovableTo = SentInstant.check(z.refine((at) => at >= '1970' && at < '2100'))

export const ClockMove = z.union([
  z.strictObject({ now: MovableTo }),
  z.strictObject({ moment: z.string().check(z.maxLength(64)) }),
])
