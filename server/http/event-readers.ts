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

/** Who sends a request that does not go through the api. */
function callerOf(host: Host, { headers }: IncomingMessage): Promise<Caller> {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
  )
  // Sessions are told by headers; the address only has to be one.
  return host.sessions.caller(new Request('http://localhost/api/events', { headers: given }))
}

/** A reader who has this many bytes still to take is too slow: it comes back, and asks for everything anew. */
const MOST_WAITING_BYTES = 64 * 1024
/** Readers of a server that stops come back spread over this time. */
const COME_BACK_MS = 5_000

const STREAM_HEADERS = Object.entries(EVENT_STREAM_HEADERS).flat()

export interface EventReaders {
  /** Answers with a stream that flows until the reader goes. Throws what asking for the caller throws. */
  open(request: IncomingMessage, response: ServerResponse, headers: FlatHeaders): Promise<void>
  /** Shows every reader that the stream still flows. */
  readonly beat: () => void
  /** Ends the streams of sessions that have ended, where nobody told of their end. */
  readonly closeEnded: () => Promise<void>
  /** Ends the streams of a person whose session was taken back. */
  readonly closeOf: (personId: Id) => void
  readonly count: () => number
  /** How many were dropped for taking too slowly, since the start. */
  readonly dropped: () => number
  /** Ends all, each with a word on when to come back. */
  stop(): void
}

/** The connection, once what was asked before on it is answered; null where it has ended. */
async function entryOf(response: ServerResponse): Promise<Socket | null> {
  if (response.socket === null && !response.destroyed) {
    await Promise.race([once(response, 'socket'), once(response, 'close')])
  }
  return response.socket === null || response.socket.destroyed ? null : response.socket
}

/**
 * The event streams of one process. A change is written once for each audience and handed to all its readers as one
 * buffer; one job beats for all. They are written to the bare connection: the response, which would cut each change in
 * chunks and keep its head in a hundred pieces, is not used.
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

  async function isStill({ signedIn }: Reader): Promise<boolean> {
    if (signedIn === null) return true
    try {
      const caller = await callerOf(host, signedIn.request)
      return caller !== null && caller !== 'expired' && caller.id === signedIn.personId
    } catch (error) {
      // That it cannot be asked says nothing of the session.
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
      const leave = audiences.add(readership, {
        connection,
        signedIn: person && { personId: person.id, request },
      })
      count += 1
      connection.once('close', () => {
        leave()
        count -= 1
      })
      connection.setTimeout(0)
      const lastEventId = request.headers['last-event-id']?.toString() ?? null
      const head = rawHead(200, [...STREAM_HEADERS, ...headers])
      connection.write(head + greeting(host.events.position(readership), lastEventId))
    },
    beat() {
      for (const reader of audiences.readers()) write(reader, heartbeat)
    },
    async closeEnded() {
      // One after the other: there is time, and the database has more to do.
      for (const reader of audiences.readers()) if (!(await isStill(reader))) end(reader, 0)
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
