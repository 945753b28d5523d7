import pino, { type DestinationStream, type Logger } from 'pino'
import { requestContext } from './request-context.ts'

/**
 * The log of the host: one JSON object a line, with the id of the request during which it was written. Nothing of a
 * person goes into it: no address, name, cookie, query or id in a path.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin() {
        const context = requestContext.getStore()
        return context === undefined ? {} : { requestId: context.requestId }
      },
    },
    destination,
  )
}
