import { readNetworkViews } from '../status/read-network.ts'
import { afterAction, type AskedQuestion, type QuestionAction } from '../../domain/questions/asked-question.ts'
import { stateAfter } from '../../domain/questions/escalation.ts'
import type { Person } from '../../domain/stores/person.ts'
import { needsOf, storeUrgency } from '../../domain/questions/question-need.ts'
import {
  filterCounts,
  type QueueRecord,
  queueRecordOf,
  topicCounts,
  totalOf,
} from '../../domain/questions/question-queue.ts'
import { recentMessages } from '../../domain/questions/recent-messages.ts'
import { storeStatusOf } from '../../domain/status/store-status.ts'
import { storeSummaryOf } from '../../domain/status/store-summary.ts'
import { DAY_MS, plus } from '../../domain/time/instant.ts'
import type { Contract } from '../../contract/table.ts'
import type { Call, Handler, SupportCall } from '../call.ts'
import { rejectUnresolvedPlaceholders } from './unresolved-placeholders.ts'
import { DEFAULT_LIMIT, pageAfter } from '../http/paging.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { rejectPersonalData } from './written-text.ts'
import { readAnswers } from './question-answers.ts'
import { countStores, escalationOf } from './escalations.ts'
import { newestCursor, queueCursor, readNewestCursor, readQueueCursor } from './question-cursors.ts'
import type { Asking } from './support-repository.ts'

/** Days for which a closed question stays in the queue. */
const CLOSED_SHOWN_DAYS = 14

export const listQueue: Handler<'listQueue'> = async (call) => {
  const { support, person, query, now } = call
  const { show: filter = null, storeId = null, cursor, limit = DEFAULT_LIMIT } = query
  const after = cursor === undefined ? null : readQueueCursor(cursor)
  const live = { since: plus(now, -CLOSED_SHOWN_DAYS * DAY_MS), storeId }
  const asking = await support.asking(live)
  const stores = await readStores(asking, call)
  const { questions, groups } = await support.queue({
    ...live,
    personId: person.id,
    filter,
    urgent: stores.urgent,
    answered: stores.answered,
    after,
    limit: limit + 1,
  })
  const { items, next } = pageAfter(questions, limit, queueCursor)
  const counts = filterCounts(groups)
  return {
    items: items.flatMap((question) => stores.view(question) ?? []),
    next,
    total: filter === null ? totalOf(groups) : counts[filter],
    counts,
    topics: topicCounts(groups),
  }
}

export const listConversations: Handler<'listConversations'> = async ({ questions, query }) => {
  const { storeId = null, cursor, limit = DEFAULT_LIMIT } = query
  const after = cursor === undefined ? null : readNewestCursor(cursor)
  const found = await questions.newest({ storeId, after, limit: limit + 1 })
  const { items, next } = pageAfter(found.questions, limit, newestCursor)
  return {
    items: items.map((question) => ({ ...question, ...recentMessages(question.messages) })),
    next,
    total: found.total,
  }
}

export const getQuestion: Handler<'getQuestion'> = async (call) => {
  const question = await call.questions.one(call.params.questionId)
  if (question === null) throw new ApiProblem('not-found')
  return withStore(question, call)
}

export const doToQuestion: Handler<'doToQuestion'> = async (call) => {
  const { questions, params, body, publish } = call
  if ('text' in body) rejectPersonalData(body.text, 'body.text')
  if ('text' in body && body.kind !== 'note') rejectUnresolvedPlaceholders(body.text, 'body.text')
  const question = await questions.one(params.questionId)
  if (question === null) throw new ApiProblem('not-found')
  const action = await actionOf(call, question)
  const after = afterAction(question, action)
  if (after === 'full') throw new ApiProblem('question-full')
  // The question was claimed by somebody else or closed meanwhile. The client keeps the typed text.
  if (typeof after === 'string' || !(await questions.save(after, action.kind))) throw new ApiProblem('conflict')
  publish({ topic: 'support' })
  publish({ topic: 'store', storeId: after.storeId })
  if (action.kind === 'escalate') {
    await countStores(call, action.escalationId)
    publish({ topic: 'operations' })
  }
  return withStore(after, call)
}

async function actionOf(call: Call<Contract['doToQuestion']>, question: AskedQuestion): Promise<QuestionAction> {
  const { body, now: at, person } = call
  const by = { id: person.id, name: person.name }
  if ('text' in body) return { ...body, at, by, id: randomId() }
  if (body.kind !== 'escalate') return { kind: body.kind, at, by }
  const rejected = afterAction(question, { kind: body.kind, at, by, escalationId: question.id })
  if (typeof rejected === 'string') throw new ApiProblem('conflict')
  return { kind: body.kind, at, by, escalationId: await escalationOf(call, question) }
}

async function withStore(question: AskedQuestion, call: SupportCall) {
  const viewed = (await readStores([question], call)).view(queueRecordOf(question))
  if (viewed === null) throw new ApiProblem('not-found')
  return { ...viewed, messages: question.messages }
}

/**
 * Reads the stores that ask, with their status and the updates that answer them. The cost depends on the number of
 * these stores, not on how much they ask.
 */
async function readStores(asking: readonly Asking[], call: SupportCall) {
  const { facts, support, person, now } = call
  const ids = [...new Set(asking.map(({ storeId }) => storeId))]
  const [views, answerOf, all, orders] = await Promise.all([
    readNetworkViews(facts, now),
    readAnswers(asking, call),
    support.stores(),
    support.orders(ids),
  ])
  const known = new Map(all.map((store) => [store.id, store]))
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  const stores = new Map(
    ids.flatMap((id) => {
      const store = known.get(id)
      if (store === undefined) return []
      const storeStatus = storeStatusOf(store, ordersOf.get(id) ?? [], views.of(id), [])
      const { kind: summaryKind } = storeSummaryOf(storeStatus)
      return [[id, { store, summaryKind, overdue: storeStatus.nextUpdate?.overdue === true }]]
    }),
  )
  return {
    urgent: [...stores].map(([storeId, need]) => ({ storeId, urgency: storeUrgency(need) })),
    answered: asking.flatMap((each) => {
      const reads = stores.get(each.storeId)
      const update = reads === undefined ? null : answerOf(each, reads.store).update
      return update === null ? [] : [{ ...each, at: update.publishedAt }]
    }),
    /** Returns a question with its store, the store's summary and what makes it urgent. */
    view(question: QueueRecord) {
      const reads = stores.get(question.storeId)
      if (reads === undefined) return null
      const { update, inHand } = answerOf(question, reads.store)
      return {
        ...question,
        state: stateAfter(question, update),
        escalatedAt: inHand ? question.escalatedAt : null,
        update,
        store: reads.store,
        summaryKind: reads.summaryKind,
        needs: needsOf(question, reads, now),
        owner: ownerFor(person, question),
      }
    },
  }
}

/** Returns the owner of a question and whether it is this person. */
export function ownerFor({ id }: Person, { owner }: Pick<AskedQuestion, 'owner'>) {
  return owner && { name: owner.name, mine: owner.id === id }
}
