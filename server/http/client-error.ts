import type { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ProblemKind } from '../../src/contract/problem.ts'
import { rawProblem } from './problem-answer.ts'
import { endWith } from './raw-head.ts'
import type { FlatHeaders } from './security-headers.ts'

/** The codes of Node's parser and of its clock (nodejs.org/api/http.html#event-clienterror). */
const KINDS: Readonly<Record<string, ProblemKind>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_INVALID_METHOD: 'not-implemented',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
}

/** Says on the bare connection what was wrong with bytes that are no request, or came too slowly, and ends it. */
export function rejectBytes(
  error: Error,
  socket: Duplex,
  current: ServerResponse | undefined,
  headers: FlatHeaders,
): void {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // In the middle of an answer these bytes would be read as a part of it.
  const isAnswering = current !== undefined && current.headersSent && !current.writableFinished
  if (code === 'ECONNRESET' || !socket.writable || isAnswering) {
    socket.destroy()
    return
  }
  endWith(socket, rawProblem(KINDS[code] ?? 'malformed', headers))
}
