import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { StoreUnavailable } from '../src/api/fact-store.ts'
import { databaseError } from './database/database-error.ts'
import type { Database } from './database/database.ts'
import { listenWhileWaiting, type StartupServer } from './http/waiting-server.ts'
import { whyNotListening } from './listening.ts'
import { openDatabase } from './open-database.ts'
import { SettingError, type Settings } from './settings.ts'

const AGAIN_AFTER_MS = 500

/**
 * Opens the database. Retries while a server is unreachable, because containers start in any order. Meanwhile
 * the process is live and not ready. Throws SettingError where a retry is pointless.
 */
export async function openWhenReachable(settings: Settings, log: Logger): Promise<Database> {
  let waiting: StartupServer | null = null
  try {
    for (;;) {
      try {
        return await openDatabase(settings, log)
      } catch (error) {
        const reason = databaseError(error)
        if (settings.databaseUrl === null || !(reason instanceof StoreUnavailable)) throw error
        if (waiting === null) {
          waiting = await wait(settings)
          log.warn({ err: reason }, 'DATABASE_URL: the database is waited for')
        }
        await pause(AGAIN_AFTER_MS)
      }
    }
  } finally {
    await waiting?.close()
  }
}

async function wait(settings: Settings): Promise<StartupServer> {
  try {
    return await listenWhileWaiting(settings, settings.publicUrl)
  } catch (error) {
    throw new SettingError(whyNotListening(error, settings), { cause: error })
  }
}
