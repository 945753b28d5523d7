import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { Registry } from 'prom-client'
import { apiClients } from '../../server/database/schema-host.ts'
import { createHttpServer } from '../../server/http/http-server.ts'
import { createLog } from '../../server/http/log.ts'
import { createMetrics } from '../../server/http/metrics.ts'
import { createApiClients } from '../../server/api-clients.ts'
import { seedPeople } from '../../server/sign-in/seed-people.ts'
import { openSignIn } from '../../server/sign-in/sign-in.ts'
import { createApi } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { TestDatabase } from '../database/databases.ts'
import { type AtOpening, cookieCallers } from './cookie-callers.ts'
import { API_CLIENT, TOKEN } from './api-client.ts'
import type { TestHost } from './test-host.ts'

/** Opens the Node host over a database, on its own port, with real sockets and cookies. */
export async function serveHost(
  { database, asOwner }: TestDatabase,
  seed: Scenario,
  host: Omit<Host, 'sessions' | 'accounts' | 'api_clients'>,
  realMs: () => number,
  atOpening: AtOpening,
): Promise<{ readonly as: TestHost['as']; close(): Promise<void> }> {
  await asOwner.execute(sql`truncate sessions, rate_limits, memberships, people cascade`)
  await asOwner.transaction((transaction) => seedPeople(transaction, seed))
  const tokenDigest = createHash('sha256').update(TOKEN).digest('hex')
  await asOwner
    .insert(apiClients)
    .values({ id: API_CLIENT, name: 'Warehouse', tokenDigest })
    .onConflictDoUpdate({ target: apiClients.id, set: { tokenDigest } })

  const signIn = await openSignIn(database, {
    host: '127.0.0.1',
    publicUrl: null,
    secret: null,
    personas: seed.personas,
    clientAddress: () => null,
    realMs,
    failed: host.failed,
    manyAccountsFailed: () => undefined,
  })
  const whole: Host = {
    ...host,
    sessions: signIn.sessions,
    accounts: signIn.accounts,
    apiClients: createApiClients(database),
    securityLog: signIn.securityLog,
  }
  const server = createHttpServer({
    api: createApi(whole),
    host: whole,
    files: FILES,
    log: createLog('silent'),
    metrics: createMetrics(new Registry()),
    publicUrl: null,
    guard: signIn.rejectCrossSite,
    limits: { eventReadersOfClient: 1_000 },
  })
  const port = await server.listen({ host: '127.0.0.1', port: 0 })
  return {
    as: cookieCallers(`http://127.0.0.1:${port}`, atOpening),
    close: () => server.close(0),
  }
}

/** Stub files: these tests request no page. */
const FILES = mkdtempSync(join(tmpdir(), 'dockboard-files-'))
writeFileSync(join(FILES, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
