import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  ORDER_STATES,
  ORDER_TRANSITIONS,
  type Transition,
  type TransitionKind,
} from '../src/domain/orders/order-transitions.ts'

const DOCUMENT = readFileSync(join(import.meta.dirname, '../docs/order-events.md'), 'utf8')

const MARKS: Readonly<Partial<Record<Transition, string>>> = {
  stays: '–',
  order_cancelled: '¹',
  order_gone: '²',
  order_delivered: '³',
  order_closed: '⁴',
}

/** The rows of `ORDER_TRANSITIONS` as docs/order-events.md shows them. */
function rows(): string[][] {
  const kinds = Object.keys(ORDER_TRANSITIONS.placed) as TransitionKind[]
  return [
    ['state', ...kinds.map((kind) => `\`${kind}\``)],
    ...ORDER_STATES.map((state) => [
      `**${state}**`,
      ...kinds.map((kind) => MARKS[ORDER_TRANSITIONS[state][kind]] ?? ORDER_TRANSITIONS[state][kind]),
    ]),
  ]
}

/** The cells of a table of the document, without its rule. */
function shown(): string[][] {
  const [, table = ''] = DOCUMENT.split('## What each event does')
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

test('the document for senders shows the table that the rules follow', () => {
  expect(shown()).toEqual(rows())
})
