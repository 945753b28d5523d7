import { addDays, type Day, day, WEEKDAYS } from '../domain/time/day.ts'
import { epoch, instant, MINUTE } from '../domain/time/instant.ts'
import type { Store } from '../domain/stores/store.ts'
import { msAt, workdaysAfter } from './calendar.ts'
import type { OrderDraft } from './order-draft.ts'
import { randomOf } from './random.ts'
import { LEAD_DAYS } from './regions.ts'
import { CAPPED } from './shutdown.ts'
import type { StoryStores } from './story-stores.ts'

const FIRST_MONDAY = day('2022-07-11')
const WEEKS = 6
/**
 * Weeks of orders of the story stores, to 31 March 2023, so that their pages have orders to the last moment.
 */
const STORY_WEEKS = 38

/** The daily window in which stores order, 07:30–12:30 (docs/sources.md, "Identifiers"). */
const WINDOW = { opens: 7 * 60 + 30, seconds: 5 * 3600 }

const MOST_CASES = 12
/** Six lines of five cases stay within the limit of 30 cases, for the one limited cycle. */
const MOST_CASES_CAPPED = 5
const CAPPED_MS = epoch(CAPPED)
const CYCLE_MS = 7 * 24 * 60 * MINUTE

/** The weekly orders of every store for six weeks, then those of the story stores and their chain. */
export function weeklyOrders(stores: readonly Store[], story: StoryStores): OrderDraft[] {
  const ofTheStory = [story.inQueue, ...story.chain]
  const random = randomOf('weekly orders')
  return Array.from({ length: STORY_WEEKS }, (_, week) => {
    const days = WEEKDAYS.map((_weekday, index) => addDays(FIRST_MONDAY, week * 7 + index))
    return (week < WEEKS ? stores : ofTheStory).map((store) => draft(store, dayOn(store, days)))
  }).flat()

  function draft(store: Store, on: Day): OrderDraft {
    const second = random.below(WINDOW.seconds)
    const part = partOf(store, on, story)
    const placedMs = part?.placedMs ?? msAt(on, WINDOW.opens) + second * 1000
    const capped = placedMs >= CAPPED_MS && placedMs < CAPPED_MS + CYCLE_MS
    const cancels = random.oneIn(400) && !ofTheStory.includes(store)
    return {
      store,
      kind: 'weekly',
      placedMs,
      plannedDay: workdaysAfter(on, LEAD_DAYS[store.region]),
      cancelledMs: cancels ? placedMs + random.between(20, 150) * MINUTE : null,
      mostCases: capped ? MOST_CASES_CAPPED : MOST_CASES,
      processingMinute: part?.processingMinute ?? null,
    }
  }
}

function dayOn({ orderWeekday }: Store, days: readonly Day[]): Day {
  return days[WEEKDAYS.indexOf(orderWeekday)] ?? FIRST_MONDAY
}

/** What the story fixes for the orders of Thursday 4 August; null for other orders. */
function partOf(store: Store, on: Day, { inQueue, inProcess }: StoryStores): StoryPart | null {
  if (on !== '2022-08-04') return null
  if (store === inQueue) return IN_QUEUE
  return store === inProcess ? IN_PROCESS : null
}

interface StoryPart {
  readonly placedMs: number
  readonly processingMinute: number | null
}

const IN_QUEUE: StoryPart = { placedMs: epoch(instant('2022-08-04T09:12:20-04:00')), processingMinute: null }
const IN_PROCESS: StoryPart = {
  placedMs: epoch(instant('2022-08-04T07:41:08-04:00')),
  processingMinute: 16 * 60 + 5,
}
