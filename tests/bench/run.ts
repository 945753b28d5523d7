import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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
  return `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`
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

const rows: string[][] = [['name', 'value', 'baseline', 'ratio', 'against']]
for (const path of globSync('{src,tests/bench}/**/*.bench.ts', { cwd: ROOT }).toSorted()) {
  for (const { name, unit, value, baseline, against } of await measure(path)) {
    rows.push([name, amount(value, unit), amount(baseline, unit), (value / baseline).toFixed(2), against])
  }
}
console.log(table(rows))
