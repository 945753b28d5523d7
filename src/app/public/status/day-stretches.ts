import type { Day } from '../../../domain/time/day.ts'

/** Consecutive days with the same status. */
export interface Stretch<S = string> {
  readonly status: S
  readonly from: Day
  readonly to: Day
  /** The number of days. */
  readonly length: number
}

/** Joins days of the same status, oldest first. `statuses` are those of `days`. */
export function stretchesOf<S>(days: readonly Day[], statuses: readonly S[]): Stretch<S>[] {
  const stretches: Stretch<S>[] = []
  for (const [index, day] of days.entries()) {
    const status = statuses[index]
    const last = stretches.at(-1)
    if (status === undefined) continue
    if (last?.status === status) stretches[stretches.length - 1] = { ...last, to: day, length: last.length + 1 }
    else stretches.push({ status, from: day, to: day, length: 1 })
  }
  return stretches
}
