import type { Contract } from '../../contract/table.ts'
import type * as z from 'zod/mini'
import type { Endpoint, Immutable } from '../../contract/endpoint.ts'
import type { StoreQuestion } from '../../contract/questions/question.ts'
import { afterAction, type AskedQuestion, type QuestionAction } from '../../domain/questions/asked-question.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { Update } from '../../domain/incidents/incident.ts'
import type { OrderRecord } from '../../domain/orders/order.ts'
import { orderLife } from '../../domain/orders/order-life.ts'
import { stateWith } from '../../domain/questions/escalation.ts'
import { recentMessages } from '../../domain/questions/recent-messages.ts'
import type { Store } from '../../domain/stores/store.ts'
import type { Call, Handler } from '../call.ts'
import { DEFAULT_LIMIT, pageAfter } from '../http/paging.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { rejectPersonalData } from './written-text.ts'
import { readAnswers } from './question-answers.ts'
import { newestCursor, readNewestCursor } from './question-cursors.ts'
import { incidentsOf } from '../../domain/incidents/next-update.ts'
import { readNetwork, readStoreStatus } from '../status/read-network.ts'
import { waiverViews } from '../status/store-status-view.ts'

export const getStoreHistory: Handler<'getStoreHistory'> = async ({ facts, now, store }) => {
  const network = await readNetwork(facts, now)
  const [storeStatus, receipts, accesses] = await Promise.all([
    readStoreStatus(facts, store, network),
    facts.receipts([store.id]),
    facts.accesses([store.id]),
  ])
  const known = <F extends { readonly publishedAt: string }>(all: readonly F[]) =>
    all.filter(({ publishedAt }) => publishedAt <= now)
  return {
    updates: incidentsOf(store, network.incidents).flatMap(({ updates }) => updates),
    receipts: known(receipts).map(({ publishedAt: at, ...receipt }) => ({ ...receipt, at })),
    accesses: known(accesses).map(({ publishedAt: at, ...access }) => ({ ...access, at })),
    orders: storeStatus.orders.map(({ record }) => ({ ...record.order, events: eventsOf(record) })),
    waivers: waiverViews(storeStatus),
  }
}

/** Events that were taken back stay in the history, and say so. */
function eventsOf(record: OrderRecord) {
  const revoked = new Set(orderLife(record).revoked.map(({ event }) => event.id))
  return record.events.map(({ id, kind, at }) => ({ id, kind, at, isRevoked: revoked.has(id) }))
}

type OfStore = Pick<Call<Endpoint>, 'questions' | 'facts' | 'now'> & {
  readonly store: Pick<Store, 'id' | 'region'>
}
type Shown = Immutable<z.output<typeof StoreQuestion>>

export const listQuestions: Handler<'listQuestions'> = async (call) => {
  const { questions, store, query } = call
  const { cursor, limit = DEFAULT_LIMIT } = query
  const after = cursor === undefined ? null : readNewestCursor(cursor)
  const found = await questions.newest({ storeId: store.id, after, limit: limit + 1 })
  const { items, next } = pageAfter(found.questions, limit, newestCursor)
  const answerOf = await readAnswers(items, call)
  return {
    items: items.map((question) => {
      const shown = storeQuestion(question, answerOf(question, store).update)
      return { ...shown, ...recentMessages(shown.messages) }
    }),
    next,
    total: found.total,
  }
}

export const askQuestion: Handler<'askQuestion'> = async ({ questions, facts, store, body, now, publish }) => {
  const { topic, orderId, text } = body
  rejectPersonalData(text, 'body.text')
  // Another store's order gets the same problem as an unknown one, so that its existence stays hidden.
  const own = orderId === null ? [] : await facts.orders([store.id])
  if (orderId !== null && !own.some(({ order }) => order.id === orderId && order.placedAt <= now)) {
    throw new ApiProblem('invalid', [NOT_YOUR_ORDER])
  }
  const asked: AskedQuestion = {
    id: randomId(),
    storeId: store.id,
    topic,
    orderId,
    askedAt: now,
    state: 'new',
    owner: null,
    escalatedAt: null,
    escalationId: null,
    declinedUpdateId: null,
    closedAt: null,
    messages: [{ id: randomId(), from: 'store', text, at: now, by: null }],
    version: 1,
  }
  await questions.add(asked)
  publish({ topic: 'store', storeId: store.id })
  publish({ topic: 'support' })
  return storeQuestion(asked, null)
}

export const replyToQuestion: Handler<'replyToQuestion'> = async (call) => {
  const { body, now, params } = call
  rejectPersonalData(body.text, 'body.text')
  const question = await ownQuestion(call, params.questionId)
  const message = { at: now, id: randomId(), text: body.text }
  const { update } = (await readAnswers([question], call))(question, call.store)
  const action: QuestionAction =
    update === null
      ? { kind: 'store_message', ...message }
      : { kind: 'store_declines', ...message, updateId: update.id }
  return storeQuestion(await done(call, question, action), null)
}

/** Returns a question of the store with all its messages. */
export async function getStoreQuestion(
  call: OfStore & { readonly params: { readonly questionId: Id } },
): Promise<Shown> {
  const question = await ownQuestion(call, call.params.questionId)
  return storeQuestion(question, (await readAnswers([question], call))(question, call.store).update)
}

export const closeQuestion: Handler<'closeQuestion'> = async (call) => {
  const question = await ownQuestion(call, call.params.questionId)
  await done(call, question, { kind: 'store_closes', at: call.now })
}

/** Applies an action of the store to one of its questions. */
async function done(
  { questions, store, publish }: OfStore & Pick<Call<Contract['closeQuestion']>, 'publish'>,
  question: AskedQuestion,
  action: QuestionAction,
): Promise<AskedQuestion> {
  const after = afterAction(question, action)
  if (after === 'full') throw new ApiProblem('question-full')
  if (typeof after === 'string' || !(await questions.save(after, action.kind))) throw new ApiProblem('conflict')
  publish({ topic: 'store', storeId: store.id })
  publish({ topic: 'support' })
  return after
}

/** Throws `not-found` for a question of another store. */
async function ownQuestion({ questions, store }: OfStore, id: Id): Promise<AskedQuestion> {
  const question = await questions.one(id)
  if (question?.storeId !== store.id) throw new ApiProblem('not-found')
  return question
}

function storeQuestion(question: AskedQuestion, update: Update | null): Shown {
  const { messages, ...rest } = question
  return {
    ...rest,
    state: stateWith(question, update),
    update,
    messages: messages.flatMap(({ id, from, text, at }) => (from === 'note' ? [] : [{ id, from, text, at }])),
  }
}

const NOT_YOUR_ORDER = {
  field: 'body.orderId',
  cause: {
    en: 'No order of this id is among your store’s.',
    fr: 'Aucune commande portant cet identifiant n’est parmi celles de votre magasin.',
  },
}
