import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { type ChildServer, startChild } from './child-server.ts'
import { type Measurement, median } from './measurement.ts'

const QUICK = process.env['BENCH_QUICK'] === '1'
const ROUNDS = QUICK ? 3 : 5
const REQUESTS = QUICK ? 5_000 : 20_000
const CONNECTIONS = 50
const ACCEPTED = { 'accept-encoding': 'br' }

interface Cost {
  /** CPU time of the serving process, in microseconds. */
  readonly cpuUs: number
  readonly perSecond: number
}

/** The server’s cost of the public status, new and unchanged, against bare Node with the same bytes. */
export async function* bench(): AsyncGenerator<Measurement> {
  const files = mkdtempSync(join(tmpdir(), 'dockboard-bench-'))
  writeFileSync(join(files, 'index.html'), '<!doctype html>')
  const ours = await startChild('host.ts', { files })
  const sent = await read(ours.port, ACCEPTED)
  const unchanged = { ...ACCEPTED, 'if-none-match': sent.etag }
  const { headers: notModifiedHeaders } = await read(ours.port, unchanged)
  const bare = await startChild('bare-answer.ts', { ...sent, notModifiedHeaders })
  try {
    yield* await compared('public status', ours, bare, ACCEPTED)
    yield* await compared('public status unchanged (304)', ours, bare, unchanged)
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
    rmSync(files, { recursive: true })
  }
}

async function compared(
  name: string,
  ours: ChildServer,
  bare: ChildServer,
  headers: Readonly<Record<string, string>>,
): Promise<Measurement[]> {
  const rounds: { ours: Cost; bare: Cost }[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const costs = { ours: await costOf(ours, headers), bare: await costOf(bare, headers) }
    if (round >= 0) rounds.push(costs)
  }
  const mid = (of: (costs: (typeof rounds)[number]) => number): number => median(rounds.map(of))
  const against = 'bare Node, the same bytes'
  return [
    {
      name: `${name}: CPU per request`,
      unit: 'µs',
      value: mid((costs) => costs.ours.cpuUs),
      baseline: mid((costs) => costs.bare.cpuUs),
      against: `${against}; bar: ratio 1.4`,
    },
    {
      name: `${name}: requests per second`,
      unit: '',
      value: mid((costs) => costs.ours.perSecond),
      baseline: mid((costs) => costs.bare.perSecond),
      against,
    },
  ]
}

async function costOf(server: ChildServer, headers: Readonly<Record<string, string>>): Promise<Cost> {
  const before = await server.ask<number>('cpu')
  const began = performance.now()
  const { requests, errors, non2xx } = await autocannon({
    url: `http://127.0.0.1:${server.port}/api/status`,
    connections: CONNECTIONS,
    amount: REQUESTS,
    headers: { ...headers },
  })
  const seconds = (performance.now() - began) / 1_000
  const unexpected = 'if-none-match' in headers ? REQUESTS - non2xx : non2xx
  if (errors + unexpected > 0) throw new Error(`${errors} calls failed, ${unexpected} answers were others.`)
  const cpu = (await server.ask<number>('cpu')) - before
  return { cpuUs: cpu / requests.total, perSecond: requests.total / seconds }
}

/** Reads a response as raw bytes, with all headers except connection headers. */
function read(
  port: number,
  headers: Readonly<Record<string, string>>,
): Promise<{ headers: string[]; etag: string; bytes: Uint8Array }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/api/status', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const names = Object.entries(response.headersDistinct).filter(
          ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
        )
        resolve({
          headers: names.flatMap(([name, values]) => [name, String(values?.[0])]),
          etag: response.headers.etag ?? '',
          bytes: Buffer.concat(chunks),
        })
      })
    })
      .on('error', reject)
      .end()
  })
}
