import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEventHub } from './event-hub.ts'
import { eventStream } from './event-stream.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function open() {
  const hub = createEventHub('test')
  const reader = eventStream(hub, null, null).body?.getReader()
  if (reader === undefined) throw new Error('a stream has a body')
  const next = async () => new TextDecoder().decode((await reader.read()).value)
  return { hub, reader, next }
}

test('sends a heartbeat every twenty seconds when nothing changes', async () => {
  const { next, reader } = open()
  expect(await next()).toMatch(/^retry: \d+\nid: .+\nevent: ready\ndata: \{\}\n\n$/)
  vi.advanceTimersByTime(20_000)
  // A comment has no event and no id, so it does not change the reader's Last-Event-ID.
  expect(await next()).toMatch(/^: .+\n\n$/)
  await reader.cancel()
})

test('removes the timer and the listener when the reader cancels', async () => {
  const { hub, reader } = open()
  expect(vi.getTimerCount()).toBe(1)
  await reader.cancel()
  expect(vi.getTimerCount()).toBe(0)
  expect(() => hub.publish({ topic: 'network' })).not.toThrow()
})
