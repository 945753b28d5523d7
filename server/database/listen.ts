import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { Listener } from './database.ts'

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000
/** An idle connection can break without notice, so a query probes it. */
const PROBE_MS = 5_000

/** Listens on a separate connection, which reconnects. Returns a function that stops listening. */
export async function listenOn(url: string, channel: string, listener: Listener): Promise<() => Promise<void>> {
  const stopped = new AbortController()
  let reconnected: Promise<void> = Promise.resolve()
  let client = await connect()

  async function connect(): Promise<Client> {
    const next = new Client({
      connectionString: url,
      connectionTimeoutMillis: PROBE_MS,
      query_timeout: PROBE_MS,
      keepAlive: true,
    })
    next.on('notification', ({ payload }) => listener.receive(payload ?? ''))
    // The 'end' event follows. Without this listener, the error would end the process.
    next.on('error', () => undefined)
    try {
      await next.connect()
      await next.query(`listen ${next.escapeIdentifier(channel)}`)
    } catch (error) {
      void next.end().catch(() => undefined)
      throw error
    }
    const probe = setInterval(() => {
      next.query('select 1').catch(() => void next.end().catch(() => undefined))
    }, PROBE_MS)
    next.once('end', () => {
      clearInterval(probe)
      if (!stopped.signal.aborted) reconnected = reconnect()
    })
    return next
  }

  async function reconnect(): Promise<void> {
    listener.lost()
    for (let wait = FIRST_PAUSE_MS; !stopped.signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      try {
        client = await connect()
        if (!stopped.signal.aborted) listener.back()
        return
      } catch {
        await pause(wait, undefined, { signal: stopped.signal }).catch(() => undefined)
      }
    }
  }

  return async () => {
    stopped.abort()
    await reconnected
    await client.end().catch(() => undefined)
  }
}
