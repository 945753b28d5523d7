import { day } from '../domain/time/day.ts'
import { epoch, instant } from '../domain/time/instant.ts'
import type { Store } from '../domain/stores/store.ts'
import { workdaysAfter } from './calendar.ts'
import type { OrderDraft } from './order-draft.ts'
import { randomOf } from './random.ts'
import type { StoryStores } from './story-stores.ts'

interface Emergency {
  readonly by: Exclude<keyof StoryStores, 'chain'> | 'another'
  readonly placed: string
  readonly cancelled: string | null
}

/** Simulated. From September on each store uses the waived fee once. */
const EMERGENCIES: readonly Emergency[] = [
  { by: 'another', placed: '2022-07-13T10:42:11-04:00', cancelled: null },
  { by: 'another', placed: '2022-07-19T08:55:37-04:00', cancelled: null },
  { by: 'another', placed: '2022-07-21T11:20:02-04:00', cancelled: null },
  { by: 'another', placed: '2022-07-28T09:31:46-04:00', cancelled: null },
  // Placed during the halt, before the night notice: they wait in the queue.
  { by: 'another', placed: '2022-08-08T10:14:29-04:00', cancelled: null },
  { by: 'another', placed: '2022-08-08T11:47:53-04:00', cancelled: null },
  { by: 'deliveredBefore', placed: '2022-09-08T10:05:18-04:00', cancelled: null },
  // Cancelled on the same day. Its store has its use again and takes it in January.
  { by: 'inProcess', placed: '2022-09-14T09:26:40-04:00', cancelled: '2022-09-14T11:58:05-04:00' },
  { by: 'another', placed: '2022-10-19T08:12:33-04:00', cancelled: null },
  { by: 'another', placed: '2022-11-24T10:38:57-05:00', cancelled: null },
  { by: 'inProcess', placed: '2023-01-12T09:03:21-05:00', cancelled: null },
  { by: 'another', placed: '2023-03-31T12:09:44-04:00', cancelled: null },
]

/** Orders outside the weekly cycle, delivered on the next working day unless halted. */
export function emergencyOrders(stores: readonly Store[], story: StoryStores): OrderDraft[] {
  const others = randomOf('emergency orders').shuffled(
    stores.filter((store) => store !== story.inQueue && !story.chain.includes(store)),
  )
  return EMERGENCIES.map(({ by, placed, cancelled }, index) => ({
    store: by === 'another' ? storeAt(others, index) : story[by],
    kind: 'emergency',
    placedMs: epoch(instant(placed)),
    plannedDay: workdaysAfter(day(placed.slice(0, 10)), 1),
    cancelledMs: cancelled === null ? null : epoch(instant(cancelled)),
    mostCases: 5,
    processingMinute: null,
  }))
}

function storeAt(stores: readonly Store[], index: number): Store {
  const store = stores[index]
  if (store === undefined) throw new RangeError(`no store ${index}`)
  return store
}
