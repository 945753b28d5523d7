import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type ChildServer, startChild } from './child-server.ts'
import { type Bench, type Measurement, median } from './measurement.ts'

const QUICK = process.env['BENCH_QUICK'] === '1'
/** Every store with one reader; then as many as one process is to hold. */
const SIZES = QUICK ? [1_333] : [1_333, 10_000]
const ROUNDS = QUICK ? 3 : 5
const QUIET_MS = 1_500

interface Spread {
  /** Milliseconds from the publishing until 99 in 100 have it, and the last. */
  readonly p99: number
  readonly last: number
  readonly kib: number
}

/** How long a change takes to many readers, and what each of them holds, beside bare Node. */
export const bench: Bench = async () => {
  const files = mkdtempSync(join(tmpdir(), 'dockboard-bench-'))
  writeFileSync(join(files, 'index.html'), '<!doctype html>')
  try {
    const all: Measurement[] = []
    for (const size of SIZES) all.push(...(await rowsFor(size, files)))
    return all
  } finally {
    rmSync(files, { recursive: true })
  }
}

async function rowsFor(size: number, files: string): Promise<Measurement[]> {
  const ours = await spreadOf('host.ts', size, files)
  const bare = await spreadOf('bare-events.ts', size, files)
  const named = `${size.toLocaleString('en-CA')} event readers`
  return [
    {
      name: `${named}: a change reaches 99 in 100`,
      unit: 'ms',
      value: ours.p99,
      baseline: bare.p99,
      against: 'bare Node; bar: 130 ms',
    },
    {
      name: `${named}: a change reaches the last`,
      unit: 'ms',
      value: ours.last,
      baseline: bare.last,
      against: 'bare Node; bar: 300 ms',
    },
    {
      name: `${named}: memory of each`,
      unit: 'KiB',
      value: ours.kib,
      baseline: bare.kib,
      against: 'bare Node; bar: 16 KiB',
    },
  ]
}

/** The median of some publishings, after one that does not count. */
async function spreadOf(program: string, size: number, files: string): Promise<Spread> {
  const server = await startChild(program, { files })
  const alone = await server.ask<number>('memory')
  const listeners = await startChild('event-listeners.ts', { port: server.port, readers: size })
  try {
    await pause(QUIET_MS)
    const kib = ((await server.ask<number>('memory')) - alone) / size / 1_024
    const rounds: { p99: number; last: number }[] = []
    for (let round = -1; round < ROUNDS; round += 1) {
      const spread = await published(server, listeners, size)
      if (round >= 0) rounds.push(spread)
    }
    return { p99: median(rounds.map(({ p99 }) => p99)), last: median(rounds.map(({ last }) => last)), kib }
  } finally {
    await Promise.all([listeners.stop(), server.stop()])
  }
}

async function published(
  server: ChildServer,
  listeners: ChildServer,
  size: number,
): Promise<{ p99: number; last: number }> {
  const told = await server.ask<number>('publish')
  await pause(QUIET_MS)
  const arrivals = (await listeners.ask<number[]>('arrivals')).toSorted((a, b) => a - b)
  if (arrivals.length !== size) throw new Error(`${arrivals.length} of ${size} readers heard the change.`)
  const after = (share: number): number => (arrivals[Math.ceil(size * share) - 1] ?? NaN) - told
  return { p99: after(0.99), last: after(1) }
}
