import { join } from 'node:path'
import { Registry } from 'prom-client'
import { createApi } from '../src/api/app.ts'
import { PERSONAS } from '../src/scenario/scenario.ts'
import { createHttpServer } from './http/http-server.ts'
import { createLog } from './http/log.ts'
import { createMetrics } from './http/metrics.ts'
import { requestContext } from './http/request-context.ts'
import { addressOf, whyNotListening } from './listening.ts'
import { openDatabase } from './open-database.ts'
import { openHost } from './open-host.ts'
import { readSettings, SettingError, type Settings } from './settings.ts'
import { openSignIn } from './sign-in/sign-in.ts'

/** The production build, beside this folder. */
const FILES = join(import.meta.dirname, '../dist/app')
const PRERENDER = join(import.meta.dirname, '../dist/server/prerender.js')
/** How long what runs may go on after the host was asked to stop. */
const GRACE_MS = 10_000

async function start(settings: Settings): Promise<void> {
  const log = createLog(settings.logLevel)
  const database = await openDatabase(settings, log)
  const { host, signIn } = await openHost(database, settings, log, async (personas) => {
    const signIn = await openSignIn(database, {
      host: settings.host,
      publicUrl: settings.publicUrl,
      secret: settings.authSecret,
      personas,
      clientAddress: () => requestContext.getStore()?.clientAddress ?? null,
      realMs: () => Date.now(),
      failed: (error) => log.error({ err: error }, 'signing in failed'),
    })
    if (!signIn.isCookieSecure) {
      log.warn(
        'PUBLIC_URL: without TLS the cookies of sessions can be read on their way; set an https address',
      )
    }
    return signIn
  })
  const server = createHttpServer({
    api: createApi(host),
    host,
    files: FILES,
    prerender: PRERENDER,
    log,
    metrics: createMetrics(new Registry()),
    publicUrl: settings.publicUrl,
    refuse: signIn.refuseForeign,
    trustProxy: settings.trustProxy,
  })
  await signIn.onPeopleChanged(server.closeStreamsOf)
  const port = await server.listen(settings).catch((error: unknown) => {
    throw new SettingError(whyNotListening(error, settings), { cause: error })
  })
  const people = settings.seed === 'empty' ? '' : ` (demonstration: sign in as ${PERSONAS.join(', ')})`
  process.stdout.write(
    `Dockboard is ready at ${settings.publicUrl ?? addressOf(settings.host, port)}/${people}\n`,
  )

  const stop = (): void => {
    void server
      .close(GRACE_MS)
      .then(() => database.close())
      .then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

try {
  await start(readSettings(process.env))
} catch (error) {
  process.stderr.write(
    `${error instanceof SettingError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  )
  process.exit(1)
}
