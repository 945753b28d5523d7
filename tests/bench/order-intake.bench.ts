import { plus } from '../../src/domain/time/instant.ts'
import { sending } from '../contract/ask.ts'
import { placed, reported } from '../contract/intake-calls.ts'
import { openTestHost, scenario } from '../contract/test-host.ts'
import { duel, type Measurement } from './measurement.ts'

const ORDERS = 200
const KINDS = ['processing', 'picked', 'shipped', 'delivered']

/** Returns a thousand new events of 200 new orders, with the placed events last. */
function batch(round: number): string {
  const numbers = Array.from({ length: ORDERS }, (_, index) => `SO9${String(round * ORDERS + index).padStart(8, '0')}`)
  const events = numbers.flatMap((number) =>
    KINDS.map((kind, index) =>
      reported(kind, number, {
        at: plus(scenario.start, index * 1000),
        ...(kind === 'shipped' && { cases: [4, 2] }),
      }),
    ),
  )
  return JSON.stringify({ events: [...events, ...numbers.map((number) => placed(number))] })
}

function read(body = ''): unknown {
  return JSON.parse(body)
}

/** A whole batch through the API in memory, sent twice. */
export async function* bench(): AsyncGenerator<Measurement> {
  const { as } = openTestHost()
  let round = 0
  const send = async (body: string) => {
    const response = await as('apiClient')('/api/order-events', { ...sending('POST', null), body })
    const text = await response.text()
    if (!text.includes('"accepted"') && !text.includes('"known"')) throw new Error(text.slice(0, 200))
  }
  const bodies = Array.from({ length: 40 }, (_, index) => batch(index))
  const next = () => bodies[(round += 1) % bodies.length] ?? ''
  const against = 'reading its JSON'
  const first = await duel({ value: () => send(next()), baseline: () => read(bodies[0]) })
  yield { name: '1,000 events of 200 new orders', unit: 'ms', ...first, against }
  const again = await duel({
    value: () => send(bodies[1] ?? ''),
    baseline: () => read(bodies[1]),
  })
  yield { name: 'the same 1,000 events again', unit: 'ms', ...again, against }
}
