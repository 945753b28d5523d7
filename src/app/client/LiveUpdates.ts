import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createParser } from 'eventsource-parser'
import { useEffect } from 'react'
import type { Operation } from '../../contract/table.ts'
import { refetchTogether } from './refetch-together.ts'
import { forgetOtherMoment } from './forget-other-moment.ts'
import { conforms, type Shape } from './conforms.ts'
import { operationOf } from './operations.ts'
import { ACCESS } from './query.ts'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
const STEADY_AFTER_MS = 10_000

/**
 * Listens to the api's events and asks again for what they name. Where events cannot flow, the renewal of
 * each query goes on, so what is shown still ages by a minute at the most.
 * Keyed by the person signed in, it begins anew when someone signs in or out.
 */
export function LiveUpdates(): null {
  const client = useQueryClient()
  useEffect(() => {
    const stopped = new AbortController()
    void listen(client, stopped.signal)
    return () => stopped.abort()
  }, [client])
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
      // The stream broke or never came: try again below.
    }
    // A stream that lived was a good one; one that is cut at once is not asked for every second.
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
  // What changed between the first answers and this stream was told to nobody: all is asked once more.
  if (name === 'ready' || name === 'resync') void client.invalidateQueries({ predicate: isNoAccess })
  if (name !== 'changed') return
  const change = parsed(data)
  // Another moment: nothing read before may be shown as if it were of now.
  if (change.topic === 'clock') void forgetOtherMoment(client)
  else if (change.topic === 'queue') refetchSoon(client, OF_THE_QUEUE)
  else if (change.topic === 'operations') refetchTogether(client)
  else if (change.topic === 'support') void client.invalidateQueries({ predicate: isOfSupport })
  else if (change.topic === 'store') {
    refetchTogether(client)
    void client.invalidateQueries({
      predicate: ({ queryKey }) =>
        queryKey[0] === ('listMyStores' satisfies Operation) ||
        JSON.stringify(queryKey).includes(change.storeId ?? ''),
    })
  } else void client.invalidateQueries()
}

/** An access is recorded and shown to the store: a lost connection causes none. */
const isNoAccess = ({ queryKey }: Query): boolean => queryKey[0] !== ACCESS

const OF_SUPPORT: readonly Operation[] = [
  'listQueue',
  'getQuestion',
  'listTopics',
  'listConversations',
  'listCannedAnswers',
  'getCannedAnswer',
]
const isOfSupport = ({ queryKey }: Query): boolean => OF_SUPPORT.some((each) => each === queryKey[0])

/** Queries that depend on the delivery queue. */
const OF_THE_QUEUE: readonly Operation[] = [
  'getDeliveryQueue',
  'getStoreStatus',
  'listMyStores',
  'listOrders',
  'getOrder',
]
const SOON_MS = 5_000

/** The line moves for a thousand stores at once: they do not all ask in the same instant. */
function refetchSoon(client: QueryClient, operations: readonly Operation[]): void {
  setTimeout(() => {
    void client.invalidateQueries({
      predicate: ({ queryKey }) => operations.some((each) => each === queryKey[0]),
    })
  }, Math.random() * SOON_MS)
}

/** A change that cannot be read may be of anything. */
function parsed(data: string): { readonly topic: string; readonly storeId?: string } {
  try {
    const change: unknown = JSON.parse(data)
    return conforms(change, CHANGE, {}) ? (change as { topic: string; storeId?: string }) : ANYTHING
  } catch {
    return ANYTHING
  }
}

const ANYTHING = { topic: 'network' }
const CHANGE: Shape = {
  type: 'object',
  properties: { topic: { type: 'string' }, storeId: { type: 'string' } },
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
