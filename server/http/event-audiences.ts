import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Change } from '../../src/api/events/event-hub.ts'
import { mayKnow } from '../../src/api/events/event-text.ts'
import type { Id } from '../../src/domain/facts/fact.ts'

/** A stream that is open. */
export interface Reader {
  readonly connection: Socket
  /** Of a signed-in reader, who it is and what was asked, so that the session can be asked after again. */
  readonly signedIn: { readonly personId: Id; readonly request: IncomingMessage } | null
}

/** Readers who may know of the same: they stand at the same position and are told the same bytes. */
export interface Audience {
  readonly readership: readonly Id[]
  readonly readers: Set<Reader>
}

/** The readers by what they may know. */
export interface Audiences {
  /** Returns what takes the reader out again. */
  add(readership: readonly Id[], reader: Reader): () => void
  thatMayKnow(change: Change): Audience[]
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
    thatMayKnow: (change) =>
      [...byReadership.values()].filter(({ readership }) => mayKnow(change, readership)),
    readers: () => [...byReadership.values()].flatMap(({ readers }) => [...readers]),
  }
}
