import type { Asking, LiveQuestions, QueueQuery, SupportRepository } from '../src/api/questions/support-repository.ts'
import type { AskedQuestion } from '../src/domain/questions/asked-question.ts'
import { stateAfter } from '../src/domain/questions/escalation.ts'
import { byUrgency, RUNS_OUT_URGENCY } from '../src/domain/questions/question-need.ts'
import { isShown, type QueueGroup, queueRecordOf } from '../src/domain/questions/question-queue.ts'
import type { MemoryRecords } from './memory-records.ts'

/** The queue of support, by the rules of the domain alone. The database must return the same. */
export function memoryQueue(questions: MemoryRecords<AskedQuestion>): Pick<SupportRepository, 'asking' | 'queue'> {
  const live = ({ since, storeId }: LiveQuestions) =>
    questions
      .all()
      .filter(({ closedAt }) => closedAt === null || closedAt >= since)
      .filter((question) => storeId === null || question.storeId === storeId)

  return {
    async asking(query) {
      return [...new Map(live(query).map((question) => [keyOf(question), question])).values()]
    },
    async queue(query) {
      const { filter, after, limit } = query
      const placed = placesOf(live(query), query)
      const shown = placed.filter((each) => filter === null || isShown(each, filter))
      const rest = shown.filter(({ record }) => after === null || byUrgency(record, after) > 0)
      return {
        questions: rest
          .map(({ record }) => record)
          .sort(byUrgency)
          .slice(0, limit),
        groups: placed.map(({ record: { topic }, state, isMine }): QueueGroup => ({ topic, state, isMine, asked: 1 })),
      }
    },
  }
}

function placesOf(questions: readonly AskedQuestion[], { urgent, answered, personId }: QueueQuery) {
  const urgencyOf = new Map(urgent.map(({ storeId, urgency }) => [storeId, urgency]))
  const answeredAt = new Map(answered.map((each) => [keyOf(each), each.at]))
  return questions.map((question) => {
    const record = queueRecordOf(question)
    const at = answeredAt.get(keyOf(question))
    const urgency = (urgencyOf.get(question.storeId) ?? 0) + (record.runsOut ? RUNS_OUT_URGENCY : 0)
    return {
      record: { ...record, urgency },
      state: stateAfter(record, at === undefined ? null : { publishedAt: at }),
      isMine: question.owner?.id === personId,
    }
  })
}

function keyOf({ storeId, escalationId, declinedUpdateId }: Asking): string {
  return `${storeId} ${escalationId} ${declinedUpdateId}`
}
