import pino, { type DestinationStream, type Logger } from 'pino'
import { requestContext } from './request-context.ts'

/**
 * Returns the host's log: one JSON object a line, with the id of the current request. It contains no personal
 * data: no address, name, cookie, query or id from a path.
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
