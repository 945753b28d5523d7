import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { createHttpServer } from '../../server/http/http-server.ts'
import { createLog } from '../../server/http/log.ts'
import { createMetrics } from '../../server/http/metrics.ts'
import { hostJobs } from '../../server/jobs/host-jobs.ts'
import { openHost } from '../../server/open-host.ts'
import { openSignIn } from '../../server/sign-in/sign-in.ts'
import { DEFAULT_QUOTAS } from '../../src/domain/accounts/quota.ts'
import { createApi } from '../../src/api/app.ts'
import { type DatabaseKind, openUnseeded } from './databases.ts'

/** Returns the active timers, sockets and servers of this process that did not exist before. */
function left(before: readonly string[]): string[] {
  const rest = [...before]
  return process.getActiveResourcesInfo().filter((each) => {
    const index = rest.indexOf(each)
    if (index !== -1) rest.splice(index, 1)
    return index === -1
  })
}

test.each<DatabaseKind>(['pglite', 'postgres'])(
  'a closed host on %s leaves no timer, listener or connection',
  async (kind) => {
    const files = mkdtempSync(join(tmpdir(), 'dockboard-files-'))
    writeFileSync(join(files, 'index.html'), '<!doctype html><html><head></head><body></body></html>')
    const before = process.getActiveResourcesInfo()
    const opened = await openUnseeded(kind)
    const { database } = opened
    const lines: string[] = []
    const log = createLog('info', { write: (line: string) => lines.push(line) })
    const { host, signIn, changes } = await openHost(
      database,
      { seed: 'empty', clock: 'system', quotas: DEFAULT_QUOTAS, claims: { hours: null, how: null } },
      log,
      () =>
        openSignIn(database, {
          host: '127.0.0.1',
          publicUrl: null,
          secret: null,
          personas: null,
          clientAddress: () => null,
          realMs: () => Date.now(),
          failed: (error) => lines.push(String(error)),
          manyAccountsFailed: () => undefined,
        }),
    )
    const server = createHttpServer({
      api: createApi(host),
      host,
      files,
      log,
      metrics: createMetrics(new Registry()),
      publicUrl: null,
      jobs: (http) =>
        hostJobs({ database, changes, signIn, retention: { questionDays: 365, securityLogMonths: 24 }, log }, http),
    })
    await server.listen({ host: '127.0.0.1', port: 0 })
    await expect.poll(() => lines.filter((line) => line.includes('retention job finished'))).toHaveLength(3)
    expect(left(before)).toContain('TCPServerWrap')

    await server.close(10_000)
    await opened.close()
    rmSync(files, { recursive: true })
    await expect.poll(() => left(before)).toEqual([])
    expect(lines.filter((line) => !line.includes('job finished'))).toEqual([])
    // A remaining listener would receive this event.
    host.events.publish({ topic: 'network' })
    expect(left(before)).toEqual([])
  },
)
