import type { Wait } from '../src/domain/backlog.ts'
import type { Id } from '../src/domain/fact.ts'
import type { Instant } from '../src/domain/instant.ts'
import { type Line, lineUp } from '../src/domain/line.ts'
import type { Measure } from '../src/domain/measure.ts'
import { goneEvent, orderAt, type OrderRecord, takesOutOfLine } from '../src/domain/order.ts'
import type { Region } from '../src/domain/store.ts'
import { waitingAt } from '../src/domain/waiting-orders.ts'

/** The line of every store's orders, as a projection: places and totals come out of it, orders do not. */
export interface WaitingLine {
  at(now: Instant): Line
  waits(now: Instant): Wait[]
}

/** `orders` and `measures` give the same array for as long as nothing in it has changed. */
export function createWaitingLine(
  orders: () => readonly OrderRecord[],
  measures: () => readonly Measure[],
  regionOf: (storeId: Id) => Region,
): WaitingLine {
  let known: {
    orders: readonly OrderRecord[]
    measures: readonly Measure[]
    changes: readonly Instant[]
  } | null = null
  let kept: { since: Instant | undefined; line: Line } | null = null

  function changes(): readonly Instant[] {
    const [all, rules] = [orders(), measures()]
    if (known?.orders !== all || known.measures !== rules) {
      known = { orders: all, measures: rules, changes: [...changeInstants(all, rules)].sort() }
      kept = null
    }
    return known.changes
  }

  return {
    at(now) {
      const since = changes().findLast((change) => change <= now)
      // Between two changes the line is the same line: it is made once.
      if (kept?.since !== since || kept === null)
        kept = { since, line: lineUp(waitingAt(orders(), measures(), regionOf, now)) }
      return kept.line
    },
    waits: (now) =>
      orders().flatMap((each) => {
        const record = orderAt(each, now)
        return record === null ? [] : [{ from: record.order.placedAt, to: goneEvent(record)?.at ?? null }]
      }),
  }
}

function changeInstants(orders: readonly OrderRecord[], measures: readonly Measure[]): Set<Instant> {
  const ofOrders = orders.flatMap(({ order, events }) => [
    order.placedAt,
    ...events
      .filter(({ kind }) => kind === 'processing' || takesOutOfLine(kind))
      .map(({ publishedAt }) => publishedAt),
  ])
  return new Set([...ofOrders, ...measures.map(({ publishedAt }) => publishedAt)])
}
