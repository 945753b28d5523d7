import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Registry } from 'prom-client'
import { createDemoClock } from '../../mocks/demo-clock.ts'
import { memorySlot } from '../../mocks/slot.ts'
import { createHttpServer, type HttpServer } from '../../server/http/http-server.ts'
import { createLog } from '../../server/http/log.ts'
import type { Limits } from '../../server/http/limits.ts'
import { httpJobs } from '../../server/jobs/host-jobs.ts'
import { createMetrics } from '../../server/http/metrics.ts'
import { createApi } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { scenario } from '../contract/test-host.ts'
import { cookieSessions } from './cookie-sessions.ts'

export interface OpenHttp {
  readonly port: number
  /** Without a trailing slash. */
  readonly address: string
  readonly server: HttpServer
  readonly host: Host
  readonly registry: Registry
  /** The log lines so far. */
  readonly lines: () => Record<string, unknown>[]
  /** Ends the event streams of a person. */
  readonly closeStreamsOf: (personId: string) => void
  /** The people whose sessions are revoked. */
  readonly revoked: Set<string>
  close(): Promise<void>
}

interface Given {
  readonly limits?: Partial<Limits>
  readonly publicUrl?: string
  /** Wraps the host in memory before the server uses it. */
  readonly around?: (host: Host) => Host
}

/** Creates a built app of a few files, with compressed variants as a build makes them. */
function builtFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dockboard-http-'))
  mkdirSync(join(folder, 'assets'))
  const write = (path: string, text: string): void => {
    writeFileSync(join(folder, path), text)
    writeFileSync(join(folder, `${path}.br`), brotliCompressSync(text))
    writeFileSync(join(folder, `${path}.gz`), gzipSync(text))
  }
  write('index.html', '<!doctype html><html lang="en-CA"><h1>Dockboard</h1></html>')
  write('assets/app-1a2b.js', `export const a = '${'a'.repeat(2_000)}'`)
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  return folder
}

/** Opens the HTTP server over a host in memory, on a free port. The session cookie names its persona. */
export async function openHttp({ limits = {}, publicUrl, around = (host) => host }: Given = {}): Promise<OpenHttp> {
  // The clock runs, as in production, so that scheduled changes occur.
  const clock = createDemoClock(scenario.start, scenario.moments, memorySlot(), () => Date.now())
  const memory = openMemoryHost({ seed: scenario, clock })
  const revoked = new Set<string>()
  const logged: string[] = []
  const log = createLog(
    'info',
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged.push(chunk.toString())
        done()
      },
    }),
  )
  const host = around({
    ...memory.host,
    sessions: cookieSessions(scenario.personas, revoked),
    failed: (error) => log.error({ err: error }, 'failed'),
  })
  const folder = builtFolder()
  const registry = new Registry()
  let closeStreamsOf: OpenHttp['closeStreamsOf'] = () => undefined
  const server = createHttpServer({
    api: createApi(host),
    host,
    files: folder,
    log,
    metrics: createMetrics(registry),
    publicUrl: publicUrl ?? null,
    // All readers of the tests have one address.
    limits: { eventReadersOfClient: 20_000, ...limits },
    jobs(http) {
      closeStreamsOf = http.readers.closeOf
      return httpJobs(http)
    },
  })
  const port = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    port,
    address: `http://127.0.0.1:${port}`,
    server,
    host,
    registry,
    closeStreamsOf,
    lines: () => logged.map((line) => JSON.parse(line) as Record<string, unknown>),
    revoked,
    async close() {
      await server.close(200)
      rmSync(folder, { recursive: true })
    },
  }
}
