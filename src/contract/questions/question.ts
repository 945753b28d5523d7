import * as z from 'zod/mini'
import { QUESTION_STATES } from '../../domain/questions/asked-question.ts'
import { NEEDS } from '../../domain/questions/question-need.ts'
import { QUEUE_FILTERS } from '../../domain/questions/question-queue.ts'
import { TOPICS } from '../../domain/questions/question-topic.ts'
import { STORE_SUMMARY_KINDS } from '../../domain/status/store-summary.ts'
import { LONGEST_OF_TWO, LONGEST_TEXT } from '../../domain/text/written-text.ts'
import { page, pageOf } from '../paging.ts'
import { Bilingual, Day, Id, Instant, Paragraphs, Region } from '../scalars.ts'

/** One question for each of the maximum number of stores. */
const MOST_QUESTIONS = 5_000

/** Text on any number of lines that is not blank. */
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

/** The update that answers a question after an escalation. The store decides whether it does. */
const AnsweringUpdate = z.object({ id: Id, headline: Bilingual, publishedAt: Instant })

/** A question as its store reads it, without notes and without names of support agents. */
export const StoreQuestion = z.object({
  ...question,
  update: z.nullable(AnsweringUpdate),
  messages: z.array(z.object({ id: Id, from: z.enum(['store', 'support']), text: z.string(), at: Instant })),
})

/** A question in the list of its store, with its newest messages. */
export const ListedQuestion = z.object({
  ...StoreQuestion.shape,
  /** The number of messages before these. `getStoreQuestion` has them all. */
  earlierMessages: z.int(),
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
  /** When it was escalated to operations; null when no escalation is in progress. */
  escalatedAt: z.nullable(Instant),
  update: z.nullable(AnsweringUpdate),
  /** The start of the store's newest message. */
  lastMessage: z.string(),
  version: z.int(),
})

export const QueueFields = z.object({
  ...page,
  show: z.optional(z.enum(QUEUE_FILTERS)),
  storeId: z.optional(Id),
})

/** A page of the queue, with the number of questions for each filter and each topic. */
export const QueuePage = z.object({
  ...pageOf(QueuedQuestion).shape,
  counts: z.object({
    open: z.int(),
    new: z.int(),
    mine: z.int(),
    waiting: z.int(),
    answered: z.int(),
    closed: z.int(),
  }),
  /** The most frequent topic first. */
  topics: z.array(z.object({ topic: Topic, asked: z.int() })),
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

/** The counts of a topic: how many stores ask, and who is unanswered. */
export const TopicView = z.object({
  topic: Topic,
  asked: z.int(),
  /** Since the newest update that concerned the store. */
  sinceUpdate: z.int(),
  unanswered: z.int(),
  stores: z.int(),
  days: z.array(z.object({ day: Day, asked: z.int() })),
  regions: z.array(z.object({ region: Region, asked: z.int(), unanswered: z.int() })),
  /** The escalation in progress, with the number of unanswered questions that it leaves out; else null. */
  escalation: z.nullable(z.object({ raisedAt: Instant, stores: z.int(), missing: z.int() })),
  /** Unanswered questions, oldest first. */
  questions: z.array(
    z.object({
      id: Id,
      storeId: Id,
      /** The language in which the store wrote; null when it cannot be detected. */
      language: z.nullable(z.enum(['en', 'fr'])),
      owner: z.nullable(Owner),
    }),
  ),
})

/** An escalated topic, and the number of stores that ask. */
export const EscalatedTopic = z.object({ topic: Topic, stores: z.int() })

/** One reply to all questions of a topic, in the language of each store's question, or in both if unknown. */
export const TopicReply = z.strictObject({
  questionIds: z.array(Id).check(z.minLength(1), z.maxLength(MOST_QUESTIONS)),
  text: z.strictObject({ en: OneOfTwo, fr: OneOfTwo }),
})

export const TopicReplied = z.object({
  /** The id of the reply in each question. */
  id: Id,
  results: z.array(
    z.object({
      questionId: Id,
      /** null when the question no longer exists. */
      store: z.nullable(z.string()),
      outcome: z.enum(['answered', 'taken', 'closed', 'full', 'changed']),
    }),
  ),
})

/** A store in the search results of support. */
export const FoundStore = z.object({
  ...store.shape,
  street: z.nullable(z.string()),
  postalCode: z.nullable(z.string()),
  company: z.string(),
  companyStores: z.int(),
})
