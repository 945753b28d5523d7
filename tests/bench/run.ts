import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Bench, Measurement } from './measurement.ts'

const ROOT = join(import.meta.dirname, '../..')

async function measure(path: string): Promise<readonly Measurement[]> {
  const module: unknown = await import(pathToFileURL(join(ROOT, path)).href)
  if (!isBenchModule(module)) throw new TypeError(`${path} exports no function named bench.`)
  return module.bench()
}

function isBenchModule(module: unknown): module is { bench: Bench } {
  return (
    typeof module === 'object' && module !== null && 'bench' in module && typeof module.bench === 'function'
  )
}

function amount(value: number, unit: string): string {
  const digits = value === 0 || value >= 10 ? 1 : value < 0.1 ? 4 : 2
  return `${value.toFixed(digits)} ${unit}`.trimEnd()
}

/** A ratio to nothing says nothing. */
function ratio(value: number, baseline: number): string {
  return baseline === 0 ? '–' : (value / baseline).toFixed(2)
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
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

const rows: string[][] = [['name', 'value', 'baseline', 'ratio', 'against']]
for (const path of wanted) {
  for (const { name, unit, value, baseline, against } of await measure(path)) {
    rows.push([name, amount(value, unit), amount(baseline, unit), ratio(value, baseline), against])
  }
}
console.log(table(rows))
