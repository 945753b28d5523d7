import { setImmediate } from 'node:timers/promises'

/** A result with a baseline measured in the same run. Only their ratio is comparable between machines. */
export interface Measurement {
  readonly name: string
  readonly unit: string
  readonly value: number
  readonly baseline: number
  /** What the baseline does. */
  readonly against: string
}

/** The export `bench` of every `*.bench.ts`. Yields each measurement as soon as it is known. */
export type Bench = () => AsyncIterable<Measurement>

export interface Duel {
  readonly value: () => unknown
  readonly baseline: () => unknown
}

/** Returns the median milliseconds of each side over `rounds` interleaved rounds, after `warmUps` rounds. */
export async function duel(
  { value, baseline }: Duel,
  rounds = 9,
  warmUps = 3,
): Promise<{ value: number; baseline: number }> {
  const values: number[] = []
  const baselines: number[] = []
  for (let round = -warmUps; round < rounds; round += 1) {
    const valueTime = await timeOf(value)
    const baselineTime = await timeOf(baseline)
    await signals()
    if (round < 0) continue
    values.push(valueTime)
    baselines.push(baselineTime)
  }
  return { value: median(values), baseline: median(baselines) }
}

/** Yields to the event loop, so that signals are handled during synchronous work. Not timed. */
export function signals(): Promise<void> {
  return setImmediate()
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Returns the median. Throws RangeError without values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper
  if (upper === undefined || lower === undefined) throw new RangeError('The median of no values does not exist.')
  return (lower + upper) / 2
}

/** Returns the 95th percentile. Throws RangeError without values. */
export function percentile95(values: readonly number[]): number {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]
  if (value === undefined) throw new RangeError('No values, no percentile.')
  return value
}
