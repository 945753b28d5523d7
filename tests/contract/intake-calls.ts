import { expect } from 'vitest'
import { read, sending } from './ask.ts'
import { scenario, type TestHost } from './test-host.ts'

const { inQueue } = scenario.storyStores
const LICENCE = scenario.stores.find(({ id }) => id === inQueue)?.licence

/** An hour before the story begins. */
const SENT_AT = '2022-08-09T08:00:00-04:00'

/** What a warehouse sends when the store in the queue has placed an order of two lines, 4 and 2 cases. */
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

/** What it sends when something has happened to an order. */
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

/** Sends events to a host, and reads what came of them as the owner of the store in the queue. */
export function sentTo({ as, failures }: TestHost) {
  const send = (events: readonly unknown[], headers: Record<string, string> = {}) =>
    as('apiClient')('/api/order-events', sending('POST', { events }, headers))
  const orders = async () =>
    (await read<{ items: Summary[] }>(as('store-owner'), `/api/stores/${inQueue}/orders?limit=200`)).items
  return {
    send,
    /** Sends what is answered and not refused as a whole. */
    async intake(...events: readonly unknown[]): Promise<Result[]> {
      const response = await send(events)
      expect(response.status).toBe(200)
      expect(failures).toEqual([])
      return ((await response.json()) as { results: Result[] }).results
    },
    orders,
    orderOf: async (number: string) => (await orders()).find((order) => order.number === number),
    async viewOf(number: string): Promise<{ readonly lines: unknown; readonly promises: readonly object[] }> {
      const order = (await orders()).find((each) => each.number === number)
      return read(as('store-owner'), `/api/stores/${inQueue}/orders/${order?.id}`)
    },
  }
}

/** Each result in one word, and the fields at issue. */
export function short(results: readonly Result[]): string[] {
  return results.map(({ result, errors }) => [result, ...(errors ?? []).map(({ field }) => field)].join(' '))
}
