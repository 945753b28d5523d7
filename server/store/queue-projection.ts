import { and, eq, sql } from 'drizzle-orm'
import { BACKLOG_DAYS, backlogByDay, type BacklogDay } from '../../src/domain/orders/backlog.ts'
import { addDays, dayOf, endOf, startOf } from '../../src/domain/time/day.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { inProcessSince, type DeliveryQueue, queueFrom, queueKeys } from '../../src/domain/recovery/delivery-queue.ts'
import { shutdownAt } from '../../src/domain/measures/delivery-mode.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { networkFacts } from '../database/schema-facts.ts'
import { versions, deliveryQueue } from '../database/schema-host.ts'
import { queueOfRow, queueRow } from './queue-row.ts'
import { type Handled, nearestChanges, ordersHandled } from './orders-handled.ts'
import { networkFactsOf } from './rows.ts'

export interface ProjectedQueue {
  readonly queue: DeliveryQueue
  readonly backlog: readonly BacklogDay[]
}

/** The delivery queue as a total, computed under a role that may read the orders of every store. */
export interface QueueProjection {
  /**
   * Returns the queue at `now`. Recomputes a changed one under the projector's role; `again` then restores
   * the viewer's role.
   */
  at(
    transaction: DrizzleTransaction,
    now: Instant,
    again: (transaction: DrizzleTransaction) => Promise<void>,
  ): Promise<ProjectedQueue>
}

interface Cached extends ProjectedQueue {
  readonly version: number
}

/** A measure that was withdrawn before it showed has an empty audience and no effect. */
const PUBLISHED = sql`(${networkFacts.audience} is null or cardinality(${networkFacts.audience}) > 0)`

const VALIDITY = {
  version: deliveryQueue.version,
  from: deliveryQueue.validFrom,
  until: deliveryQueue.validUntil,
}

export function createQueueProjection(): QueueProjection {
  let cached: Cached | null = null

  return {
    async at(transaction, now, again) {
      const [made] = await transaction.select(VALIDITY).from(deliveryQueue)
      let version = made?.version
      if (made === undefined || !isValid(made, now)) {
        version = await make(transaction, now)
        await again(transaction)
      }
      if (cached === null || cached.version !== version) cached = await read(transaction)
      return cached
    },
  }
}

function isValid({ from, until }: { from: Instant | null; until: Instant | null }, now: Instant): boolean {
  return from !== null && until !== null && from <= now && now < until
}

async function read(transaction: DrizzleTransaction): Promise<Cached> {
  const [row] = await transaction.select().from(deliveryQueue)
  if (row === undefined) return missing()
  return { version: row.version, queue: queueFrom(queueOfRow(row)), backlog: row.backlog }
}

function missing(): never {
  throw new Error('the delivery queue is missing: the migrations make its row')
}

/** Recomputes the queue under the projector's role unless it is up to date. Returns its version. */
async function make(transaction: DrizzleTransaction, now: Instant): Promise<number> {
  await transaction.execute(sql`select set_config('role', 'dockboard_projector', true)`)
  const [made] = await transaction.select(VALIDITY).from(deliveryQueue).for('update')
  if (made !== undefined && isValid(made, now)) return made.version

  const measures = await transaction
    .select()
    .from(networkFacts)
    .where(and(eq(networkFacts.type, 'measure'), PUBLISHED))
    .orderBy(networkFacts.sequence)
  const { measures: known } = networkFactsOf(measures)
  const shutdown = shutdownAt(known, now)
  const since = addDays(dayOf(now), -BACKLOG_DAYS)
  const handled = await ordersHandled(transaction, now, since)
  const keys = queueKeys(
    handled
      .filter(({ goneAt }) => goneAt === null)
      .map(({ region, placedAt, begunAt }) => ({
        region,
        placedAt,
        inProcess: inProcessSince(begunAt, shutdown),
      })),
  )
  const changes = [
    ...(await nearestChanges(transaction, now)),
    ...known.map(({ publishedAt }) => publishedAt),
    // An order may be reported before it leaves.
    ...handled.map(({ goneAt }) => goneAt),
  ]
  const [remade] = await transaction
    .update(deliveryQueue)
    .set({
      ...queueRow(keys),
      version: sql`nextval(${versions.seqName})`,
      backlog: backlogByDay(handled.map(waitOf), since, now),
      validFrom: latest(changes, now),
      validUntil: first(changes, now),
    })
    .returning({ version: deliveryQueue.version })
  return remade?.version ?? missing()
}

function waitOf({ placedAt, goneAt }: Handled) {
  return { from: placedAt, to: goneAt }
}

/** Returns the last instant up to `now`, or the start of today if later: the backlog is by day. */
function latest(instants: readonly (Instant | null)[], now: Instant): Instant {
  return instants.reduce<Instant>(
    (found, each) => (each !== null && each <= now && each > found ? each : found),
    startOf(dayOf(now)),
  )
}

/** Returns the first instant after `now`, at the latest the end of today. */
function first(instants: readonly (Instant | null)[], now: Instant): Instant {
  return instants.reduce<Instant>(
    (found, each) => (each !== null && each > now && each < found ? each : found),
    endOf(dayOf(now)),
  )
}
