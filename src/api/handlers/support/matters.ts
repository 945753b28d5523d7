import type { AskedQuestion } from '../../../domain/asked-question.ts'
import type { Id } from '../../../domain/fact.ts'
import { randomId } from '../../random-id.ts'
import type { SupportCall } from './queue.ts'

/**
 * The id of the matter with which a question is brought before operations: the one that it, or its topic, has in hand
 * there, else a new one with its draft. What is about something else is a matter of its own. Whoever asks is alone
 * until their transaction ends.
 */
export async function matterFor(
  { support, person, now }: SupportCall,
  { topic, matterId }: Pick<AskedQuestion, 'topic' | 'matterId'>,
): Promise<Id> {
  await support.mattersAlone()
  const open = await support.openMatters()
  const own = open.find(({ id }) => id === matterId)
  const ofTopic = topic === 'other' ? undefined : open.find((each) => each.topic === topic)
  const known = own ?? ofTopic
  if (known !== undefined) return known.id
  const id = randomId()
  await support.addMatter(
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

/** Counts anew how many stores ask what a matter is to answer, and returns it. */
export async function countStores(
  { questions, support }: Pick<SupportCall, 'questions' | 'support'>,
  id: Id,
): Promise<number> {
  const brought = (await questions.all()).filter(({ matterId }) => matterId === id)
  const stores = new Set(brought.map(({ storeId }) => storeId)).size
  await support.countStores({ id, stores })
  return stores
}
