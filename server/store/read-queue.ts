import { and, count, desc, eq, getTableColumns, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Asking, LiveQuestions, QueuePart, QueueQuery } from '../../src/api/questions/support-repository.ts'
import type { QuestionState } from '../../src/domain/questions/asked-question.ts'
import { byUrgency, RUNS_OUT_URGENCY } from '../../src/domain/questions/question-need.ts'
import { excerptOf, FILTER_RULES, LONGEST_EXCERPT } from '../../src/domain/questions/question-queue.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { questions } from '../database/schema-records.ts'

const { region: _region, storeMessages, messages: _messages, ...QUEUED } = getTableColumns(questions)

/** Returns what the stores in the queue ask, once for all questions that an update would answer alike. */
export function readAsking(transaction: DrizzleTransaction, query: LiveQuestions): Promise<readonly Asking[]> {
  const { storeId, escalationId, declinedUpdateId } = questions
  return transaction.selectDistinct({ storeId, escalationId, declinedUpdateId }).from(questions).where(isLive(query))
}

/**
 * Returns a part of the queue. The index on `closed_at` finds its questions, however many are closed; their order
 * depends on the state of their stores, so they are sorted, without their messages. The messages of the returned
 * questions are read by id.
 */
export async function readQueue(transaction: DrizzleTransaction, query: QueueQuery): Promise<QueuePart> {
  const { filter, after, limit } = query
  const live = liveQuestions(transaction, query)
  const rule = filter === null ? null : FILTER_RULES[filter]
  const placed = await transaction
    .select({ id: live.id, urgency: live.urgency })
    .from(live)
    .where(
      and(
        rule === null ? undefined : inArray(live.state, [...rule.states]),
        rule?.onlyMine === true ? live.isMine : undefined,
        after === null
          ? undefined
          : sql`(-${live.urgency}, ${live.askedAt}, ${live.id}) > (${-after.urgency}::int, ${after.askedAt}::timestamptz, ${after.id})`,
      ),
    )
    .orderBy(desc(live.urgency), live.askedAt, live.id)
    .limit(limit)
  const groups = await transaction
    .select({ topic: live.topic, state: live.state, isMine: live.isMine, asked: count() })
    .from(live)
    .groupBy(live.topic, live.state, live.isMine)
  const urgencyOf = new Map(placed.map(({ id, urgency }) => [id, urgency]))
  const rows = await transaction
    // One character more than an excerpt has, to see whether the message goes on.
    .select({ ...QUEUED, lastMessage: sql<string | null>`left(${storeMessages} ->> -1, ${LONGEST_EXCERPT + 1}::int)` })
    .from(questions)
    .where(inArray(questions.id, [...urgencyOf.keys()]))
  return {
    questions: rows
      .map((row) => ({ ...row, lastMessage: excerptOf(row.lastMessage ?? ''), urgency: urgencyOf.get(row.id) ?? 0 }))
      .sort(byUrgency),
    groups,
  }
}

function isLive({ since, storeId }: LiveQuestions): SQL | undefined {
  return and(
    or(isNull(questions.closedAt), gte(questions.closedAt, since)),
    storeId === null ? undefined : eq(questions.storeId, storeId),
  )
}

/** The questions of the queue with their urgency and their state, which follow the rules of the domain. */
function liveQuestions(transaction: DrizzleTransaction, query: QueueQuery) {
  const { id, topic, askedAt, state, owner, repliedAt, runsOut } = questions
  const urgent = sql`jsonb_to_recordset(${JSON.stringify(query.urgent)}::jsonb)
    as urgent("storeId" text, urgency int)`
  const answered = sql`jsonb_to_recordset(${JSON.stringify(query.answered)}::jsonb)
    as answered("storeId" text, "escalationId" text, "declinedUpdateId" text, at timestamptz)`
  return transaction
    .select({
      id,
      topic,
      askedAt,
      urgency:
        sql<number>`case when ${runsOut} then ${RUNS_OUT_URGENCY}::int else 0 end + coalesce(urgent.urgency, 0)`.as(
          'urgency',
        ),
      // `stateAfter`.
      state: sql<QuestionState>`case
        when answered.at is null or ${state} = 'closed' then ${state}
        when ${state} = 'waiting' and ${repliedAt} > answered.at then ${state}
        else 'answered' end`.as('state'),
      isMine: sql<boolean>`coalesce(${owner} ->> 'id' = ${query.personId}, false)`.as('is_mine'),
    })
    .from(questions)
    .leftJoin(urgent, sql`urgent."storeId" = ${questions.storeId}`)
    .leftJoin(
      answered,
      sql`answered."storeId" = ${questions.storeId} and answered."escalationId" = ${questions.escalationId}
        and answered."declinedUpdateId" is not distinct from ${questions.declinedUpdateId}`,
    )
    .where(isLive(query))
    .as('live')
}
