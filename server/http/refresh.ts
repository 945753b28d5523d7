/** Work that is done again at each change, and now and then to confirm that nothing was missed. */
export interface Refresh {
  /** Whether something has changed that is not renewed yet. */
  readonly isBehind: () => boolean
  /** Until what had changed is renewed, or could not be; at most `LONGEST_WAIT_MS`. */
  readonly settled: () => Promise<void>
  /** Milliseconds of the process's own clock since it last succeeded; since its beginning where it never has. */
  readonly ageMs: () => number
  /** Something has changed. */
  readonly change: () => void
  readonly stop: () => void
}

/** What is known to have changed is waited for this long; then the old is better than nothing. */
const LONGEST_WAIT_MS = 1_000

interface Pace {
  readonly confirmMs: number
  /** Beyond this what is renewed is given up: a question that hangs must not hold up every later one. */
  readonly withinMs: number
  readonly failed: (error: unknown) => void
}

/**
 * Renews at once, every `confirmMs`, and after each `change`: never twice at a time, and once for changes that come
 * together. Where it fails it is told once, and tried again as before. `renew` is told when it is given up, after
 * which it must change nothing.
 */
export function createRefresh(
  renew: (givenUp: AbortSignal) => Promise<void>,
  { confirmMs, withinMs, failed }: Pace,
): Refresh {
  let isBehind = true
  let isWanted = false
  let isFailing = false
  let running: Promise<void> | null = null
  let succeededMs = performance.now()

  const run = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false
      try {
        await inTime(renew, withinMs)
        succeededMs = performance.now()
        isFailing = false
      } catch (error) {
        if (!isFailing) failed(error)
        isFailing = true
      }
    }
    isBehind = false
    running = null
  }
  const start = (): void => {
    isWanted = true
    running ??= run()
  }
  const timer = setInterval(start, confirmMs)
  start()

  return {
    isBehind: () => isBehind,
    async settled() {
      if (running === null) return
      const patience = AbortSignal.timeout(LONGEST_WAIT_MS)
      await Promise.race([
        running,
        new Promise<void>((resolve) => {
          patience.addEventListener('abort', () => resolve(), { once: true })
        }),
      ])
    },
    ageMs: () => performance.now() - succeededMs,
    change() {
      isBehind = true
      start()
    },
    stop: () => clearInterval(timer),
  }
}

async function inTime(work: (givenUp: AbortSignal) => Promise<void>, withinMs: number): Promise<void> {
  const late = new AbortController()
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    late.abort()
    reject(new Error(`given up after ${withinMs} ms`))
  }, withinMs)
  try {
    await Promise.race([work(late.signal), promise])
  } finally {
    clearTimeout(timer)
  }
}
