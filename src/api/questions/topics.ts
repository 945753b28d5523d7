import { afterAction, type AskedQuestion } from '../../domain/questions/asked-question.ts'
import { stateWith } from '../../domain/questions/escalation.ts'
import { languageOfQuestion } from '../../domain/questions/question-language.ts'
import { isUnanswered, topicsOf } from '../../domain/questions/question-topics.ts'
import type { Handler, SupportCall } from '../call.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { readAnswers } from './question-answers.ts'
import { countStores, escalationFor } from './escalations.ts'
import { ownerFor } from './queue.ts'

export const listTopics: Handler<'listTopics'> = async (call) => {
  const { facts, support, person, now } = call
  const [all, { updates }, escalations] = await Promise.all([
    readCounted(call),
    facts.network(now),
    support.openEscalations(),
  ])
  const unanswered = all.filter(isUnanswered).sort(byAsked)
  return {
    topics: topicsOf(all, updates, now).map((count) => {
      const open = unanswered.filter(({ topic }) => topic === count.topic)
      const draft = escalations.find(({ topic }) => topic === count.topic && topic !== 'other')
      const escalation = draft ?? scheduledEscalation(open)
      return {
        ...count,
        escalation: escalation && { ...escalation, missing: open.filter(({ inHand }) => !inHand).length },
        questions: open.map(({ id, question, store }) => ({
          id,
          storeId: store.id,
          language: languageOfQuestion(question),
          owner: ownerFor(person, question),
        })),
      }
    }),
  }
}

export const escalateTopic: Handler<'escalateTopic'> = async (call) => {
  const { questions, params, now, publish } = call
  const { topic } = params
  const escalationId = await escalationFor(call, topic)
  const asked = (await readCounted(call)).filter((each) => each.topic === topic)
  // Sorted by id to prevent deadlocks between calls that change the same rows.
  const open = asked.filter(isUnanswered).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const { question, inHand } of open) {
    if (inHand) continue
    const after = afterAction(question, { kind: 'escalate_topic', at: now, escalationId })
    // A question that was changed meanwhile is skipped.
    if (typeof after !== 'string') await questions.save(after, 'escalate_topic')
  }
  const stores = await countStores(call, escalationId)
  if (stores === 0) throw new ApiProblem('conflict')
  publish({ topic: 'support' })
  publish({ topic: 'operations' })
  return { topic, stores }
}

type Counted = Awaited<ReturnType<typeof readCounted>>[number]

/** Describes a scheduled update that is to answer a topic. Null without one. */
function scheduledEscalation(open: readonly Counted[]) {
  if (open[0]?.topic === 'other') return null
  const brought = open.filter(({ inHand }) => inHand)
  const [raisedAt] = brought.flatMap(({ question }) => question.escalatedAt ?? []).sort()
  if (raisedAt === undefined) return null
  return { raisedAt, stores: new Set(brought.map(({ store }) => store.id)).size }
}

/** Returns every question with its store and the update that has answered it or is to answer it. */
export async function readCounted(call: Pick<SupportCall, 'questions' | 'support' | 'facts' | 'now'>) {
  const [questions, all] = await Promise.all([call.questions.all(), call.support.stores()])
  const stores = new Map(all.map((store) => [store.id, store]))
  const answerOf = await readAnswers(questions, call)
  return questions.flatMap((question) => {
    const store = stores.get(question.storeId)
    if (store === undefined) return []
    const { id, topic, askedAt } = question
    const { update, inHand } = answerOf(question, store)
    return [{ id, topic, askedAt, state: stateWith(question, update), inHand, store, question }]
  })
}

function byAsked(a: Pick<AskedQuestion, 'askedAt' | 'id'>, b: Pick<AskedQuestion, 'askedAt' | 'id'>): number {
  if (a.askedAt === b.askedAt) return a.id < b.id ? -1 : 1
  return a.askedAt < b.askedAt ? -1 : 1
}
