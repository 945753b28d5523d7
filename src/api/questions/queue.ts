import { afterAction, type AskedQuestion, type QuestionAction } from '../../domain/questions/asked-question.ts'
import { stateWith } from '../../domain/questions/escalation.ts'
import { networkViews } from '../../domain/status/network-views.ts'
import type { Person } from '../../domain/stores/person.ts'
import { byNeed, needsOf } from '../../domain/questions/question-need.ts'
import { storeStatusOf } from '../../domain/status/store-status.ts'
import { storeSummaryOf } from '../../domain/status/store-summary.ts'
import { DAY_MS, plus } from '../../domain/time/instant.ts'
import type { Contract } from '../../contract/table.ts'
import type { Call, Handler, SupportCall } from '../call.ts'
import { rejectUnresolvedPlaceholders } from './unresolved-placeholders.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { rejectPersonalData } from './written-text.ts'
import { readAnswers } from './question-answers.ts'
import { countStores, escalationOf } from './escalations.ts'

/** Days for which a closed question stays in the queue. */
const CLOSED_SHOWN_DAYS = 14

export const listQueue: Handler<'listQueue'> = async (call) => {
  const since = plus(call.now, -CLOSED_SHOWN_DAYS * DAY_MS)
  const all = await call.questions.all()
  const shown = all.filter(({ closedAt }) => closedAt === null || closedAt >= since)
  const queued = await withStores(shown, call)
  return { questions: queued.toSorted(byNeed) }
}

export const listConversations: Handler<'listConversations'> = async ({ questions, query }) => {
  const { storeId } = query
  const found = await (storeId === undefined ? questions.all() : questions.ofStores([storeId]))
  return { questions: found.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
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
  const [queued] = await withStores([question], call)
  if (queued === undefined) throw new ApiProblem('not-found')
  return { ...queued, messages: question.messages }
}

/** Returns each question with its store, the store's summary and what makes it urgent. */
async function withStores(list: readonly AskedQuestion[], call: SupportCall) {
  const { facts, support, person, now } = call
  const ids = [...new Set(list.map(({ storeId }) => storeId))]
  const [network, answerOf, queue, all, orders] = await Promise.all([
    facts.network(now),
    readAnswers(list, call),
    facts.queue(now),
    support.stores(),
    support.orders(ids),
  ])
  const views = networkViews(network, queue, now)
  const stores = new Map(all.map((store) => [store.id, store]))
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  // Many questions are of one store: compute its status once.
  const textOf = new Map(
    ids.flatMap((id) => {
      const store = stores.get(id)
      if (store === undefined) return []
      const storeStatus = storeStatusOf(store, ordersOf.get(id) ?? [], views.of(id), [])
      const { kind: summaryKind } = storeSummaryOf(storeStatus)
      return [[id, { store, summaryKind, overdue: storeStatus.nextUpdate?.overdue === true }]]
    }),
  )
  return list.flatMap((question) => {
    const says = textOf.get(question.storeId)
    if (says === undefined) return []
    const { store, summaryKind } = says
    const { update, inHand } = answerOf(question, store)
    return [
      {
        ...question,
        state: stateWith(question, update),
        escalatedAt: inHand ? question.escalatedAt : null,
        update,
        store,
        summaryKind,
        needs: needsOf(question, says, now),
        owner: ownerFor(person, question),
        lastMessage: lastMessage(question),
      },
    ]
  })
}

/** Returns the owner of a question and whether it is this person. */
export function ownerFor({ id }: Person, { owner }: Pick<AskedQuestion, 'owner'>) {
  return owner && { name: owner.name, mine: owner.id === id }
}

function lastMessage({ messages }: AskedQuestion): string {
  return messages.findLast(({ from }) => from === 'store')?.text ?? ''
}
