import { instant } from '../domain/time/instant.ts'
import type { StoreAccess } from '../domain/stores/store-access.ts'
import { namedId } from './ids.ts'
import type { StoryStores } from './story-stores.ts'

type AccessEntry = readonly [
  on: string,
  part: Exclude<keyof StoryStores, 'chain'>,
  role: StoreAccess['role'],
  reason: string,
]

// Simulated: accesses that the people of these stores would expect.
const ACCESSES: readonly AccessEntry[] = [
  ['2022-08-08T14:26:00-04:00', 'inProcess', 'support', 'Phone call about Monday’s delivery'],
  ['2022-08-09T08:41:00-04:00', 'inQueue', 'support', 'phone_call'],
  ['2022-08-10T16:52:00-04:00', 'inProcess', 'operations', 'The order was in process at the shutdown'],
  ['2022-08-11T11:14:00-04:00', 'deliveredBefore', 'support', 'ordering_limit'],
  ['2022-08-12T10:33:00-04:00', 'inQueue', 'support', 'late_order'],
  ['2022-09-14T12:20:00-04:00', 'inProcess', 'support', 'emergency_order'],
]

/** A few accesses by staff to the story stores, with their reasons. */
export function accessesOf(story: StoryStores): StoreAccess[] {
  return ACCESSES.map(([on, part, role, reason]) => ({
    id: namedId(`access of ${on}`),
    publishedAt: instant(on),
    replaces: null,
    storeId: story[part].id,
    role,
    reason,
  }))
}
