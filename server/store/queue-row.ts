import type { QueueKeys } from '../../src/domain/recovery/delivery-queue.ts'
import { type Region, REGIONS } from '../../src/domain/stores/store.ts'
import type { deliveryQueue } from '../database/schema-host.ts'

/** The stored keys of a queue, region by region. */
export type QueueRow = Pick<typeof deliveryQueue.$inferSelect, 'earliest' | 'latest' | 'sizes'>

export function queueRow(keys: QueueKeys): QueueRow {
  const of = (end: 'earliest' | 'latest') => Float64Array.from(REGIONS.flatMap((region) => [...keys[region][end]]))
  return {
    earliest: of('earliest'),
    latest: of('latest'),
    sizes: REGIONS.map((region) => keys[region].earliest.length),
  }
}

export function queueOfRow({ earliest, latest, sizes }: QueueRow): QueueKeys {
  const of = (region: Region) => {
    const index = REGIONS.indexOf(region)
    const from = sizes.slice(0, index).reduce((sum, size) => sum + size, 0)
    const to = from + (sizes[index] ?? 0)
    return { earliest: earliest.subarray(from, to), latest: latest.subarray(from, to) }
  }
  return { East: of('East'), GTA: of('GTA'), Toronto: of('Toronto'), West: of('West'), North: of('North') }
}
