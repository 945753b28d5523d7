import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Metrics } from './metrics.ts'

/** Logs and counts a response when it has ended. `route` is a pattern, never an address that was sent. */
export function observe(
  request: IncomingMessage,
  response: ServerResponse,
  { route, log, metrics }: { route: string; log: Logger; metrics: Metrics },
): void {
  const { method = '', socket } = request
  const began = performance.now()
  const bytesBefore = socket.bytesWritten
  response.once('close', () => {
    const ms = performance.now() - began
    const status = response.statusCode
    metrics.answered({ method, route, status, seconds: ms / 1000 })
    log.info(
      {
        method,
        route,
        status,
        ms: Math.round(ms * 10) / 10,
        bytes: socket.bytesWritten - bytesBefore,
        ...(response.writableFinished ? {} : { cut: true }),
      },
      'answered',
    )
  })
}
