import * as z from 'zod/mini'
import { QUESTION_STATES } from '../../domain/questions/asked-question.ts'
import { NEEDS } from '../../domain/questions/question-need.ts'
import { TOPICS } from '../../domain/questions/question-topic.ts'
import { STORE_SUMMARY_KINDS } from '../../domain/status/store-summary.ts'
import { LONGEST_OF_TWO, LONGEST_TEXT } from '../../domain/facts/written-text.ts'
import { Bilingual, Day, Id, Instant, Paragraphs, Region } from '../scalars.ts'

/** As many as there may be stores: each of them asks. */
const MOST_QUESTIONS = 5_000

/** What somebody writes: some text, on any number of lines. */
const written = (longest: number) => Paragraphs(longest).check(z.regex(/\S/, 'blank'))
const WrittenText = written(LONGEST_TEXT)
const OneOfTwo = written(LONGEST_OF_TWO)
export const Topic = z.enum([...TOPICS, 'other'])

const question = {
  id: Id,
  topic: Topic,
  orderId: z.nullable(Id),
  askedAt: Instant,
  state: z.enum(QUESTION_STATES),
  closedAt: z.nullable(Instant),
}

/** The update that answers a question, where one was made of what stores ask: whether it does, the store says. */
const AnsweringUpdate = z.object({ id: Id, headline: Bilingual, publishedAt: Instant })

/** A question as its store reads it: what support notes for itself is not in it, nor who of support it was. */
export const StoreQuestion = z.object({
  ...question,
  update: z.nullable(AnsweringUpdate),
  messages: z.array(z.object({ id: Id, from: z.enum(['store', 'support']), text: z.string(), at: Instant })),
})

export const NewQuestion = z.strictObject({ topic: Topic, orderId: z.nullable(Id), text: WrittenText })
export const QuestionReply = z.strictObject({ text: WrittenText })

const Owner = z.object({ name: z.string(), mine: z.boolean() })
const store = z.object({ id: Id, name: z.string(), licence: z.string(), place: z.string(), region: Region })

/** A question in the queue of support. */
export const QueuedQuestion = z.object({
  ...question,
  store,
  summaryKind: z.enum(STORE_SUMMARY_KINDS),
  needs: z.array(z.enum(NEEDS)),
  owner: z.nullable(Owner),
  /** Since when operations has it in hand; null where it does not. */
  escalatedAt: z.nullable(Instant),
  update: z.nullable(AnsweringUpdate),
  /** What the store said last. */
  lastMessage: z.string(),
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

export const SupportAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['claim', 'release', 'escalate', 'close']) }),
  z.strictObject({ kind: z.enum(['reply', 'ask_back', 'note']), text: WrittenText }),
])

/** Of a topic by how many it is asked, and who still waits for an answer. */
export const TopicView = z.object({
  topic: Topic,
  asked: z.int(),
  /** Since the newest update that reached the store that asks. */
  sinceUpdate: z.int(),
  unanswered: z.int(),
  stores: z.int(),
  days: z.array(z.object({ day: Day, asked: z.int() })),
  regions: z.array(z.object({ region: Region, asked: z.int(), unanswered: z.int() })),
  /** With what operations has it in hand, as a draft or to show later, and how many of the unanswered that leaves; else null. */
  escalation: z.nullable(z.object({ raisedAt: Instant, stores: z.int(), missing: z.int() })),
  /** Those that nobody has answered, the oldest first. */
  questions: z.array(
    z.object({
      id: Id,
      storeId: Id,
      /** In which the store wrote, where that can be told. */
      language: z.nullable(z.enum(['en', 'fr'])),
      owner: z.nullable(Owner),
    }),
  ),
})

/** What was brought before operations, to how many it matters. */
export const BroughtTopic = z.object({ topic: Topic, stores: z.int() })

/** One text to all who ask the same: each store gets it in the language in which it wrote, else in both. */
export const TopicReply = z.strictObject({
  questionIds: z.array(Id).check(z.minLength(1), z.maxLength(MOST_QUESTIONS)),
  text: z.strictObject({ en: OneOfTwo, fr: OneOfTwo }),
})

export const TopicReplied = z.object({
  /** Under which each question has the reply among its messages. */
  id: Id,
  results: z.array(
    z.object({
      questionId: Id,
      /** null where the question is not there any more. */
      store: z.nullable(z.string()),
      outcome: z.enum(['answered', 'taken', 'closed', 'changed']),
    }),
  ),
})

/** A store as support finds it. */
export const FoundStore = z.object({
  ...store.shape,
  street: z.nullable(z.string()),
  postalCode: z.nullable(z.string()),
  company: z.string(),
  companyStores: z.int(),
})
