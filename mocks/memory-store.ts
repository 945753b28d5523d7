import type { Change } from '../src/api/events/event-hub.ts'
import { type Facts, type FactStore, ownStores, type Transaction, type Viewer } from '../src/api/fact-store.ts'
import type { Draft } from '../src/api/publishing/operations-repository.ts'
import { type AskedQuestion, isToBeDeleted } from '../src/domain/questions/asked-question.ts'
import type { Escalation } from '../src/domain/questions/escalation.ts'
import { BACKLOG_DAYS, backlogByDay } from '../src/domain/orders/backlog.ts'
import { addDays, dayOf } from '../src/domain/time/day.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { IntakeAdditions } from '../src/domain/intake/intake-decision.ts'
import type { Instant } from '../src/domain/time/instant.ts'
import type { NetworkFacts } from '../src/domain/status/network.ts'
import { regionsOf } from '../src/domain/stores/store.ts'
import type { SignedAccess, StoreAccess } from '../src/domain/stores/store-access.ts'
import type { WaiverReversal } from '../src/domain/waivers/waiver-reversal.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { Added, StoredAddition } from './added.ts'
import { memoryOperationsRepository } from './memory-operations-repository.ts'
import { auditActionsOf, intakeActions } from './audit-actions.ts'
import { createMemoryAudit } from './memory-audit.ts'
import { createMemoryFacts } from './memory-facts.ts'
import { createMemoryIntake } from './memory-intake.ts'
import {
  createMemoryIdempotency,
  createMemoryQuotaUses,
  createOneAtATime,
  type OneAtATime,
} from './memory-transactions.ts'
import { createMemoryNetwork } from './memory-network.ts'
import { memoryQuestions } from './memory-questions.ts'
import { createMemoryRecords } from './memory-records.ts'
import { createMemorySecurityLog, type MemorySecurityLog } from './memory-security-log.ts'
import { memorySupportRepository } from './memory-support-repository.ts'
import { createMemorySources } from './memory-sources.ts'
import { createMemoryOrders } from './memory-orders.ts'
import { memorySlot } from './slot.ts'
import { createQueueProjection } from './delivery-queue.ts'

/** A fact store in memory: the seed, and what was added since. */
export interface MemoryStore extends FactStore {
  /** Additions since the seed, in order. */
  added(): readonly Added[]
  /** Adds what another store has committed. */
  receive(stored: StoredAddition): void
  /** Deletes the questions closed `days` or longer ago, from here entirely. Returns their ids. */
  forgetQuestions(days: number, now: Instant): readonly Id[]
}

/** Callbacks of a memory store for committed changes. */
export interface MemoryStoreOptions {
  /** The host's, which operations reads. By default, an empty one. */
  readonly securityLog?: MemorySecurityLog
  readonly publish: (change: Change) => void
  readonly keep?: (stored: StoredAddition) => Promise<void>
}

