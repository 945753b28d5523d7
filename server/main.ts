import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Registry } from 'prom-client'
import { createApi } from '../src/api/app.ts'
import { PERSONAS } from '../src/scenario/scenario.ts'
import { createHttpServer, type HttpServer } from './http/http-server.ts'
import { createLog } from './http/log.ts'
import { createMetrics } from './http/metrics.ts'
import { createMetricsServer } from './http/metrics-server.ts'
import { requestContext } from './http/request-context.ts'
import { addressOf, whyNotListening } from './listening.ts'
import { hostJobs } from './jobs/host-jobs.ts'
import { openHost } from './open-host.ts'
import { openWhenReachable } from './open-when-reachable.ts'
import { readSettings, SettingError, type Settings } from './settings.ts'
import { openSignIn } from './sign-in/sign-in.ts'

/** Grace period for running requests when the host stops. */
const GRACE_MS = 10_000

async function start(settings: Settings): Promise<void> {
  const files = join(settings.buildDir, 'app')
  if (!existsSync(files)) {
    throw new SettingError(`BUILD_DIR: there is no build in ${settings.buildDir}; \`npm run build\` makes one.`)
  }
  const prerender = join(settings.buildDir, 'server/prerender.js')
  const log = createLog(settings.logLevel)
  if (!existsSync(prerender)) log.warn('BUILD_DIR: the build holds nothing that draws pages on the server')
  const database = await openWhenReachable(settings, log)
  const { host, signIn, changes } = await openHost(database, settings, log, async (personas) => {
    const signIn = await openSignIn(database, {
      host: settings.host,
      publicUrl: settings.publicUrl,
      secret: settings.authSecret,
      personas,
      clientAddress: () => requestContext.getStore()?.clientAddress ?? null,
      realMs: () => Date.now(),
      failed: (error) => log.error({ err: error }, 'signing in failed'),
      manyAccountsFailed: () =>
        log.warn('sign-in failed for many accounts from one address: password guessing, or a wrong TRUST_PROXY'),
    })
    if (!signIn.isCookieSecure) {
      log.warn('PUBLIC_URL: without TLS the cookies of sessions can be read on their way; set an https address')
    }
    if (settings.publicUrl?.startsWith('https:') === true && settings.trustProxy === 0) {
      log.warn(
        'TRUST_PROXY: PUBLIC_URL is https, so a proxy is in front; set their number, or all clients count as one',
      )
    }
    return signIn
  })
  const registry = new Registry()
  const figures = settings.metricsPort === null ? null : createMetricsServer(registry)
  const server = createHttpServer({
    api: createApi(host),
    host,
    files,
    // Without it, the build serves an empty status page that its code fills.
    ...(existsSync(prerender) && { prerender }),
    log,
    metrics: createMetrics(registry),
    publicUrl: settings.publicUrl,
    guard: signIn.rejectCrossSite,
    trustProxy: settings.trustProxy,
    limits: { eventReadersOfClient: settings.eventStreams },
    jobs: (http) => hostJobs({ database, changes, signIn, retention: settings, log }, http),
  })
  const port = await listening(server, settings)
  if (settings.metricsPort !== null) {
    await figures?.listen({ host: settings.host, port: settings.metricsPort }).catch((error: unknown) => {
      throw new SettingError(`METRICS_PORT: ${String(error)}`, { cause: error })
    })
  }
  const people = settings.seed === 'empty' ? '' : ` (demonstration: sign in as ${PERSONAS.join(', ')})`
  process.stdout.write(`Dockboard is ready at ${settings.publicUrl ?? addressOf(settings.host, port)}/${people}\n`)

  const stop = (): void => {
    void Promise.all([server.close(GRACE_MS), figures?.close()])
      .then(() => database.close())
      .then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function listening(server: HttpServer, at: Settings): Promise<number> {
  try {
    return await server.listen(at)
  } catch (error) {
    // Errors of the build arrive here too and explain themselves.
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new SettingError(whyNotListening(error, at), { cause: error })
  }
}

try {
  await start(readSettings(process.env))
} catch (error) {
  process.stderr.write(
    `${error instanceof SettingError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exit(1)
}
