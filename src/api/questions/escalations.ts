import type { AskedQuestion } from '../../domain/questions/asked-question.ts'
import type { Id } from '../../domain/facts/fact.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { readAnswers } from './question-answers.ts'
import type { SupportCall } from '../call.ts'

/**
 * Returns the id of the escalation for a question: the one that is already handling it, else that of its
 * topic. Locks escalations until the transaction ends.
 */
export async function escalationOf(call: SupportCall, question: AskedQuestion): Promise<Id> {
  await call.support.escalationsAlone()
  const [answerOf, stores] = await Promise.all([readAnswers([question], call), call.support.stores()])
  const store = stores.find(({ id }) => id === question.storeId)
  if (store === undefined) throw new ApiProblem('not-found')
  // A scheduled update answers the question when it shows: do not move the question to another draft.
  if (question.escalationId !== null && answerOf(question, store).inHand) return question.escalationId
  return draftFor(call, question.topic)
}

/**
 * Returns the id of the escalation for a topic: the one that is a draft, else a new one with its draft. Each
 * question of topic `other` gets an escalation of its own. Locks escalations until the transaction ends.
 */
export async function escalationFor(call: SupportCall, topic: AskedQuestion['topic']): Promise<Id> {
  await call.support.escalationsAlone()
  return draftFor(call, topic)
}

async function draftFor({ support, person, now }: SupportCall, topic: AskedQuestion['topic']): Promise<Id> {
  const open = await support.openEscalations()
  const known = topic === 'other' ? undefined : open.find((each) => each.topic === topic)
  if (known !== undefined) return known.id
  const id = randomId()
  await support.addEscalation(
    { id, topic, raisedAt: now, stores: 0, open: true, updateId: null },
    // The editor fills the empty draft with a template for the topic.
    {
      id,
      title: '',
      content: JSON.stringify({ topic }),
      savedAt: now,
      savedBy: person.name,
      version: 1,
    },
  )
  return id
}

/** Recounts and returns the number of stores whose questions an escalation is to answer. */
export async function countStores(
  { questions, support }: Pick<SupportCall, 'questions' | 'support'>,
  id: Id,
): Promise<number> {
  const brought = (await questions.all()).filter(({ escalationId }) => escalationId === id)
  const stores = new Set(brought.map(({ storeId }) => storeId)).size
  await support.countStores({ id, stores })
  return stores
}
