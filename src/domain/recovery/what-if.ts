import { type Day, daysBetween } from '../time/day.ts'
import type { Id } from '../facts/fact.ts'
import type { DayRange, Forecast } from './forecast.ts'
import type { QueueEntry } from './delivery-queue.ts'
import { rangeInQueue } from './forecast.ts'

/** A waiting store, with the order that its page leads with. */
export interface WaitingStore {
  readonly id: Id
  readonly entry: QueueEntry
  /** The day that the ordering calendar promised. */
  readonly planned: Day
}

/** How a range changes. `lost`: no day any more; `given`: its first day; `none`: no day, as before. */
export type MoveKind = 'earlier' | 'same' | 'later' | 'lost' | 'given' | 'none'

export interface Move<S extends WaitingStore = WaitingStore> {
  readonly store: S
  readonly kind: MoveKind
  readonly was: DayRange | null
  readonly now: DayRange | null
}

/** How the range of each store changes from one forecast to another. Time: linear in the stores. */
export function movesOf<S extends WaitingStore>(
  stores: readonly S[],
  was: Forecast | null,
  now: Forecast | null,
): Move<S>[] {
  return stores.map((store) => {
    const before = rangeInQueue(store.entry, store.planned, was)
    const after = rangeInQueue(store.entry, store.planned, now)
    return { store, kind: kindOf(before, after), was: before, now: after }
  })
}

/** The last day takes precedence over the first: stores plan by it. */
function kindOf(was: DayRange | null, now: DayRange | null): MoveKind {
  if (was === null) return now === null ? 'none' : 'given'
  if (now === null) return 'lost'
  if (was.last !== now.last) return was.last < now.last ? 'later' : 'earlier'
  if (was.first !== now.first) return was.first < now.first ? 'later' : 'earlier'
  return 'same'
}

/** The number of stores for each kind of change. */
export function countMoves(moves: readonly Pick<Move, 'kind'>[]): Readonly<Record<MoveKind, number>> {
  const counts = { earlier: 0, same: 0, later: 0, lost: 0, given: 0, none: 0 }
  for (const { kind } of moves) counts[kind] += 1
  return counts
}

/** Stores that lose their day come first, then those with a later day, by the number of days. */
export function slipsOf<S extends WaitingStore>(moves: readonly Move<S>[]): Move<S>[] {
  return moves
    .filter(({ kind }) => kind === 'lost' || kind === 'later')
    .map((move) => ({ move, days: slipOf(move) }))
    .sort((a, b) => b.days - a.days)
    .map(({ move }) => move)
}

/** Days by which a range moves later; a fraction when only its first day moves, Infinity when it is lost. */
function slipOf({ was, now }: Move): number {
  if (was === null) return 0
  if (now === null) return Infinity
  return daysBetween(was.last, now.last) + daysBetween(was.first, now.first) / 1_000
}
