import type { Endpoint } from '../../contract/endpoint.ts'
import type { AskedQuestion } from '../../domain/questions/asked-question.ts'
import type { Update } from '../../domain/incidents/incident.ts'
import { answeringUpdate, isInHand } from '../../domain/questions/escalation.ts'
import type { Store } from '../../domain/stores/store.ts'
import type { Call } from '../call.ts'

/** The result of an escalated question. */
export interface OperationsAnswer {
  /** The update that answers the question. */
  readonly update: Update | null
  /** Whether the escalation is a draft, or an update that is scheduled for the store. */
  readonly inHand: boolean
}

/** What the result of a question depends on, besides its store. */
type Escalated = Pick<AskedQuestion, 'escalationId' | 'declinedUpdateId'>

const NONE: OperationsAnswer = { update: null, inHand: false }

/** Returns the result of each question. Reads nothing where no question was escalated. */
export async function readAnswers(
  list: readonly Escalated[],
  { questions, facts, now }: Pick<Call<Endpoint>, 'questions' | 'facts' | 'now'>,
): Promise<(question: Escalated, store: Pick<Store, 'id' | 'region'>) => OperationsAnswer> {
  const ids = new Set(list.flatMap(({ escalationId }) => escalationId ?? []))
  if (ids.size === 0) return () => NONE
  const [escalations, { updates }] = await Promise.all([questions.escalations([...ids]), facts.network(now)])
  const known = new Map(escalations.map((escalation) => [escalation.id, escalation]))
  return (question, store) => {
    const escalation = question.escalationId === null ? undefined : known.get(question.escalationId)
    return {
      update: answeringUpdate(question, escalation, store, updates, now),
      inHand: isInHand(escalation, store, updates, now),
    }
  }
}
