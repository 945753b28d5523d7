import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Change } from '../../src/api/events/event-hub.ts'
import { mayKnow } from '../../src/api/events/event-text.ts'
import type { Id } from '../../src/domain/facts/fact.ts'

/** An open stream. */
export interface Reader {
  readonly connection: Socket
  /** The person and request of a signed-in reader, to check the session again. Null without a session. */
  readonly signedIn: { readonly personId: Id; readonly request: IncomingMessage } | null
}

/** Readers with the same readership, which share a position and receive the same bytes. */
export interface Audience {
  readonly readership: readonly Id[]
  readonly readers: Set<Reader>
}

/** The readers, grouped by readership. */
export interface Audiences {
  /** Adds a reader. Returns a function that removes it. */
  add(readership: readonly Id[], reader: Reader): () => void
  thatMayKnow(change: Change): Audience[]
  all(): Audience[]
  readers(): Reader[]
}

export function createAudiences(): Audiences {
  const byReadership = new Map<string, Audience>()
  return {
    add(readership, reader) {
      const key = readership.join()
      const audience = byReadership.get(key) ?? { readership, readers: new Set() }
      byReadership.set(key, audience)
      audience.readers.add(reader)
      return () => {
        audience.readers.delete(reader)
        if (audience.readers.size === 0) byReadership.delete(key)
      }
    },
    all: () => [...byReadership.values()],
    thatMayKnow: (change) => [...byReadership.values()].filter(({ readership }) => mayKnow(change, readership)),
    readers: () => [...byReadership.values()].flatMap(({ readers }) => [...readers]),
  }
}
