import type { Desk } from '../src/api/desk.ts'
import type { NetworkFacts } from '../src/domain/network.ts'
import type { Receipt } from '../src/domain/receipt.ts'
import type { SignedLook, StoreAccess } from '../src/domain/store-access.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { MemoryAudit } from './memory-audit.ts'
import type { DraftChange, MemoryDrafts } from './memory-drafts.ts'
import type { MemoryOrders } from './memory-orders.ts'

/** What a transaction of operations does, so that it can be kept or taken back whole. */
export interface DeskWork {
  /** Waits until no other transaction publishes; ends with this one. */
  readonly alone: () => Promise<void>
  readonly publish: (facts: NetworkFacts) => void
  readonly change: (change: DraftChange) => void
}

interface Kept {
  readonly seed: Pick<Scenario, 'stores' | 'operators'>
  readonly orders: MemoryOrders
  readonly drafts: MemoryDrafts
  readonly audit: MemoryAudit
  readonly receipts: () => Iterable<readonly Receipt[]>
  readonly looks: () => Iterable<readonly (StoreAccess | SignedLook)[]>
}

export function memoryDesk({ seed, orders, drafts, audit, receipts, looks }: Kept, work: DeskWork): Desk {
  return {
    stores: async () => seed.stores,
    operators: async () => seed.operators,
    orders: async () => orders.all(),
    confirmedLooks: async (since, until) =>
      [...looks()]
        .flat()
        .filter((look) => since < look.publishedAt && look.publishedAt <= until && isConfirmed(look)).length,
    receiptsOf: async (ids) =>
      [...receipts()].flatMap((each) => each.filter(({ updateId }) => ids.includes(updateId))),
    audit: async (query) => audit.read(query),
    alone: work.alone,
    publish: async (facts) => work.publish(facts),
    drafts: async () => drafts.all(),
    draft: async (id) => drafts.one(id),
    addDraft: async (draft) => work.change({ type: 'draft', fact: draft }),
    async saveDraft(draft) {
      if (drafts.one(draft.id)?.version !== draft.version - 1) return false
      work.change({ type: 'draft', fact: draft })
      return true
    },
    async removeDraft(id) {
      if (drafts.one(id) === null) return false
      work.change({ type: 'draft_removed', fact: { id } })
      return true
    },
  }
}

function isConfirmed(look: StoreAccess | SignedLook): boolean {
  return 'manyStores' in look && look.manyStores !== null
}
