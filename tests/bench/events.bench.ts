import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type ChildServer, startChild } from './child-server.ts'
import { type Measurement, median } from './measurement.ts'

const QUICK = process.env['BENCH_QUICK'] === '1'
/** One reader for every store, then the maximum for one process. */
const SIZES = QUICK ? [1_333] : [1_333, 10_000]
const ROUNDS = QUICK ? 3 : 5
const WARMING = 1_000
const QUIET_MS = 1_500

interface Spread {
  /** Milliseconds from publishing until 99% of the readers have the event, and until all do. */
  readonly p99: number
  readonly last: number
  /** The server’s CPU time per reader, in microseconds. */
  readonly cpuUs: number
}

interface Audience {
  readonly server: ChildServer
  readonly listeners: ChildServer
  /** The memory per reader, in KiB. */
  readonly kib: number
}

/** The delay of a change to many readers, and CPU time and memory per reader, against bare Node. */
export async function* bench(): AsyncGenerator<Measurement> {
  const files = mkdtempSync(join(tmpdir(), 'dockboard-bench-'))
  writeFileSync(join(files, 'index.html'), '<!doctype html>')
  try {
    for (const size of SIZES) yield* await rowsFor(size, files)
  } finally {
    rmSync(files, { recursive: true })
  }
}

async function rowsFor(size: number, files: string): Promise<Measurement[]> {
  const ours = await gathered('host.ts', size, files)
  const bare = await gathered('bare-events.ts', size, files)
  try {
    const spreads = await interleaved(ours, bare, size)
    const named = `${size.toLocaleString('en-CA')} event readers`
    const row = (what: string, unit: string, key: keyof Spread, bar: string): Measurement => ({
      name: `${named}: ${what}`,
      unit,
      value: median(spreads.map((round) => round.ours[key])),
      baseline: median(spreads.map((round) => round.bare[key])),
      against: `bare Node${bar}`,
    })
    return [
      row('a change reaches 99 in 100', 'ms', 'p99', '; bar: 130 ms'),
      row('a change reaches the last', 'ms', 'last', '; bar: 300 ms'),
      row('CPU of telling each', 'µs', 'cpuUs', ''),
      {
        name: `${named}: memory of each`,
        unit: 'KiB',
        value: ours.kib,
        baseline: bare.kib,
        against: 'bare Node; bar: 16 KiB',
      },
    ]
  } finally {
    await Promise.all([ours, bare].flatMap(({ server, listeners }) => [listeners.stop(), server.stop()]))
  }
}

async function gathered(program: string, size: number, files: string): Promise<Audience> {
  const server = await startChild(program, { files })
  // Warms up, so that the process’s own growth with its first readers is not counted.
  await (await startChild('event-listeners.ts', { port: server.port, readers: WARMING })).stop()
  await pause(QUIET_MS)
  const alone = await server.ask<number>('memory')
  const listeners = await startChild('event-listeners.ts', { port: server.port, readers: size })
  await pause(QUIET_MS)
  return { server, listeners, kib: ((await server.ask<number>('memory')) - alone) / size / 1_024 }
}

/** Alternates between both sides, after a warm-up round. */
async function interleaved(ours: Audience, bare: Audience, size: number): Promise<{ ours: Spread; bare: Spread }[]> {
  const rounds: { ours: Spread; bare: Spread }[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const spreads = { ours: await published(ours, size), bare: await published(bare, size) }
    if (round >= 0) rounds.push(spreads)
  }
  return rounds
}

async function published({ server, listeners }: Audience, size: number): Promise<Spread> {
  const before = await server.ask<number>('cpu')
  const reported = await server.ask<number>('publish')
  await pause(QUIET_MS)
  const cpuUs = ((await server.ask<number>('cpu')) - before) / size
  const arrivals = (await listeners.ask<number[]>('arrivals')).toSorted((a, b) => a - b)
  if (arrivals.length !== size) throw new Error(`${arrivals.length} of ${size} readers heard the change.`)
  const after = (share: number): number => (arrivals[Math.ceil(size * share) - 1] ?? NaN) - reported
  return { p99: after(0.99), last: after(1), cpuUs }
}
