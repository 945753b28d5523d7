import type { Person } from '../domain/person.ts'
import type { Change, EventHub } from './event-hub.ts'

const HEARTBEAT_MS = 20_000

export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/**
 * Server-sent events that name what changed. A reader who comes back with a Last-Event-ID that is not the
 * newest is told `resync`: it may have missed something and asks again for what it shows.
 */
export function eventStream(hub: EventHub, person: Person | null, lastEventId: string | null): Response {
  const encoder = new TextEncoder()
  let stop: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => controller.enqueue(encoder.encode(text))
      const here = (): string => hub.position(person?.storeIds ?? [])
      send(
        `retry: 3000\nid: ${here()}\nevent: ${lastEventId === null || lastEventId === here() ? 'ready' : 'resync'}\ndata: {}\n\n`,
      )
      const unsubscribe = hub.subscribe((change) => {
        if (mayKnow(change, person))
          send(`id: ${here()}\nevent: changed\ndata: ${JSON.stringify(change)}\n\n`)
      })
      const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
      stop = () => {
        unsubscribe()
        clearInterval(heartbeat)
      }
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers: EVENT_STREAM_HEADERS })
}

/** A change of one store is named to its own people only. */
function mayKnow(change: Change, person: Person | null): boolean {
  return change.topic !== 'store' || person?.storeIds.includes(change.storeId) === true
}
