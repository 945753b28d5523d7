import type { Person } from '../../domain/stores/person.ts'
import type { EventHub } from './event-hub.ts'
import {
  changedEvent,
  EVENT_STREAM_HEADERS,
  greeting,
  HEARTBEAT,
  HEARTBEAT_MS,
  mayKnow,
  readershipOf,
} from './event-text.ts'

/**
 * Returns server-sent events that name what changed, for one reader. A host with many readers writes the same
 * events to all of them itself.
 */
export function eventStream(hub: EventHub, person: Person | null, lastEventId: string | null): Response {
  const encoder = new TextEncoder()
  const readership = readershipOf(person)
  let stop: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => controller.enqueue(encoder.encode(text))
      send(greeting(hub.position(readership), lastEventId))
      const unsubscribe = hub.subscribe((change) => {
        if (mayKnow(change, readership)) send(changedEvent(hub.position(readership), change))
      })
      const heartbeat = setInterval(() => send(HEARTBEAT), HEARTBEAT_MS)
      stop = () => {
        unsubscribe()
        clearInterval(heartbeat)
      }
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers: EVENT_STREAM_HEADERS })
}
