import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Change } from '../../src/api/event-hub.ts'
import { mayKnow } from '../../src/api/event-text.ts'
import type { Id } from '../../src/domain/fact.ts'

/** A stream that is open. */
export interface Reader {
  readonly connection: Socket
  /** Of a signed-in reader, who it is and what was asked, so that the session can be asked after again. */
  readonly signedIn: { readonly personId: Id; readonly request: IncomingMessage } | null
}

/** Readers of the same stores: they stand at the same position and are told the same bytes. */
export interface Audience {
  readonly storeIds: readonly Id[]
  readonly readers: Set<Reader>
}

/** The readers by what they may know. */
export interface Audiences {
  /** Returns what takes the reader out again. */
  add(storeIds: readonly Id[], reader: Reader): () => void
  thatMayKnow(change: Change): Audience[]
  readers(): Reader[]
}

export function createAudiences(): Audiences {
  const byStores = new Map<string, Audience>()
  return {
    add(storeIds, reader) {
      const key = storeIds.join()
      const audience = byStores.get(key) ?? { storeIds, readers: new Set() }
      byStores.set(key, audience)
      audience.readers.add(reader)
      return () => {
        audience.readers.delete(reader)
        if (audience.readers.size === 0) byStores.delete(key)
      }
    },
    thatMayKnow: (change) => [...byStores.values()].filter(({ storeIds }) => mayKnow(change, storeIds)),
    readers: () => [...byStores.values()].flatMap(({ readers }) => [...readers]),
  }
}
