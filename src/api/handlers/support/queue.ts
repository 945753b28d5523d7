import { afterDeed, type AskedQuestion, type QuestionDeed } from '../../../domain/asked-question.ts'
import { networkViews } from '../../../domain/network-views.ts'
import type { Person } from '../../../domain/person.ts'
import { byNeed, needsOf } from '../../../domain/question-need.ts'
import { standingOf } from '../../../domain/standing.ts'
import { glanceOf } from '../../../domain/store-glance.ts'
import { DAY_MS, plus } from '../../../domain/instant.ts'
import type { Endpoint } from '../../../contract/endpoint.ts'
import type { Call, Handler } from '../../call.ts'
import type { SupportDesk } from '../../support-desk.ts'
import { randomId } from '../../random-id.ts'
import { Refusal } from '../../refusal.ts'
import { refusePersonalData } from '../../written-text.ts'

/** How long what was closed stays in the queue. */
const CLOSED_SHOWN_DAYS = 14

type SupportCall = Pick<Call<Endpoint>, 'facts' | 'now' | 'questions'> & {
  readonly support: SupportDesk
  readonly person: Person
}

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
  if (question === null) throw new Refusal('not-found')
  return withStore(question, call)
}

export const doToQuestion: Handler<'doToQuestion'> = async (call) => {
  const { questions, params, body, person, now, publish } = call
  if ('text' in body) refusePersonalData(body.text, 'body.text')
  const question = await questions.one(params.questionId)
  if (question === null) throw new Refusal('not-found')
  const by = { id: person.id, name: person.name }
  const deed: QuestionDeed =
    'text' in body ? { ...body, at: now, by, id: randomId() } : { kind: body.kind, at: now, by }
  const after = afterDeed(question, deed)
  // Somebody else has taken it, or it was closed meanwhile: what was typed stays with who typed it.
  if (typeof after === 'string' || !(await questions.save(after, deed.kind))) throw new Refusal('conflict')
  publish({ topic: 'queue' })
  publish({ topic: 'store', storeId: after.storeId })
  if (deed.kind === 'escalate') publish({ topic: 'desk' })
  return withStore(after, call)
}

async function withStore(question: AskedQuestion, call: SupportCall) {
  const [queued] = await withStores([question], call)
  if (queued === undefined) throw new Refusal('not-found')
  return { ...queued, messages: question.messages }
}

/** Each question with its store, what that store’s page says first, and what makes it pressing. */
async function withStores(questions: readonly AskedQuestion[], { facts, support, person, now }: SupportCall) {
  const ids = [...new Set(questions.map(({ storeId }) => storeId))]
  const [network, line, all, orders] = await Promise.all([
    facts.network(now),
    facts.line(now),
    support.stores(),
    support.orders(ids),
  ])
  const views = networkViews(network, line, now)
  const stores = new Map(all.map((store) => [store.id, store]))
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  // Many questions are of one store: what its page says is worked out once.
  const saysOf = new Map(
    ids.flatMap((id) => {
      const store = stores.get(id)
      if (store === undefined) return []
      const standing = standingOf(store, ordersOf.get(id) ?? [], views.of(id), [])
      const { kind: glance } = glanceOf(standing)
      return [[id, { store, glance, overdue: standing.nextUpdate?.overdue === true }]]
    }),
  )
  return questions.flatMap((question) => {
    const says = saysOf.get(question.storeId)
    if (says === undefined) return []
    const { store, glance } = says
    return [
      {
        ...question,
        store,
        glance,
        needs: needsOf(question, says, now),
        owner: question.owner && { name: question.owner.name, mine: question.owner.id === person.id },
        said: lastSaid(question),
      },
    ]
  })
}

function lastSaid({ messages }: AskedQuestion): string {
  return messages.findLast(({ from }) => from === 'store')?.text ?? ''
}
