import type { Person } from '../domain/person.ts'
import type { ChangeEvent, EventHub } from './event-hub.ts'

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
      const here = `${hub.name}-${hub.last()}`
      send(
        `retry: 3000\nid: ${here}\nevent: ${lastEventId === null || lastEventId === here ? 'ready' : 'resync'}\ndata: {}\n\n`,
      )
      const unsubscribe = hub.subscribe((event) => {
        if (mayKnow(event, person)) send(frame(hub.name, event))
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
function mayKnow({ change }: ChangeEvent, person: Person | null): boolean {
  return change.topic !== 'store' || person?.storeIds.includes(change.storeId) === true
}

function frame(hub: string, { sequence, change }: ChangeEvent): string {
  return `id: ${hub}-${sequence}\nevent: changed\ndata: ${JSON.stringify(change)}\n\n`
}
