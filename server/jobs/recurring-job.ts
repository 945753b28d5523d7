import { coalesced } from '../../src/api/coalesced.ts'
import type { Job, JobFailed } from './job.ts'

interface Recurring {
  readonly name: string
  /** Should end soon once `givenUp` is aborted, by timeout or because the job is stopped. */
  readonly run: (givenUp: AbortSignal) => Promise<void>
  /** Milliseconds between runs without a request. */
  readonly everyMs: number
  /** Milliseconds after which a run is aborted, so that one that hangs does not block later runs. */
  readonly withinMs?: number
  /** Calls `request` when a run becomes necessary. Returns a function that unsubscribes. */
  readonly subscribe?: (request: () => void) => () => void
}

/** A job whose result is valid until the next change. */
export interface RecurringJob extends Job {
  /** Whether a requested run has not ended yet. */
  readonly isBehind: () => boolean
  /** Resolves when requested runs have ended or failed, at most after `LONGEST_WAIT_MS`. */
  readonly settled: () => Promise<void>
  /** Milliseconds since the last successful run on the process's clock, or since creation without one. */
  readonly ageMs: () => number
}

/** A reader waits this long for a refresh; then it gets the older result. */
const LONGEST_WAIT_MS = 1_000
/** Interval between reports of a job that keeps failing. */
const REPORT_AGAIN_MS = 30 * 60 * 1000

/**
 * Returns a job that runs at its start, every `everyMs` milliseconds and on request. A run starts
 * when the one before has ended or was aborted; concurrent requests cause one run. Reports the first failure in a row, then at most two an hour.
 */
export function recurringJob({ name, run, everyMs, withinMs, subscribe }: Recurring): RecurringJob {
  /** Includes aborted runs that have not ended. */
  const underWay = new Set<Promise<void>>()
  let givenUp = new AbortController()
  let isStopped = false
  let isBehind = true
  let requested: Promise<void> = Promise.resolve()
  let succeededMs = performance.now()
  let reportedMs = -Infinity
  let timer: ReturnType<typeof setInterval> | undefined
  let unsubscribe: (() => void) | undefined

  async function attempt(failed: JobFailed): Promise<void> {
    if (isStopped) return
    try {
      await inTime()
      succeededMs = performance.now()
      reportedMs = -Infinity
    } catch (error) {
      if (isStopped || performance.now() - reportedMs < REPORT_AGAIN_MS) return
      reportedMs = performance.now()
      failed(error)
    }
  }

  async function inTime(): Promise<void> {
    const mine = new AbortController()
    givenUp = mine
    const work = run(mine.signal)
    const ended = work.catch(() => undefined).finally(() => underWay.delete(ended))
    underWay.add(ended)
    if (withinMs === undefined) return work
    const late = Promise.withResolvers<never>()
    const patience = setTimeout(() => {
      mine.abort()
      late.reject(new Error(`given up after ${withinMs} ms`))
    }, withinMs)
    try {
      await Promise.race([work, late.promise])
    } finally {
      clearTimeout(patience)
    }
  }

  return {
    name,
    async start(failed) {
      const rerun = coalesced(() => attempt(failed))
      const begin = (): void => {
        const mine = rerun()
        requested = mine
        void mine.then(() => {
          if (requested === mine) isBehind = false
        })
      }
      timer = setInterval(begin, everyMs)
      unsubscribe = subscribe?.(() => {
        isBehind = true
        begin()
      })
      begin()
    },
    async stop() {
      isStopped = true
      clearInterval(timer)
      unsubscribe?.()
      givenUp.abort()
      await Promise.all(underWay)
    },
    isBehind: () => isBehind,
    async settled() {
      const patience = AbortSignal.timeout(LONGEST_WAIT_MS)
      await Promise.race([
        requested,
        new Promise<void>((resolve) => {
          patience.addEventListener('abort', () => resolve(), { once: true })
        }),
      ])
    },
    ageMs: () => performance.now() - succeededMs,
  }
}
