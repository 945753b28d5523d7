import { coalesced } from '../../src/api/coalesced.ts'
import type { Job, JobFailed } from './job.ts'

/** What is done again and again. */
interface Recurring {
  readonly name: string
  /** Once `givenUp` is aborted, by time or because the job is stopped, it must change nothing. */
  readonly run: (givenUp: AbortSignal) => Promise<void>
  /** Milliseconds from one run to the next where nothing else requests one. */
  readonly everyMs: number
  /** Milliseconds after which a run is given up: one that hangs must not hold up every later one. */
  readonly withinMs?: number
  /** Has `request` called at what makes a run necessary. Gives what ends that. */
  readonly subscribe?: (request: () => void) => () => void
}

/** A job whose result is good until the next change. */
export interface RecurringJob extends Job {
  /** Whether a run was requested that has not ended yet. */
  readonly isBehind: () => boolean
  /** Until what was requested has run, or has failed; at most `LONGEST_WAIT_MS`. */
  readonly settled: () => Promise<void>
  /** Milliseconds of the process's own clock since a run last succeeded; since its beginning where none has. */
  readonly ageMs: () => number
}

/** What is known to have changed is waited for this long; then the old is better than nothing. */
const LONGEST_WAIT_MS = 1_000
/** A job that goes on failing is reported this often. */
const REPORT_AGAIN_MS = 30 * 60 * 1000

/**
 * A job that runs at its start, every `everyMs`, and as often as it is requested: never twice at a time, and once for
 * requests that come together. The first failure in a row is reported, and then no more than twice an hour.
 */
export function recurringJob({ name, run, everyMs, withinMs, subscribe }: Recurring): RecurringJob {
  /** With those that were given up and have not ended. */
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
