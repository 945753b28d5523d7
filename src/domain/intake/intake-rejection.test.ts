import { describe, expect, test } from 'vitest'
import type { IntakeEvent } from './intake-item.ts'
import { type IntakeRejection, rejectionOf } from './intake-rejection.ts'
import { MINUTE, plus } from '../time/instant.ts'
import type { TransitionKind } from '../orders/order-transitions.ts'
import { summer } from '../testing/facts.ts'
import { openIntake, placed, reported } from '../testing/intake.ts'
import { appointment } from '../testing/orders.ts'

const T = summer('2022-08-04', '09:00')
const NOON = summer('2022-08-04', '12:00')
const NOW = summer('2022-08-05', '12:00')
const NUMBER = 'SO000000001'

/** Why an event is rejected after these others, or null. */
function rejectionAfter(event: IntakeEvent, ...before: readonly IntakeEvent[]): IntakeRejection | null {
  const intake = openIntake()
  intake.send([placed(NUMBER, T), ...before], NOW)
  const [record] = intake.records()
  if (record === undefined || record.events.length !== before.length) throw new Error('not taken')
  return rejectionOf(event, record)
}

// Whether the event of a column is accepted when that of the row is known: at an earlier, at the same and at
// a later instant. `y` yes; `c` no, the order is cancelled; `g` no, it is gone; `d` no, it is delivered; `e` no,
// it is closed; `l` no, the later event could not follow it; `o` no, it contradicts an earlier report; `m` no, it
// is more than was ordered; `s` no, the cases shipped do not fit the lines.
const TABLE = `
                  processing  held  picked  confirmed  amended  shipped  out_for_delivery  delivery_failed  returned  partly_delivered  delivered  cancelled  closed
processing        yyy         yyy   yyy     yyy        yyy      yyy      yyy               yyy              yyy       yyy               yyy        yyy        yyy
held              yyy         yyy   yyy     yyy        yyy      yyy      yyy               yyy              yyy       yyy               yyy        yyy        yyy
picked            yyy         yyy   yyy     yyy        yyy      yyy      yyy               yyy              yyy       yyy               yyy        yyy        yyy
confirmed         yyy         yyy   yyy     yoy        yyy      yyy      yyy               yyy              yyy       yyy               yyy        yyy        yyy
amended           yyy         yyy   yyy     yyy        yoy      yyy      yyy               yyy              yyy       yyy               yyy        lyy        lyy
shipped           yyy         yyy   yyy     yyy        ssy      mom      yyy               yyy              yyy       yyy               yyy        gyy        lyy
out_for_delivery  yyy         yyy   yyy     yyy        yyy      yyy      yyy               yyy              yyy       yyy               lyy        gyy        lyy
delivery_failed   yyy         yyy   yyy     yyy        yyy      yyy      yyy               yoy              yyy       yyy               lyy        gyy        lyy
returned          yyy         yyy   yyy     yyy        yyy      yyy      yyy               yyy              yyy       yyy               lyy        yyy        yyy
partly_delivered  yyy         yyy   yyy     yyy        yyy      yyy      yyy               yyy              yyy       yyy               yyy        ggg        lyy
delivered         yyy         yyy   yyy     yyy        yyy      yyy      yyd               yyd              yyd       yyy               yyy        ggg        lyy
cancelled         yyy         yyy   yyy     yyy        yyc      yyc      yyc               yyc              yyy       ccc               ccc        yyy        cyy
closed            yyy         yyy   yyy     yyy        yye      yye      yye               yye              yyy       yye               yye        yye        yyy
`

const MEANS: Readonly<Record<string, IntakeRejection | null>> = {
  y: null,
  c: 'order_cancelled',
  g: 'order_gone',
  d: 'order_delivered',
  e: 'order_closed',
  l: 'later_event',
  o: 'contradicts_earlier',
  m: 'more_than_ordered',
  s: 'lines_shipped',
}

function cells(): [TransitionKind, TransitionKind, string][] {
  const [head = [], ...rows] = TABLE.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return rows.flatMap(([known, ...row]) =>
    row.map((cell, index): [TransitionKind, TransitionKind, string] => [
      known as TransitionKind,
      head[index] as TransitionKind,
      cell,
    ]),
  )
}

describe('which events are accepted after a known event', () => {
  test('the table is complete', () => {
    const all = cells()
    expect(all).toHaveLength(169)
    expect(new Set(all.map(([known, next]) => `${known} ${next}`)).size).toBe(169)
  })

  test.each(cells())('known: %s, reported: %s, result: %s', (known, next, cell) => {
    const before = reported(known, NUMBER, NOON)
    const otherwise = (event: IntakeEvent): IntakeEvent => {
      if (event.kind === 'shipped') return { ...event, cases: [1, 1] }
      if (event.kind === 'amended') return { ...event, lines: event.lines.toReversed() }
      if (event.kind === 'delivery_failed') return { ...event, reason: 'refused' }
      return event.kind === 'confirmed' ? { ...event, appointment: appointment('2022-08-15') } : event
    }
    const found = [-MINUTE, 0, MINUTE].map((ms) =>
      rejectionAfter(otherwise(reported(next, NUMBER, plus(NOON, ms), 'next')), before),
    )
    expect(found).toEqual(cell.split('').map((letter) => MEANS[letter]))
  })
})

describe('a shipment has one number for each line, and none exceeds the cases ordered', () => {
  test.each<[number[], IntakeRejection | null]>([
    [[4, 2], null],
    [[0, 0], null],
    [[4, 0], null],
    [[5, 2], 'more_than_ordered'],
    [[4, 3], 'more_than_ordered'],
    [[4], 'other_lines'],
    [[4, 2, 0], 'other_lines'],
    [[6], 'other_lines'],
  ])('%j of 4 and 2: %s', (cases, expected) => {
    expect(rejectionAfter({ id: 'x', number: NUMBER, at: NOON, kind: 'shipped', cases })).toBe(expected)
  })
})

describe('an event before its order is placed is rejected, within the clock tolerance', () => {
  test.each<[number, IntakeRejection | null]>([
    [0, null],
    [-5 * MINUTE, null],
    [-5 * MINUTE - 1, 'before_placed'],
  ])('%i ms after placing: %s', (ms, expected) => {
    expect(rejectionAfter(reported('processing', NUMBER, plus(T, ms)))).toBe(expected)
    expect(rejectionAfter(reported('cancelled', NUMBER, plus(T, ms)))).toBe(expected)
  })
})
