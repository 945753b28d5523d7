import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { ACCESS_THRESHOLD } from '../../src/domain/stores/store-access.ts'
import type { Persona } from '../../src/scenario/scenario.ts'
import { REASON, sending } from '../contract/ask.ts'
import { placed, reported } from '../contract/intake-calls.ts'
import { few } from '../database/few.ts'
import type { Callers } from './callers.ts'

/** The response, or null while there is none. */
type Answer = { readonly status: number; readonly body: string } | null

/** An attempted write with its response. */
export interface Attempt {
  readonly what: 'receipt' | 'access' | 'batch'
  readonly caller: Persona | 'apiClient'
  readonly path: string
  readonly init: RequestInit
  /** Identifies the stored rows: the reason of an access, the order numbers of a batch. */
  readonly names: readonly string[]
  answer: Answer
}

const { storeIds } = few.personas['chain-owner']
const owned = [
  ...storeIds.map((storeId) => ({ caller: 'chain-owner' as const, storeId })),
  ...few.personas['store-owner'].storeIds.map((storeId) => ({ caller: 'store-owner' as const, storeId })),
]
const UPDATE_IDS = few.network.updates.filter(({ publishedAt }) => publishedAt < few.start).map(({ id }) => id)
const LICENCES = few.stores.slice(0, 50).map(({ licence }) => licence)
let lastNumber = 0

const one = <T>(all: readonly T[]): T => {
  const found = all[randomInt(all.length)]
  if (found === undefined) throw new Error('there is none')
  return found
}

function receipt(): Attempt {
  const { caller, storeId } = one(owned)
  const body = { updateId: one(UPDATE_IDS), kind: one(['viewed', 'acknowledged']) }
  const init = sending('POST', body, { 'idempotency-key': randomUUID() })
  return { what: 'receipt', caller, path: `/api/stores/${storeId}/receipts`, init, names: [], answer: null }
}

/** As many stores as one person can open within an hour without confirmation. */
const OPENED = owned.slice(0, ACCESS_THRESHOLD)

function access(): Attempt {
  const reason = `access ${randomUUID()}`
  const path = `/api/stores/${one(OPENED).storeId}/status`
  const init = { headers: { ...REASON, 'x-access-reason': reason } }
  return { what: 'access', caller: one(['support', 'ops']), path, init, names: [reason], answer: null }
}

/** Orders of several stores with their events. Each order adds `ROWS_OF_ORDER` rows (`kills.ts`). */
function batch(): Attempt {
  const numbers = Array.from({ length: 1 + randomInt(6) }, () => {
    lastNumber += 1
    return `SO9${String(lastNumber).padStart(8, '0')}`
  })
  const events = numbers.flatMap((number) => [
    placed(number, { licence: one(LICENCES) }),
    reported('processing', number),
    reported('picked', number),
  ])
  const init = sending('POST', { events })
  return { what: 'batch', caller: 'apiClient', path: '/api/order-events', init, names: numbers, answer: null }
}

/** Sends an attempt, for the first time or again. */
export async function ask({ caller, path, init }: Attempt, callers: Callers, at: string): Promise<Answer> {
  const response = await callers.as(caller, at)(path, init)
  return { status: response.status, body: await response.text() }
}

const LONGEST_LIFE_MS = 500
const WRITERS = [receipt, receipt, access, access, batch, batch]

/**
 * Writes as fast as the host responds, for some time. Then calls `end` as soon as a response arrives, because
 * a write that was acknowledged too early is lost at that moment. Returns the attempts.
 */
export async function writeUntil(
  callers: Callers,
  at: string,
  end: () => Promise<unknown>,
): Promise<readonly Attempt[]> {
  const attempts: Attempt[] = []
  let answered = Promise.withResolvers<void>()
  const gone = new AbortController()
  const write = async (next: () => Attempt): Promise<void> => {
    while (!gone.signal.aborted) {
      const attempt = next()
      attempts.push(attempt)
      try {
        attempt.answer = await ask(attempt, callers, at)
        answered.resolve()
      } catch {
        // The host died before it responded: the outcome is unknown.
        await pause(1)
      }
    }
  }
  const writing = WRITERS.map(write)
  await answered.promise
  await pause(randomInt(LONGEST_LIFE_MS))
  answered = Promise.withResolvers()
  await answered.promise
  await end()
  gone.abort()
  await Promise.all(writing)
  return attempts
}
