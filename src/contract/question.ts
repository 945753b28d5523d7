import * as z from 'zod/mini'
import { QUESTION_STATES } from '../domain/asked-question.ts'
import { NEEDS } from '../domain/question-need.ts'
import { TOPICS } from '../domain/question-topic.ts'
import { GLANCES } from '../domain/store-glance.ts'
import { LONGEST_TEXT } from '../domain/written-text.ts'
import { Id, Instant, Paragraphs, Region } from './scalars.ts'

/** What somebody writes: some text, on any number of lines. */
const WrittenText = Paragraphs(LONGEST_TEXT).check(z.regex(/\S/, 'blank'))
const Topic = z.enum([...TOPICS, 'other'])

const question = {
  id: Id,
  topic: Topic,
  orderId: z.nullable(Id),
  askedAt: Instant,
  state: z.enum(QUESTION_STATES),
  closedAt: z.nullable(Instant),
}

/** A question as its store reads it: what support notes for itself is not in it, nor who of support it was. */
export const StoreQuestion = z.object({
  ...question,
  messages: z.array(z.object({ id: Id, from: z.enum(['store', 'support']), text: z.string(), at: Instant })),
})

export const NewQuestion = z.strictObject({ topic: Topic, orderId: z.nullable(Id), text: WrittenText })
export const QuestionReply = z.strictObject({ text: WrittenText })

const store = z.object({ id: Id, name: z.string(), licence: z.string(), place: z.string(), region: Region })

/** A question in the queue of support. */
export const QueuedQuestion = z.object({
  ...question,
  store,
  glance: z.enum(GLANCES),
  needs: z.array(z.enum(NEEDS)),
  owner: z.nullable(z.object({ name: z.string(), mine: z.boolean() })),
  escalatedAt: z.nullable(Instant),
  /** What the store said last. */
  said: z.string(),
  version: z.int(),
})

export const SupportQuestion = z.object({
  ...QueuedQuestion.shape,
  messages: z.array(
    z.object({
      id: Id,
      from: z.enum(['store', 'support', 'note']),
      text: z.string(),
      at: Instant,
      by: z.nullable(z.string()),
    }),
  ),
})

export const SupportDeed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['claim', 'release', 'escalate', 'close']) }),
  z.strictObject({ kind: z.enum(['reply', 'ask_back', 'note']), text: WrittenText }),
])

/** A store as support finds it. */
export const FoundStore = z.object({
  ...store.shape,
  street: z.nullable(z.string()),
  postalCode: z.nullable(z.string()),
  operator: z.string(),
  operatorStores: z.int(),
})
