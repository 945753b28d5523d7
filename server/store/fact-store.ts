import { sql } from 'drizzle-orm'
import pLimit from 'p-limit'
import * as z from 'zod'
import type { Change } from '../../src/api/events/event-hub.ts'
import { type FactStore, RightLost, type Transaction, type Viewer } from '../../src/api/fact-store.ts'
import { ApiProblem } from '../../src/api/http/api-problem.ts'
import type { Database, DrizzleTransaction, Role } from '../database/database.ts'
import { outbox } from '../database/schema-host.ts'
import { askedQuestionsFor } from './asked-questions.ts'
import { operationsRepositoryFor } from './operations-repository.ts'
import { factsFor } from './facts.ts'
import { orderIntakeFor } from './order-intake.ts'
import { countUses } from './quota-uses.ts'
import { answerOnce } from './idempotent-responses.ts'
import { lazyTransaction } from './lazy-transaction.ts'
import { createQueueProjection } from './queue-projection.ts'
import { createNetworkCache } from './network-cache.ts'
import { createOrdersCache } from './orders-cache.ts'
import { createQuestions } from './questions.ts'
import { supportRepositoryFor } from './support-repository.ts'
import { lock } from '../database/locks.ts'
import { rowsOf } from '../database/rows-of.ts'
import { databaseError } from '../database/database-error.ts'

/** Further calls of the intake would wait for seconds. */
const MOST_INTAKE_WAITING = 40

/** Publishes changes in this process and, through the database, to other processes. */
export interface ChangePublisher {
  /** Unique to the process, so that it ignores its own changes on the change stream. */
  readonly name: string
  readonly publish: (change: Change) => void
}

/** Returns the facts in a database. Each call is one transaction, whose role sees only the viewer's rows. */
export function createFactStore({ db }: Pick<Database, 'db'>, { name, publish }: ChangePublisher): FactStore {
  const network = createNetworkCache()
  const queue = createQueueProjection()
  const orders = createOrdersCache()
  // Their lock lets one run at a time. Those that waited for it in the database would hold the connections of everybody.
  const intakeTurns = pLimit(1)

  return {
    async transaction(viewer, work) {
      if (!addsToIntake(viewer)) return transact(viewer, work)
      if (intakeTurns.pendingCount >= MOST_INTAKE_WAITING) {
        throw new ApiProblem('unavailable', [], { 'retry-after': '1' })
      }
      return intakeTurns(() => transact(viewer, work))
    },
  }

  async function transact<T>(viewer: Viewer, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const changes: Change[] = []
    const begin = (transaction: DrizzleTransaction) => beginAs(transaction, viewer)
    const again = (transaction: DrizzleTransaction) => actAs(transaction, viewer)
    try {
      const done = await lazyTransaction(db, begin, async (use) => {
        const { ask, end } = createQuestions(use)
        try {
          const result = await work({
            facts: factsFor(ask, viewer, { network, queue, again }),
            intake: viewer.kind === 'intake' ? orderIntakeFor(ask, viewer.actor) : null,
            operations: viewer.kind === 'operations' ? operationsRepositoryFor(ask, { orders, again }) : null,
            support: viewer.kind === 'support' ? supportRepositoryFor(ask) : null,
            questions: askedQuestionsFor(ask, viewer),
            publish: (change) => changes.push(change),
            countUses: (uses, nowMs) => countUses(use, uses, nowMs),
            once: (key, fingerprint, answer) => answerOnce(use, actorOf(viewer), key, fingerprint, answer),
          })
          await tell(use, changes)
          return result
        } finally {
          await end()
        }
      })
      changes.forEach(publish)
      return done
    } catch (error) {
      throw databaseError(error)
    }
  }

  async function tell(use: () => Promise<DrizzleTransaction>, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return
    const transaction = await use()
    await transaction.insert(outbox).values(changes.map((change) => ({ change: { ...change, from: name } })))
  }
}

function addsToIntake(viewer: Viewer): boolean {
  return viewer.kind === 'intake' && viewer.onlyReads !== true
}

function actorOf(viewer: Viewer): string {
  if (viewer.kind === 'public') throw new Error('nobody has no idempotent responses')
  return viewer.actor
}

const ROLES: Readonly<Record<Viewer['kind'], Role>> = {
  public: 'dockboard_app',
  stores: 'dockboard_app',
  intake: 'dockboard_intake',
  operations: 'dockboard_operations',
  support: 'dockboard_support',
}

const Lost = z.object({ lost: z.boolean() })

/** Sets the viewer's role and stores for the rest of the transaction. */
export async function actAs(transaction: DrizzleTransaction, viewer: Viewer): Promise<void> {
  await transaction.execute(sql`select ${settingsOf(viewer)}`)
}

/**
 * Begins a transaction of a viewer. Throws RightLost where the viewer has lost the right to it: a request may arrive, or
 * wait, for long after it was authorized.
 */
async function beginAs(transaction: DrizzleTransaction, viewer: Viewer): Promise<void> {
  if (viewer.kind === 'public') return actAs(transaction, viewer)
  if (addsToIntake(viewer)) await lock(transaction, 'intake')
  const { kind, actor } = viewer
  const [role, viewed] = viewer.kind === 'stores' ? [viewer.role, viewer.storeIds.join(',')] : [kind, '']
  const lost = sql`dockboard_lost_right(${kind}, ${actor}, ${role}, string_to_array(${viewed}, ',')) as lost`
  const asked = await transaction.execute(sql`select ${lost}, ${settingsOf(viewer)}`)
  if (rowsOf(Lost, asked)[0]?.lost !== false) throw new RightLost('a right was lost since the call was authorized')
}

function settingsOf(viewer: Viewer) {
  const storeIds = viewer.kind === 'stores' ? viewer.storeIds.join(',') : ''
  const actor = viewer.kind === 'public' ? '' : viewer.actor
  return sql`set_config('role', ${ROLES[viewer.kind]}, true), set_config('dockboard.stores', ${storeIds}, true), set_config('dockboard.actor', ${actor}, true)`
}
