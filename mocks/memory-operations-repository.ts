import { isOpenSince } from '../src/domain/orders/order-life.ts'
import type { OrderRecord } from '../src/domain/orders/order.ts'
import type {
  Draft,
  OperationsRepository,
  OrdersWanted,
  StaffRepository,
} from '../src/api/publishing/operations-repository.ts'
import type { NetworkFacts } from '../src/domain/status/network.ts'
import type { Receipt } from '../src/domain/incidents/receipt.ts'
import type { AskedQuestion } from '../src/domain/questions/asked-question.ts'
import type { Escalation } from '../src/domain/questions/escalation.ts'
import type { SignedAccess, StoreAccess } from '../src/domain/stores/store-access.ts'
import { regionsOf } from '../src/domain/stores/store.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { MemoryAudit } from './memory-audit.ts'
import type { MemorySecurityLog } from './memory-security-log.ts'
import { type AddedChange, escalationChange } from './added.ts'
import type { MemoryFacts } from './memory-facts.ts'
import type { MemoryOrders } from './memory-orders.ts'
import type { MemoryRecords } from './memory-records.ts'
import type { MemorySources } from './memory-sources.ts'

/** The actions of an operations transaction, so that it can be committed or rolled back as a whole. */
export interface OperationsWork {
  /** Acquires the publishing lock until the transaction ends. */
  readonly alone: () => Promise<void>
  readonly publish: (facts: NetworkFacts) => void
  /** Acquires the escalation lock until the transaction ends. */
  readonly escalationsAlone: () => Promise<void>
  readonly change: (change: AddedChange) => void
}

export interface MemoryState {
  readonly seed: Pick<Scenario, 'stores' | 'companies'>
  readonly orders: MemoryOrders
  readonly drafts: MemoryRecords<Draft>
  readonly escalations: MemoryRecords<Escalation>
  readonly questions: MemoryRecords<AskedQuestion>
  readonly audit: MemoryAudit
  readonly securityLog: MemorySecurityLog
  readonly receipts: MemoryFacts<Receipt>
  readonly accesses: MemoryFacts<StoreAccess | SignedAccess>
  readonly sources: MemorySources
}

/** What operations and support both read about the whole network. */
export function memoryStaffRepository({
  seed,
  escalations,
}: Pick<MemoryState, 'seed' | 'escalations'>): StaffRepository {
  return {
    stores: async () => seed.stores,
    companies: async () => seed.companies,
    openEscalations: async () => escalations.all().filter(({ open }) => open),
  }
}

export function memoryOperationsRepository(stored: MemoryState, work: OperationsWork): OperationsRepository {
  const { seed, orders, drafts, escalations, questions, audit, securityLog, receipts, accesses, sources } = stored
  const regionOf = regionsOf(seed.stores)
  return {
    ...memoryStaffRepository(stored),
    orders: async (of) => orders.all().filter((record) => isWanted(record, of)),
    accessesOverThreshold: async (since, until) =>
      accesses
        .all()
        .filter((access) => since < access.publishedAt && access.publishedAt <= until && isConfirmed(access)).length,
    receiptsOf: async (ids) => receipts.all().filter(({ updateId }) => ids.includes(updateId)),
    sourceNames: async () => sources.names(),
    audit: async (query) => audit.read(query),
    securityLog: async (query) => securityLog.read(query),
    alone: work.alone,
    publish: async (facts) => work.publish(facts),
    drafts: async () => drafts.all(),
    draft: async (id) => drafts.one(id),
    addDraft: async (draft) => work.change({ type: 'draft', fact: draft }),
    async saveDraft(draft) {
      if (!drafts.follows(draft)) return false
      work.change({ type: 'draft', fact: draft })
      return true
    },
    async removeDraft(id) {
      if (drafts.one(id) === null) return false
      work.change({ type: 'draft_removed', fact: { id } })
      return true
    },
    questionsOf: async (draftId) =>
      questions
        .all()
        .filter(({ escalationId }) => escalationId === draftId)
        .map(({ storeId, askedAt, state, messages }) => ({
          region: regionOf(storeId),
          askedAt,
          state,
          messages: messages.flatMap(({ from, text }) => (from === 'store' ? [text] : [])),
        })),
    async endEscalation(id, updateId) {
      await work.escalationsAlone()
      const escalation = escalations.one(id)
      if (escalation?.open !== true) return false
      work.change(escalationChange({ ...escalation, open: false, updateId }))
      return true
    },
  }
}

function isWanted(record: OrderRecord, of: OrdersWanted): boolean {
  return 'kinds' in of ? of.kinds.includes(record.order.kind) : isOpenSince(record, of.settledSince)
}

function isConfirmed(access: StoreAccess | SignedAccess): boolean {
  return 'manyStores' in access && (access.manyStores ?? null) !== null
}
