import type { Endpoint } from '../../contract/endpoint.ts'
import type { AskedQuestion } from '../../domain/asked-question.ts'
import type { Update } from '../../domain/incident.ts'
import { answeringUpdate, isInHand } from '../../domain/matter.ts'
import type { Store } from '../../domain/store.ts'
import type { Call } from '../call.ts'

/** What operations has made of a question that was brought before them. */
export interface OperationsAnswer {
  /** The update that answers it. */
  readonly update: Update | null
  /** Whether it is a draft, or an update that shows to its store later. */
  readonly inHand: boolean
}

const NONE: OperationsAnswer = { update: null, inHand: false }

/** What operations has made of each of these questions; nothing is read where none was brought before them. */
export async function readAnswers(
  list: readonly AskedQuestion[],
  { questions, facts, now }: Pick<Call<Endpoint>, 'questions' | 'facts' | 'now'>,
): Promise<(question: AskedQuestion, store: Pick<Store, 'id' | 'region'>) => OperationsAnswer> {
  const ids = new Set(list.flatMap(({ matterId }) => matterId ?? []))
  if (ids.size === 0) return () => NONE
  const [matters, { updates }] = await Promise.all([questions.matters([...ids]), facts.network(now)])
  const known = new Map(matters.map((matter) => [matter.id, matter]))
  return (question, store) => {
    const matter = question.matterId === null ? undefined : known.get(question.matterId)
    return {
      update: answeringUpdate(question, matter, store, updates, now),
      inHand: isInHand(matter, store, updates, now),
    }
  }
}
