import type { PGlite } from '@electric-sql/pglite'

/**
 * Tells when PGlite has stopped itself, as PostgreSQL does where it can no longer write its log. Any further question
 * would keep the process busy for ever, with no turn left for anything else (0.5.16): so none is asked, and the one that
 * found it is never answered. Whoever is told should end the process.
 */
export function watchForPanic(client: PGlite, stopped: (error: Error) => void): void {
  const tell = (error: unknown): Promise<never> => {
    if (!isPanic(error)) throw error
    stopped(error)
    return new Promise(() => undefined)
  }
  const ask = client.execProtocol.bind(client)
  client.execProtocol = (message, options) => ask(message, options).catch(tell)
  const askInParts = client.execProtocolStream.bind(client)
  client.execProtocolStream = (message, options) => askInParts(message, options).catch(tell)
}

function isPanic(error: unknown): error is Error {
  return error instanceof Error && 'severity' in error && error.severity === 'PANIC'
}
