import { writeFileSync } from 'node:fs'

/** The number of tests of a step by result. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

/** The environment variable with the path to which a reporter writes its count for `tests/run.ts`. */
export const COUNT_FILE = 'DOCKBOARD_COUNT_FILE'

/** The time of a test file, or of a part of it. Parts of a file add up. */
export interface FileTime {
  readonly group: string
  readonly file: string
  readonly milliseconds: number
}

const EVERY_MS = 15_000
const SLOWEST = 5

export interface Progress {
  /** Counts a finished test. Prints a failed one immediately, with the reason. */
  readonly ended: (name: string, failure: string | null) => void
  /** Prints the totals with the seconds of each group and of the slowest files, and writes the count file. */
  readonly finish: (times: readonly FileTime[]) => void
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
    finish(times) {
      clearInterval(timer)
      line()
      const groups = summed(times, ({ group }) => group)
      console.log(
        `  seconds by group: ${groups.map(([group, seconds]) => `${group} ${seconds.toFixed(0)}`).join(', ')}`,
      )
      const files = summed(times, ({ group, file }) => `${group} › ${file}`).toSorted(([, a], [, b]) => b - a)
      for (const [file, seconds] of files.slice(0, SLOWEST)) console.log(`  ${seconds.toFixed(1)} s in ${file}`)
      const file = process.env[COUNT_FILE]
      const count: Count = { passed, failed }
      if (file !== undefined) writeFileSync(file, JSON.stringify(count))
    },
  }
}

function summed(times: readonly FileTime[], key: (time: FileTime) => string): [key: string, seconds: number][] {
  return [...Map.groupBy(times, key)].map(([name, ofName]) => [
    name,
    ofName.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
  ])
}
