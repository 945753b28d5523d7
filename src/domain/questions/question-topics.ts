import type { AskedQuestion, QuestionState } from './asked-question.ts'
import { addDays, type Day, dayOf } from '../time/day.ts'
import { concerns, type Update } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import { TOPICS } from './question-topic.ts'
import { type Region, REGIONS, type Store } from '../stores/store.ts'

/** Days covered by the topic counts, including today: as long as closed questions stay in the queue. */
const TOPIC_DAYS = 14

/** A question for counting. `state` takes answering updates into account. */
export type CountedQuestion = Pick<AskedQuestion, 'topic' | 'askedAt'> & {
  readonly state: QuestionState
  readonly store: Pick<Store, 'id' | 'region'>
}

export interface TopicCount {
  readonly topic: AskedQuestion['topic']
  /** Within the days covered. */
  readonly asked: number
  /** Questions asked after the newest update that concerned the store. */
  readonly sinceUpdate: number
  /** Unanswered questions of any age, and the number of stores that ask them. */
  readonly unanswered: number
  readonly stores: number
  /** Oldest first, including days without questions. */
  readonly days: readonly { readonly day: Day; readonly asked: number }[]
  readonly regions: readonly {
    readonly region: Region
    readonly asked: number
    readonly unanswered: number
  }[]
}

/** Whether support still has to answer a question. */
export function isUnanswered({ state }: Pick<CountedQuestion, 'state'>): boolean {
  return state === 'new' || state === 'claimed'
}

/**
 * Topics with questions in the days covered or unanswered ones: the most unanswered first, then the most
 * asked since the last update. Time: linear in the questions, times the updates.
 */
export function topicsOf(
  questions: readonly CountedQuestion[],
  updates: readonly Update[],
  now: Instant,
): TopicCount[] {
  const newestFirst = updates
    .filter(({ publishedAt }) => publishedAt <= now)
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  const isSince = ({ store, askedAt }: CountedQuestion) => {
    const newest = newestFirst.find((update) => concerns(update, store, updates))
    return newest === undefined || askedAt > newest.publishedAt
  }
  const [today, first] = [dayOf(now), addDays(dayOf(now), 1 - TOPIC_DAYS)]
  const isOfLate = ({ askedAt }: CountedQuestion) => askedAt <= now && dayOf(askedAt) >= first
  const counted = questions.filter((each) => isOfLate(each) || isUnanswered(each))
  return [...new Set(counted.map(({ topic }) => topic))]
    .map((topic): TopicCount => {
      const ofTopic = counted.filter((each) => each.topic === topic)
      const late = ofTopic.filter(isOfLate)
      const open = ofTopic.filter(isUnanswered)
      return {
        topic,
        asked: late.length,
        sinceUpdate: late.filter(isSince).length,
        unanswered: open.length,
        stores: new Set(open.map(({ store }) => store.id)).size,
        days: perDay(late, first, today),
        regions: REGIONS.map((region) => ({
          region,
          asked: countIn(late, region),
          unanswered: countIn(open, region),
        })),
      }
    })
    .sort(byPressure)
}

function byPressure(a: TopicCount, b: TopicCount): number {
  return (
    b.unanswered - a.unanswered ||
    b.sinceUpdate - a.sinceUpdate ||
    b.asked - a.asked ||
    ORDER.indexOf(a.topic) - ORDER.indexOf(b.topic)
  )
}

const ORDER: readonly AskedQuestion['topic'][] = [...TOPICS, 'other']

function perDay(questions: readonly CountedQuestion[], first: Day, last: Day): TopicCount['days'] {
  const counts = new Map<Day, number>()
  for (let day = first; day <= last; day = addDays(day, 1)) counts.set(day, 0)
  for (const { askedAt } of questions) {
    const day = dayOf(askedAt)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return [...counts].map(([day, asked]) => ({ day, asked }))
}

function countIn(questions: readonly CountedQuestion[], region: Region): number {
  return questions.filter(({ store }) => store.region === region).length
}
