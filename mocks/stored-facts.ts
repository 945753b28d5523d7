import { del, get, update } from 'idb-keyval'
import type { Change } from '../src/api/events/event-hub.ts'
import type { StoredAddition } from './added.ts'

const KEY = 'dockboard-facts'

/** Facts added since the seed, stored in this browser. */
export interface StoredFacts {
  load(): Promise<readonly StoredAddition[]>
  add(fact: StoredAddition): Promise<void>
  /** Deletes the facts with these ids. */
  forget(ids: readonly string[]): Promise<void>
  clear(): Promise<void>
}

type TabMessage =
  | { readonly kind: 'added'; readonly fact: StoredAddition }
  | { readonly kind: 'changed'; readonly change: Change }
  | { readonly kind: 'reset' }

export interface Tabs {
  tell(message: TabMessage): void
}

/** A channel to the other tabs of this browser. */
export function openTabs(receive: (message: TabMessage) => void): Tabs {
  const channel = new BroadcastChannel('dockboard')
  channel.addEventListener('message', (event: MessageEvent<TabMessage>) => receive(event.data))
  return { tell: (message) => channel.postMessage(message) }
}

/** If the browser blocks storage, nothing is stored and the demonstration still runs. */
export const storedFacts: StoredFacts = {
  load: async () => (await orNothing(() => get<readonly StoredAddition[]>(KEY))) ?? [],
  add: async (fact) => {
    // Only the last version of a draft is stored.
    const others = (facts: readonly StoredAddition[] = []) => facts.filter((each) => each.fact.id !== fact.fact.id)
    const stored = fact.type === 'draft_removed' ? [] : [fact]
    await orNothing(() => update<readonly StoredAddition[]>(KEY, (facts) => [...others(facts), ...stored]))
  },
  forget: async (ids) => {
    if (ids.length === 0) return
    const others = (facts: readonly StoredAddition[] = []) => facts.filter(({ fact }) => !ids.includes(fact.id))
    await orNothing(() => update<readonly StoredAddition[]>(KEY, others))
  },
  clear: async () => {
    await orNothing(() => del(KEY))
  },
}

async function orNothing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch {
    return undefined
  }
}
