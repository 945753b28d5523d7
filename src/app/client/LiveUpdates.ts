import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createParser } from 'eventsource-parser'
import { useEffect } from 'react'
import type { ChangeTopic } from '../../contract/endpoint.ts'
import { invalidate, invalidateOperationsSoon } from './invalidate.ts'
import { conforms, type Shape } from './conforms.ts'
import { operationOf } from './operations.ts'
import { ACCESS } from './query.ts'
import { followSession } from './shared-session.ts'
import { usePerson } from './use-session.ts'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
const STEADY_AFTER_MS = 10_000

/**
 * Listens to the event stream and refetches what its events name. If the stream is blocked, each query still
 * polls: data is at most a minute old. Reconnects at sign-in and sign-out, also in another tab.
 */
export function LiveUpdates(): null {
  const client = useQueryClient()
  const person = usePerson()?.id
  useEffect(() => {
    const stopped = new AbortController()
    void listen(client, stopped.signal)
    followSession(client, person ?? '', stopped.signal)
    return () => stopped.abort()
  }, [client, person])
  return null
}

async function listen(client: QueryClient, signal: AbortSignal): Promise<void> {
  let lastId: string | undefined
  let wait = FIRST_WAIT_MS
  while (!signal.aborted) {
    const beganMs = Date.now()
    try {
      await readEvents(signal, lastId, (name, data, id) => {
        lastId = id ?? lastId
        apply(client, name, data)
      })
    } catch {
      // The stream broke or never opened: retry below.
    }
    // Reset the backoff after a stable connection only: do not retry a failing stream every second.
    if (Date.now() - beganMs > STEADY_AFTER_MS) wait = FIRST_WAIT_MS
    await pause(wait * (0.5 + Math.random() / 2), signal)
    wait = Math.min(LONGEST_WAIT_MS, wait * 2)
  }
}

async function readEvents(
  signal: AbortSignal,
  lastId: string | undefined,
  receive: (name: string, data: string, id: string | undefined) => void,
): Promise<void> {
  const response = await fetch(operationOf('getEvents').path, {
    headers: { accept: 'text/event-stream', ...(lastId !== undefined && { 'last-event-id': lastId }) },
    signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!response.ok || reader === undefined) return
  const parser = createParser({ onEvent: ({ event = 'message', data, id }) => receive(event, data, id) })
  for (let read = await reader.read(); !read.done; read = await reader.read()) parser.feed(read.value)
}

function apply(client: QueryClient, name: string, data: string): void {
  // Changes between the first responses and this stream were not received: refetch everything.
  if (name === 'ready' || name === 'resync') void client.invalidateQueries({ predicate: isNoAccess })
  if (name !== 'changed') return
  const { topic, storeId } = parsed(data)
  if (topic === 'queue') refetchQueueSoon(client)
  else if (topic === 'operations') invalidateOperationsSoon(client)
  else {
    if (topic === 'store') invalidateOperationsSoon(client)
    void invalidate(client, [topic], storeId)
  }
}

/** Excludes accesses: each one is recorded and shown to the store, so a reconnect must not cause one. */
const isNoAccess = ({ queryKey }: Query): boolean => queryKey[0] !== ACCESS

const SOON_MS = 5_000

/** Queue positions change for a thousand stores at once: a random delay spreads their requests. */
function refetchQueueSoon(client: QueryClient): void {
  setTimeout(() => void invalidate(client, ['queue']), Math.random() * SOON_MS)
}

interface Change {
  readonly topic: ChangeTopic
  readonly storeId?: string
}

/** Returns a change of the network, on which everything depends, if the data is malformed. */
function parsed(data: string): Change {
  try {
    const change: unknown = JSON.parse(data)
    return conforms(change, CHANGE, {}) ? (change as Change) : ANYTHING
  } catch {
    return ANYTHING
  }
}

const ANYTHING: Change = { topic: 'network' }
const CHANGE: Shape = {
  type: 'object',
  properties: {
    topic: { enum: ['network', 'clock', 'queue', 'store', 'operations', 'support'] },
    storeId: { type: 'string' },
  },
  required: ['topic'],
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
