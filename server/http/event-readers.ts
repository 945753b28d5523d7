import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Change } from '../../src/api/event-hub.ts'
import {
  changedEvent,
  EVENT_STREAM_HEADERS,
  farewell,
  greeting,
  HEARTBEAT,
  HEARTBEAT_MS,
} from '../../src/api/event-text.ts'
import type { Host } from '../../src/api/host.ts'
import type { Id } from '../../src/domain/fact.ts'
import { createAudiences, type Reader } from './event-audiences.ts'
import type { Limits } from './limits.ts'
import type { FlatHeaders } from './security-headers.ts'
import { callerOf } from './session-caller.ts'

/** A reader who has this many bytes still to take is too slow: it comes back, and asks for everything anew. */
const MOST_WAITING_BYTES = 64 * 1024
/** Readers of a server that stops come back spread over this time. */
const COME_BACK_MS = 5_000

const STREAM_HEADERS = Object.entries(EVENT_STREAM_HEADERS).flat()

export interface EventReaders {
  /** Answers with a stream that flows until the reader goes. Throws what asking for the caller throws. */
  open(request: IncomingMessage, response: ServerResponse, headers: FlatHeaders): Promise<void>
  /** Ends the streams of a person whose session was taken back. */
  readonly closeOf: (personId: Id) => void
  readonly count: () => number
  /** How many were dropped for taking too slowly, since the start. */
  readonly dropped: () => number
  /** Ends all, each with a word on when to come back. */
  stop(): void
}

/**
 * The event streams of one process. A change is written once for each audience and handed to all its readers as one
 * buffer; one timer beats for all.
 */
export function createEventReaders(
  host: Host,
  { sessionCheckMs }: Pick<Limits, 'sessionCheckMs'>,
): EventReaders {
  const audiences = createAudiences()
  const heartbeat = Buffer.from(HEARTBEAT)
  let count = 0
  let dropped = 0

  const write = ({ response }: Reader, bytes: Buffer): void => {
    if (response.writableLength > MOST_WAITING_BYTES) {
      dropped += 1
      response.destroy()
      return
    }
    // Past the head the stream is the connection: a quarter less work than by way of the response.
    const stream = response.headersSent ? (response.socket ?? response) : response
    stream.write(bytes)
  }
  const tell = (change: Change): void => {
    for (const { storeIds, readers } of audiences.thatMayKnow(change)) {
      const bytes = Buffer.from(changedEvent(host.events.position(storeIds), change))
      for (const reader of readers) write(reader, bytes)
    }
  }
  const unsubscribe = host.events.subscribe(tell)
  const beat = setInterval(() => {
    for (const reader of audiences.readers()) write(reader, heartbeat)
  }, HEARTBEAT_MS)
  const asking = setInterval(() => void askAfterSessions(), sessionCheckMs)

  /** One after the other: there is time, and the database has more to do. */
  async function askAfterSessions(): Promise<void> {
    for (const reader of audiences.readers()) {
      if (reader.personId !== null && !(await isStill(reader))) end(reader, 0)
    }
  }

  async function isStill({ response, personId }: Reader): Promise<boolean> {
    try {
      const caller = await callerOf(host, response.req)
      return caller !== null && caller !== 'expired' && caller.id === personId
    } catch (error) {
      // That it cannot be asked says nothing of the session.
      host.failed(error)
      return true
    }
  }

  function end({ response }: Reader, retryMs: number): void {
    response.end(farewell(retryMs))
  }

  return {
    async open(request, response, headers) {
      const caller = await callerOf(host, request)
      if (response.destroyed) return
      const person = caller === 'expired' ? null : caller
      const storeIds = person?.storeIds ?? []
      const reader = { response, personId: person?.id ?? null }
      const leave = audiences.add(storeIds, reader)
      count += 1
      response.once('close', () => {
        leave()
        count -= 1
      })
      // Its end is the end of the connection: so no change has to be cut in chunks for each reader.
      response.useChunkedEncodingByDefault = false
      response.socket?.setTimeout(0)
      const lastEventId = request.headers['last-event-id']?.toString() ?? null
      response
        .writeHead(200, [...STREAM_HEADERS, ...headers])
        .write(greeting(host.events.position(storeIds), lastEventId))
    },
    closeOf(personId) {
      for (const reader of audiences.readers()) if (reader.personId === personId) end(reader, 0)
    },
    count: () => count,
    dropped: () => dropped,
    stop() {
      unsubscribe()
      clearInterval(beat)
      clearInterval(asking)
      for (const reader of audiences.readers()) end(reader, Math.ceil(Math.random() * COME_BACK_MS))
    },
  }
}
