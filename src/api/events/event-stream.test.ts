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

test('a reader to whom nothing happens still hears, every twenty seconds, that the line is open', async () => {
  const { next, reader } = open()
  expect(await next()).toMatch(/^retry: \d+\nid: .+\nevent: ready\ndata: \{\}\n\n$/)
  vi.advanceTimersByTime(20_000)
  // A comment: no event, and no id that a reader would come back with.
  expect(await next()).toMatch(/^: .+\n\n$/)
  await reader.cancel()
})

test('a reader who has gone leaves no timer behind, and no listener', async () => {
  const { hub, reader } = open()
  expect(vi.getTimerCount()).toBe(1)
  await reader.cancel()
  expect(vi.getTimerCount()).toBe(0)
  expect(() => hub.publish({ topic: 'network' })).not.toThrow()
})
