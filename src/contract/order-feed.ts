import * as z from 'zod/mini'
import { Day, SentInstant, TimeOfDay } from './scalars.ts'

/** Near the first and the last year of four digits the days around one could not be named. */
const FIRST = '1970'
const LAST = '2100'

const At = SentInstant.check(z.refine((at) => at >= FIRST))
const SentDay = Day.check(z.refine((day) => day >= FIRST && day < LAST))
const SentHours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .check(z.refine(({ from, to }) => from < to, { path: ['to'] }))
const SentAppointment = z.strictObject({ day: SentDay, hours: SentHours })

/** One line of text: no control characters, half characters or marks that turn the direction of what follows. */
function line(longest: number) {
  return z
    .string()
    .check(z.maxLength(longest), z.regex(/^(?=.*\S)[^\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]+$/u))
}

const Cases = z.int().check(z.minimum(0), z.maximum(100_000))
const MOST_LINES = 500

/** The caller's own id of an event: sent again, it changes nothing. */
export const FedId = z.string().check(z.regex(/^[A-Za-z0-9._:-]{1,64}$/))

const told = {
  id: FedId,
  /** The order's number. */
  number: z.string().check(z.regex(/^SO\d{9}$/)),
  /** When it happened. */
  at: At,
}

export const FedItem = z.discriminatedUnion('kind', [
  z.strictObject({
    ...told,
    kind: z.literal('placed'),
    /** The licence of the store that placed it. */
    licence: z.string().check(z.regex(/^CRSA\d{7}$/)),
    orderKind: z.enum(['weekly', 'emergency']),
    planned: SentAppointment,
    lines: z
      .array(z.strictObject({ sku: line(64), product: line(200), ordered: Cases.check(z.minimum(1)) }))
      .check(z.minLength(1), z.maxLength(MOST_LINES)),
  }),
  z.strictObject({
    ...told,
    kind: z.enum([
      'processing',
      'held',
      'picked',
      'out_for_delivery',
      'delivered',
      'partly_delivered',
      'cancelled',
    ]),
  }),
  z.strictObject({
    ...told,
    kind: z.literal('shipped'),
    /** Cases shipped of each line, in the order of the lines. */
    cases: z.array(Cases).check(z.minLength(1), z.maxLength(MOST_LINES)),
  }),
  z.strictObject({ ...told, kind: z.literal('confirmed'), appointment: SentAppointment }),
])

function batchOf<Item extends z.ZodMiniType>(item: Item) {
  return z.strictObject({ events: z.array(item).check(z.minLength(1), z.maxLength(1_000)) })
}

export const FedBatch = batchOf(FedItem)

/** A batch whose items are yet to be read, each by itself: a bad one refuses itself and not the batch. */
export const FedEnvelope = batchOf(z.unknown())

const Errors = z.array(z.object({ field: z.string(), cause: z.string() }))

export const FedResult = z.object({
  /** The caller's id; null where the item had none that could be read. */
  id: z.nullable(z.string()),
  /** `known`: taken before. `waiting`: kept until its order is placed, and shown to nobody before. */
  result: z.enum(['accepted', 'known', 'waiting', 'refused']),
  /** Why it was refused, in the caller's language. */
  errors: z.optional(Errors),
  /** Events that waited for this order and do not fit it: forgotten, and to be sent again put right. */
  dropped: z.optional(z.array(z.object({ id: z.string(), errors: Errors }))),
})