export function createMemoryStore(seed: Scenario, options: MemoryStoreOptions): MemoryStore {
  const { securityLog = createMemorySecurityLog(memorySlot()), publish, keep } = options
  const stores = new Map(seed.stores.map((store) => [store.id, store]))
  const orders = createMemoryOrders(seed.orders)
  const sources = createMemorySources(seed.sources)
  const intake = createMemoryIntake(seed.stores, orders, sources)
  // A store has each receipt once, and an order’s use of a waiver is reversed once.
  const receipts = createMemoryFacts(
    seed.receipts,
    (one, other) => one.updateId === other.updateId && one.kind === other.kind,
  )
  const accesses = createMemoryFacts<StoreAccess | SignedAccess>(seed.accesses, () => false)
  const reversals = createMemoryFacts<WaiverReversal>(
    [],
    (one, other) => one.waiverId === other.waiverId && one.orderId === other.orderId,
  )
  const audit = createMemoryAudit()
  const network = createMemoryNetwork(seed.network)
  const drafts = createMemoryRecords<Draft>()
  const escalations = createMemoryRecords<Escalation>()
  const questions = createMemoryRecords<AskedQuestion>()
  const canned = createMemoryRecords(seed.cannedAnswers)
  const queue = createQueueProjection(
    () => orders.all(),
    // Without measures withdrawn before they were shown: they do not affect the queue.
    () => network.ofOperations().measures,
    regionsOf(seed.stores),
  )
  const idempotency = createMemoryIdempotency()
  const quotaUses = createMemoryQuotaUses()
  const added = new Map<Id, Added>()
  const [sending, publishing] = [createOneAtATime(), createOneAtATime()]
  const [fetching, saving] = [createOneAtATime(), createOneAtATime()]
  const escalating = createOneAtATime()

  /** Adds something. Returns an undo function; null if it exists already. */
  function apply(each: Added): (() => void) | null {
    const before = added.get(each.fact.id)
    const takeBack = takeIn(each)
    if (takeBack === null) return null
    added.set(each.fact.id, each)
    return () => {
      takeBack()
      if (before === undefined) added.delete(each.fact.id)
      else added.set(each.fact.id, before)
    }
  }

  function takeIn(each: Added): (() => void) | null {
    switch (each.type) {
      case 'receipt':
        return receipts.add(each.fact)
      case 'access':
        return accesses.add(each.fact)
      case 'reversal':
        return reversals.add(each.fact)
      case 'published':
        return network.add(each.fact.facts)
      case 'escalation':
        return escalations.set(each.fact.escalation.id, each.fact.escalation)
      case 'question':
        return questions.set(each.fact.id, each.fact)
      case 'canned_answer':
        return canned.set(each.fact.id, each.fact)
      case 'canned_answer_removed':
        return canned.set(each.fact.id, null)
      case 'draft':
        return drafts.set(each.fact.id, each.fact)
      case 'draft_removed':
        return drafts.set(each.fact.id, null)
    }
  }

  const stored = {
    seed,
    orders,
    drafts,
    escalations,
    questions,
    canned,
    audit,
    securityLog,
    receipts,
    accesses,
    sources,
  }

  function factsFor(viewer: Viewer, adding: (added: Added) => boolean, accessingAlone: () => Promise<void>): Facts {
    const own = (ids: readonly Id[]) => ownStores(viewer, ids)
    return {
      network: async () =>
        viewer.kind === 'operations' || viewer.kind === 'support'
          ? network.ofOperations()
          : network.of(viewer.kind === 'stores' ? viewer.storeIds : []),
      storeCount: async () => stores.size,
      stores: async (ids) => own(ids).flatMap((id) => stores.get(id) ?? []),
      orders: async (ids) => orders.ofStores(own(ids)),
      receipts: async (ids) => receipts.of(own(ids)),
      accesses: async (ids) => accesses.of(own(ids)).map(publicAccessOf),
      async ownAccesses(since) {
        if (viewer.kind !== 'stores' && viewer.kind !== 'operations') return []
        await accessingAlone()
        return accesses
          .all()
          .filter((access) => 'by' in access && access.by === viewer.actor && access.publishedAt > since)
      },
      reversals: async (ids) => reversals.of(own(ids)),
      sources: async (now) => sources.at(now),
      queue: async (now) => queue.at(now),
      backlog: async (now) => backlogByDay(queue.waits(now), addDays(dayOf(now), -BACKLOG_DAYS), now),
      async add(fact) {
        if (own([fact.fact.storeId]).length === 0) throw new Error('a fact of a store that is not the viewer’s')
        if (fact.type === 'reversal' && viewer.kind !== 'operations')
          throw new Error('a use of a waiver is reversed by operations alone')
        return adding(fact)
      },
    }
  }

  async function run<T>(viewer: Viewer, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const mine: StoredAddition[] = []
    const signed = viewer.kind === 'public' ? null : audit.sign(viewer.actor)
    const undo: (() => void)[] = []
    const changes: Change[] = []
    const leaves: (() => void)[] = []
    const alone = (queue: OneAtATime) => async () => {
      leaves.push(await queue.enter())
    }
    const change = (each: Added): boolean => {
      const takeBack = apply(each)
      if (takeBack === null) return false
      undo.push(takeBack)
      if (signed === null) throw new Error('nothing is added on behalf of nobody')
      undo.push(audit.record(signed, auditActionsOf(each)))
      mine.push({ ...each, signed })
      return true
    }
    const sent = (additions: IntakeAdditions) => {
      if (signed === null) return
      const storeOf = new Map(orders.all().map(({ order }) => [order.id, order.storeId]))
      undo.push(
        audit.record(
          signed,
          intakeActions(additions, (id) => storeOf.get(id) ?? null),
        ),
      )
    }
    const publishAll = (facts: NetworkFacts) => {
      const [first] = [...facts.publications, ...facts.withdrawals]
      if (first === undefined) throw new Error('facts are published by a publication or a withdrawal')
      change({ type: 'published', fact: { id: first.id, facts } })
    }
    const escalationsAlone = alone(escalating)
    try {
      const result = await work({
        facts: factsFor(viewer, change, alone(fetching)),
        intake: viewer.kind === 'intake' ? intake.open(viewer.actor, (takeBack) => undo.push(takeBack), sent) : null,
        operations:
          viewer.kind === 'operations'
            ? memoryOperationsRepository(stored, {
                alone: alone(publishing),
                escalationsAlone,
                publish: publishAll,
                change,
              })
            : null,
        support:
          viewer.kind === 'support'
            ? memorySupportRepository(stored, { alone: alone(saving), escalationsAlone, change })
            : null,
        questions: memoryQuestions(stored, viewer, change),
        publish: (change) => changes.push(change),
        countUses: quotaUses.counting((takeBack) => undo.push(takeBack)),
        once: idempotency.once,
      })
      for (const fact of mine) await keep?.(fact)
      changes.forEach(publish)
      return result
    } catch (error) {
      undo.reverse().forEach((takeBack) => takeBack())
      throw error
    } finally {
      for (const leave of leaves) leave()
    }
  }

  return {
    async transaction(viewer, work) {
      if (viewer.kind !== 'intake') return run(viewer, work)
      const leave = await sending.enter()
      try {
        return await run(viewer, work)
      } finally {
        leave()
      }
    },
    added: () => [...added.values()],
    forgetQuestions(days, now) {
      const gone = questions.all().filter((question) => isToBeDeleted(question, days, now))
      for (const { id, storeId } of gone) {
        questions.set(id, null)
        added.delete(id)
        audit.record(audit.sign(null), [{ subject: 'questions', subjectId: id, storeId, action: 'deleted' }])
        publish({ topic: 'store', storeId })
      }
      if (gone.length > 0) publish({ topic: 'support' })
      return gone.map(({ id }) => id)
    },
    receive({ signed, ...each }) {
      if (apply(each) !== null) audit.record(signed, auditActionsOf(each))
    },
  }
}

/** The fields of an access that a store may read. */
function publicAccessOf({ id, publishedAt, replaces, storeId, role, reason }: StoreAccess): StoreAccess {
  return { id, publishedAt, replaces, storeId, role, reason }
}
