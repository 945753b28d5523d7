import { writeFileSync } from 'node:fs'

/** The number of tests of a step by result. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

/** The environment variable with the path to which a reporter writes its count for `tests/run.ts`. */
export const COUNT_FILE = 'DOCKBOARD_COUNT_FILE'

const EVERY_MS = 15_000

export interface Progress {
  /** Counts a finished test. Prints a failed one immediately, with the reason. */
  readonly ended: (name: string, failure: string | null) => void
  /** Prints the totals and writes them to the count file. */
  readonly finish: () => void
}

/** Prints a progress line at most every 15 seconds, and each failure immediately. */
export function startProgress(total: () => number): Progress {
  let passed = 0
  let failed = 0
  const line = (): void => console.log(`  … ${passed + failed} of ${total()} ended, ${failed} failed`)
  const timer = setInterval(line, EVERY_MS)
  timer.unref()
  return {
    ended(name, failure) {
      if (failure === null) passed += 1
      else {
        failed += 1
        console.log(`\n✗ ${name}\n${failure.trimEnd().replace(/^/gm, '    ')}\n`)
      }
    },
    finish() {
      clearInterval(timer)
      line()
      const file = process.env[COUNT_FILE]
      const count: Count = { passed, failed }
      if (file !== undefined) writeFileSync(file, JSON.stringify(count))
    },
  }
}
