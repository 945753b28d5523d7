import { day } from '../../src/domain/time/day.ts'
import { forecast } from '../../src/domain/recovery/forecast.ts'
import { fromEpoch, instant } from '../../src/domain/time/instant.ts'
import { queueOf, type Precedence } from '../../src/domain/recovery/delivery-queue.ts'
import type { RecoveryPlan } from '../../src/domain/recovery/recovery-plan.ts'
import { REGIONS } from '../../src/domain/stores/store.ts'
import { duel, type Measurement } from './measurement.ts'

const NOW = instant('2022-08-11T12:00:00-04:00')
const PLAN: RecoveryPlan = {
  id: 'plan',
  publishedAt: NOW,
  replaces: null,
  incidentId: 'incident',
  updateId: null,
  phases: [
    {
      firstDay: day('2022-08-11'),
      stopsPerDay: { low: 600, high: 900 },
      hours: { from: '06:00', to: '22:00' },
      heldBack: [],
    },
  ],
  reason: { en: 'bench', fr: 'banc' },
  basis: 'simulated',
}

function waiting(count: number): Precedence[] {
  return Array.from({ length: count }, (_, index) => ({
    // Scattered, so that there is something to sort. A third are unsettled.
    placedAt: fromEpoch(1_659_000_000_000 + ((index * 7919) % count) * 1000),
    inProcess: index % 3 === 0 ? 'unsettled' : 'no',
    region: REGIONS[index % REGIONS.length] ?? 'North',
  }))
}

function ranges(orders: readonly Precedence[]): number {
  const queue = queueOf(orders)
  const { rangeOf } = forecast(PLAN, queue, NOW)
  return orders.filter((order) => rangeOf(queue.entryOf(order)) !== null).length
}

/** Position and range of every order. The second ratio over the count shows growth beyond linear. */
export async function* bench(): AsyncGenerator<Measurement> {
  const few = waiting(1_333)
  const many = waiting(100_000)
  const small = await duel({
    value: () => ranges(few),
    baseline: () => few.map(({ placedAt }) => placedAt).sort(),
  })
  yield { name: 'place and range of 1,333 orders', unit: 'ms', ...small, against: 'sorting their instants' }
  const large = await duel({ value: () => ranges(many), baseline: () => ranges(few) })
  yield {
    name: 'place and range of 100,000 orders',
    unit: 'ms',
    ...large,
    against: '1,333 orders (linear: 75)',
  }
}
