import type { AskedQuestion } from '../../domain/questions/asked-question.ts'
import type { Id } from '../../domain/facts/fact.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { readAnswers } from './question-answers.ts'
import type { SupportCall } from '../call.ts'

/**
 * The id of the escalation with which a question is brought before operations: the one that has it in hand there, else that
 * of its topic. Whoever asks is alone until their transaction ends.
 */
export async function escalationOf(call: SupportCall, question: AskedQuestion): Promise<Id> {
  await call.support.escalationsAlone()
  const [answerOf, stores] = await Promise.all([readAnswers([question], call), call.support.stores()])
  const store = stores.find(({ id }) => id === question.storeId)
  if (store === undefined) throw new ApiProblem('not-found')
  // What is scheduled answers it as soon as it shows: another draft would take it away from that.
  if (question.escalationId !== null && answerOf(question, store).inHand) return question.escalationId
  return draftFor(call, question.topic)
}

/**
 * The id of the escalation with which a topic is brought before operations: the one that is a draft there, else a new one
 * with its draft. What is about something else is an escalation of its own. Whoever asks is alone until their transaction
 * ends.
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
    // Nobody has written anything yet: the editor begins it with what suits the topic.
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

/** Counts anew how many stores ask what an escalation is to answer, and returns it. */
export async function countStores(
  { questions, support }: Pick<SupportCall, 'questions' | 'support'>,
  id: Id,
): Promise<number> {
  const brought = (await questions.all()).filter(({ escalationId }) => escalationId === id)
  const stores = new Set(brought.map(({ storeId }) => storeId)).size
  await support.countStores({ id, stores })
  return stores
}
