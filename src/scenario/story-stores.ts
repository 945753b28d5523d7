import type { Company, Store } from '../domain/stores/store.ts'
import type { Weekday } from '../domain/time/day.ts'
import { STORY_CHAIN, STORY_SHOP } from './companies.ts'

/** The three stores of the story, and the chain that two of them belong to. */
export interface StoryStores {
  /** An independent store in Kingston. Its order of Thursday 4 August waits in the queue. */
  readonly inQueue: Store
  /** Delivered on Friday 5 August, hours before the shutdown; it orders again on Wednesday. */
  readonly deliveredBefore: Store
  /** Its order for Monday 8 August was in process at the shutdown. */
  readonly inProcess: Store
  readonly chain: readonly Store[]
}

/** Finds the story stores. Throws RangeError when the seed gives no store for one of them. */
export function storyStores(companies: readonly Company[], stores: readonly Store[]): StoryStores {
  const shop = storesOf(STORY_SHOP.name)
  const chain = storesOf(STORY_CHAIN.name)
  return {
    inQueue: found(shop[0], 'the store in the queue'),
    deliveredBefore: found(chain.find(near('wed')), 'the store delivered before'),
    inProcess: found(chain.find(near('thu')), 'the store in process'),
    chain,
  }

  function storesOf(name: string): Store[] {
    const ids = companies.filter((company) => company.name === name).map(({ id }) => id)
    return stores.filter(({ companyId }) => ids.includes(companyId))
  }
}

function near(orderWeekday: Weekday): (store: Store) => boolean {
  return (store) => store.orderWeekday === orderWeekday && (store.region === 'Toronto' || store.region === 'GTA')
}

function found(store: Store | undefined, part: string): Store {
  if (store === undefined) throw new RangeError(`no store can be ${part}`)
  return store
}
