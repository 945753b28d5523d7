import { globSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Bench, type Measurement, signals } from './measurement.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Widths of all columns but the last. Rows are printed immediately, so a longer name shifts its row. */
const WIDTHS = [72, 12, 12, 6]

async function* measure(path: string): AsyncGenerator<Measurement> {
  const module: unknown = await import(pathToFileURL(join(ROOT, path)).href)
  if (!isBenchModule(module)) throw new TypeError(`${path} exports no function named bench.`)
  yield* module.bench()
}

function isBenchModule(module: unknown): module is { bench: Bench } {
  return typeof module === 'object' && module !== null && 'bench' in module && typeof module.bench === 'function'
}

function amount(value: number, unit: string): string {
  const digits = value === 0 || value >= 10 ? 1 : value < 0.1 ? 4 : 2
  return `${value.toFixed(digits)} ${unit}`.trimEnd()
}

/** Without a baseline there is no ratio. */
function ratio(value: number, baseline: number): string {
  return baseline === 0 ? '–' : (value / baseline).toFixed(2)
}

function print(cells: readonly string[]): void {
  console.log(cells.map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0)).join('  '))
}

const { only = '' } = parseArgs({ options: { only: { type: 'string' } } }).values
const paths = globSync('{src,tests/bench}/**/*.bench.ts', { cwd: ROOT }).toSorted()
const wanted = paths.filter((path) => new RegExp(only).test(basename(path)))
if (wanted.length === 0) {
  console.error(
    `--only: no benchmark has a name like ${only}. There are: ${paths.map((path) => basename(path)).join(', ')}`,
  )
  process.exit(1)
}

let rows = 0
let failed = 0
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // `process.exit` runs the exit handlers of benchmarks, which end their browsers and databases.
  process.once(signal, () => {
    console.error(`Interrupted after ${rows} ${rows === 1 ? 'row' : 'rows'}.`)
    process.exit(128 + constants.signals[signal])
  })
}
print(['name', 'value', 'baseline', 'ratio', 'against'])
for (const path of wanted) {
  console.error(`${basename(path)} …`)
  try {
    for await (const { name, unit, value, baseline, against } of measure(path)) {
      print([name, amount(value, unit), amount(baseline, unit), ratio(value, baseline), against])
      rows += 1
      await signals()
    }
  } catch (error) {
    console.error(`${basename(path)} failed: ${error instanceof Error ? error.message : String(error)}`)
    failed += 1
  }
}
// An explicit exit: handles that a failed benchmark left open would keep the process alive.
if (failed > 0) process.exit(1)
