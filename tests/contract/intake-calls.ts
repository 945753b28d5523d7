import { expect } from 'vitest'
import { read, sending } from './ask.ts'
import { scenario, type TestHost } from './test-host.ts'

const { inQueue } = scenario.storyStores
const LICENCE = scenario.stores.find(({ id }) => id === inQueue)?.licence

/** One hour before the story begins. */
const SENT_AT = '2022-08-09T08:00:00-04:00'

/** Returns the event of an order by the store in the queue, with two lines of 4 and 2 cases. */
export function placed(number: string, over: object = {}) {
  return {
    id: `placed-${number}`,
    number,
    at: SENT_AT,
    kind: 'placed',
    licence: LICENCE,
    orderKind: 'weekly',
    planned: { day: '2022-08-12', hours: { from: '09:00', to: '13:00' } },
    lines: [
      { sku: '1', product: 'Pré-roulés', ordered: 4 },
      { sku: '2', product: 'Oil', ordered: 2 },
    ],
    ...over,
  }
}

/** Returns an event for an existing order. */
export function reported(kind: string, number: string, over: object = {}) {
  return { id: `${kind}-${number}`, number, at: SENT_AT, kind, ...over }
}

interface Result {
  readonly id: string | null
  readonly result: string
  readonly errors?: readonly { readonly field: string; readonly cause: string }[]
}

interface Summary {
  readonly id: string
  readonly number: string
  readonly outlook: object
  readonly steps: readonly { readonly kind: string; readonly state: string }[]
}

/** Returns the results of a batch that was answered. */
export async function resultsOf(response: Response): Promise<Result[]> {
  expect(response.status).toBe(200)
  return ((await response.json()) as { results: Result[] }).results
}

/** Sends events to a host, and reads the results as the owner of the store in the queue. */
export function sentTo({ as, failures }: TestHost) {
  const send = (events: readonly unknown[], headers: Record<string, string> = {}) =>
    as('apiClient')('/api/order-events', sending('POST', { events }, headers))
  const orders = async () =>
    (await read<{ items: Summary[] }>(as('store-owner'), `/api/stores/${inQueue}/orders?limit=200`)).items
  return {
    send,
    /** Sends events and expects status 200. */
    async intake(...events: readonly unknown[]): Promise<Result[]> {
      const results = await resultsOf(await send(events))
      expect(failures).toEqual([])
      return results
    },
    orders,
    orderOf: async (number: string) => (await orders()).find((order) => order.number === number),
    async viewOf(number: string): Promise<{
      readonly lines: unknown
      readonly promises: readonly object[]
      readonly shipments: readonly object[]
    }> {
      const order = (await orders()).find((each) => each.number === number)
      return read(as('store-owner'), `/api/stores/${inQueue}/orders/${order?.id}`)
    },
  }
}

/** Returns each result as one word, followed by the fields with errors. */
export function short(results: readonly Result[]): string[] {
  return results.map(({ result, errors }) => [result, ...(errors ?? []).map(({ field }) => field)].join(' '))
}
