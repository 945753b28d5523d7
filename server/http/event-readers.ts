import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Change } from '../../src/api/events/event-hub.ts'
import {
  changedEvent,
  EVENT_STREAM_HEADERS,
  farewell,
  greeting,
  HEARTBEAT,
  readershipOf,
} from '../../src/api/events/event-text.ts'
import type { Host } from '../../src/api/host.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import { createAudiences, type Reader } from './event-audiences.ts'
import { endWith, rawHead } from './raw-head.ts'
import type { FlatHeaders } from './security-headers.ts'
import type { Caller } from '../../src/api/accounts/sessions.ts'

/** Returns the caller of a request that bypasses the API. */
function callerOf(host: Host, { headers }: IncomingMessage): Promise<Caller> {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
  )
  // Only headers carry sessions, so the URL does not matter.
  return host.sessions.caller(new Request('http://localhost/api/events', { headers: given }))
}

/** A reader with more unsent bytes is too slow. It reconnects and reads everything again. */
const MOST_WAITING_BYTES = 64 * 1024
/** Readers of a stopping server reconnect spread over this time. */
const COME_BACK_MS = 5_000

const STREAM_HEADERS = Object.entries(EVENT_STREAM_HEADERS).flat()

export interface EventReaders {
  /** Answers with a stream until the reader leaves. Throws the errors of the caller's lookup. */
  open(request: IncomingMessage, response: ServerResponse, headers: FlatHeaders): Promise<void>
  /** Sends a heartbeat to every reader. */
  readonly beat: () => void
  /**
   * Ends the streams of ended sessions, and of people who may know something else now. Their changes may not
   * have been published, or were missed.
   */
  readonly closeOutdated: (givenUp: AbortSignal) => Promise<void>
  /** Ends the streams of a person whose session was revoked. */
  readonly closeOf: (personId: Id) => void
  readonly count: () => number
  /** Number of readers dropped for being too slow, since the start. */
  readonly dropped: () => number
  /** Ends all streams, each with a reconnection time. */
  stop(): void
}

/** Returns the connection once earlier responses on it are sent. Null where it has closed. */
async function entryOf(response: ServerResponse): Promise<Socket | null> {
  if (response.socket === null && !response.destroyed) {
    await Promise.race([once(response, 'socket'), once(response, 'close')])
  }
  return response.socket === null || response.socket.destroyed ? null : response.socket
}

/**
 * Returns the event streams of one process. A change is serialized once for each audience and sent to its
 * readers as one buffer; one job sends all heartbeats. Streams bypass the HTTP response, which would chunk
 * each change and store its head in a hundred pieces.
 */
export function createEventReaders(host: Host): EventReaders {
  const audiences = createAudiences()
  const heartbeat = Buffer.from(HEARTBEAT)
  let count = 0
  let dropped = 0

  const write = ({ connection }: Reader, bytes: Buffer): void => {
    if (connection.writableLength > MOST_WAITING_BYTES) {
      dropped += 1
      connection.destroy()
    } else connection.write(bytes)
  }
  const tell = (change: Change): void => {
    for (const { readership, readers } of audiences.thatMayKnow(change)) {
      const bytes = Buffer.from(changedEvent(host.events.position(readership), change))
      for (const reader of readers) write(reader, bytes)
    }
  }
  const unsubscribe = host.events.subscribe(tell)

  /** Whether the person of a reader may still know what its stream was opened for, and nothing else. */
  async function isStill({ signedIn }: Reader, readership: readonly Id[]): Promise<boolean> {
    if (signedIn === null) return true
    try {
      const caller = await callerOf(host, signedIn.request)
      if (caller === null || caller === 'expired' || caller.id !== signedIn.personId) return false
      return readershipOf(caller).join() === readership.join()
    } catch (error) {
      // A failed check does not mean that the session has ended.
      host.failed(error)
      return true
    }
  }

  function end({ connection }: Reader, retryMs: number): void {
    endWith(connection, farewell(retryMs))
  }

  return {
    async open(request, response, headers) {
      const caller = await callerOf(host, request)
      const connection = await entryOf(response)
      if (connection === null) return
      const person = caller === 'expired' ? null : caller
      const readership = readershipOf(person)
      const reader: Reader = { connection, signedIn: person && { personId: person.id, request } }
      const leave = audiences.add(readership, reader)
      count += 1
      connection.once('close', () => {
        leave()
        count -= 1
      })
      connection.setTimeout(0)
      const lastEventId = request.headers['last-event-id']?.toString() ?? null
      const head = rawHead(200, [...STREAM_HEADERS, ...headers])
      connection.write(head + greeting(host.events.position(readership), lastEventId))
      // Rights that were taken away before the reader was among the others ended no stream.
      if (!(await isStill(reader, readership))) end(reader, 0)
    },
    beat() {
      for (const reader of audiences.readers()) write(reader, heartbeat)
    },
    async closeOutdated(givenUp) {
      // Sequential: this is not urgent, and the database has other work.
      for (const { readership, readers } of audiences.all()) {
        for (const reader of readers) {
          if (givenUp.aborted) return
          if (!(await isStill(reader, readership))) end(reader, 0)
        }
      }
    },
    closeOf(personId) {
      for (const reader of audiences.readers()) if (reader.signedIn?.personId === personId) end(reader, 0)
    },
    count: () => count,
    dropped: () => dropped,
    stop() {
      unsubscribe()
      for (const reader of audiences.readers()) end(reader, Math.ceil(Math.random() * COME_BACK_MS))
    },
  }
}
