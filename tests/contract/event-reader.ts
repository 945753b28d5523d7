import { createParser } from 'eventsource-parser'
import type { Fetch } from './test-host.ts'

export interface ReceivedEvent {
  readonly id: string | undefined
  readonly event: string | undefined
  readonly data: unknown
}

export interface EventReader {
  /** Returns the events received since the last call. */
  received(): Promise<ReceivedEvent[]>
  stop(): Promise<void>
}

/** Opens the event stream as one caller. */
export async function listen(fetch: Fetch, lastEventId?: string): Promise<EventReader> {
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const response = await fetch('/api/events', { headers })
  const reader = response.body?.getReader()
  if (reader === undefined) throw new Error(`no event stream: ${response.status}`)
  let events: ReceivedEvent[] = []
  const parser = createParser({
    onEvent: ({ id, event, data }) => events.push({ id, event, data: JSON.parse(data) }),
  })
  const decoder = new TextDecoder()
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parser.feed(decoder.decode(part.value, { stream: true }))
    }
  })()
  return {
    async received() {
      // Waits until everything sent so far has been read.
      await new Promise((resolve) => setTimeout(resolve, 5))
      const taken = events
      events = []
      return taken
    },
    async stop() {
      await reader.cancel()
      await reading
    },
  }
}
