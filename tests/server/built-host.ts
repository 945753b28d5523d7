import { join } from 'node:path'
import { Registry } from 'prom-client'
import { createDemoClock } from '../../mocks/demo-clock.ts'
import { memorySlot } from '../../mocks/slot.ts'
import { createHttpServer } from '../../server/http/http-server.ts'
import { createLog } from '../../server/http/log.ts'
import { createMetrics } from '../../server/http/metrics.ts'
import { createApi } from '../../src/api/app.ts'
import type { Clock, Host } from '../../src/api/host.ts'
import { fromEpoch, type Instant } from '../../src/domain/time/instant.ts'
import type { Persona } from '../../src/scenario/scenario.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { scenario } from '../contract/test-host.ts'
import { cookieSessions } from './cookie-sessions.ts'

const ROOT = join(import.meta.dirname, '../..')

export interface BuiltHost {
  /** Without a trailing slash. */
  readonly address: string
  readonly host: Host
  close(): Promise<void>
}

interface Given {
  /** `demo`: the demonstration’s clock. An instant: real time, starting at that instant. */
  readonly clock: 'demo' | Instant
  /** The folder of the production build. The server’s build is beside it. */
  readonly dist?: string
  /** The persona of every caller, whatever the cookies say. */
  readonly everyone?: Persona
}

/** Serves the production build (`npm run build`) with the host’s HTTP server, over facts in memory. */
export async function openBuiltHost({ clock, dist = join(ROOT, 'dist'), everyone }: Given): Promise<BuiltHost> {
  const memory = openMemoryHost({ seed: scenario, clock: clock === 'demo' ? demoClock() : realClock(clock) })
  const cookies = cookieSessions(scenario.personas)
  const sessions = everyone === undefined ? cookies : { ...cookies, caller: async () => scenario.personas[everyone] }
  const host: Host = { ...memory.host, sessions }
  const server = createHttpServer({
    api: createApi(host),
    host,
    files: join(dist, 'app'),
    prerender: join(dist, 'server/prerender.js'),
    log: createLog('silent'),
    metrics: createMetrics(new Registry()),
    publicUrl: null,
  })
  const port = await server.listen({ host: '127.0.0.1', port: 0 })
  return { address: `http://127.0.0.1:${port}`, host, close: () => server.close(0) }
}

function demoClock(): Clock {
  return createDemoClock(scenario.start, scenario.moments, memorySlot(), () => Date.now())
}

function realClock(from: Instant): Clock {
  const ahead = Date.parse(from) - Date.now()
  return { now: () => fromEpoch(Date.now() + ahead), demo: null }
}
