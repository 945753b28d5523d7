import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ProblemKind } from '../../src/contract/problem.ts'
import { rawProblem } from './problem-answer.ts'
import { endWith } from './raw-head.ts'
import type { FlatHeaders } from './security-headers.ts'

/** Error codes of Node's HTTP parser and timeouts (nodejs.org/api/http.html#event-clienterror). */
const KINDS: Readonly<Record<string, ProblemKind>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_INVALID_METHOD: 'not-implemented',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
}

/** Writes a problem to the connection for an invalid or slow request, and closes it. */
export function rejectBytes(
  error: Error,
  socket: Duplex,
  current: ServerResponse | undefined,
  headers: FlatHeaders,
): void {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // During a response these bytes would be read as part of it.
  const isAnswering = current !== undefined && current.headersSent && !current.writableFinished
  if (code === 'ECONNRESET' || !socket.writable || isAnswering) {
    socket.destroy()
    return
  }
  endWith(socket, rawProblem(KINDS[code] ?? 'malformed', headers))
}
