import { dayOf, daysBetween } from '../time/day.ts'
import { type AnswerDraft, say, type Source, type Statement } from './question-answer.ts'
import type { QuestionFacts, QuestionOrder } from './question-facts.ts'
import { isSettled } from '../status/status-headline.ts'
import { losesOrders } from './question-rules.ts'
import { noticeOf } from './notice-answers.ts'

/** Whether the day of the next or last delivery is known. */
function isKnown({ headline }: QuestionFacts): boolean {
  if (headline.kind === 'nothing_waiting') return !headline.paused
  const { outlook } = headline
  switch (outlook.kind) {
    case 'paused':
      return false
    case 'in_queue':
      return outlook.range !== null
    case 'on_schedule':
    case 'confirmed':
      return outlook.risk === null
    case 'on_its_way':
      return outlook.expected !== null && outlook.risk === null
    case 'delivery_failed':
    case 'returned':
      return outlook.next !== null && outlook.risk === null
    case 'delivered':
    case 'cancelled':
    case 'closed':
      return true
  }
}

/** The order that the headline is about. */
function nextOrder({ headline, orders }: QuestionFacts): QuestionOrder | undefined {
  return headline.kind === 'nothing_waiting' ? undefined : orders.find(({ id }) => id === headline.orderId)
}

function isOpen({ outlook }: QuestionOrder): boolean {
  return !isSettled(outlook)
}

function toOrder(facts: QuestionFacts): Source[] {
  const order = nextOrder(facts)
  return [order === undefined ? { kind: 'orders' } : { kind: 'order', orderId: order.id }]
}

const isOut = ({ mode }: QuestionFacts): boolean => mode !== 'normal' && mode !== 'doubtful'

export function willItCome(facts: QuestionFacts): AnswerDraft {
  const { headline } = facts
  const waits = headline.kind === 'next_delivery' && ['paused', 'in_queue'].includes(headline.outlook.kind)
  return {
    state: isKnown(facts) ? 'known' : 'not_known_yet',
    statements: [
      { kind: 'delivery', headline },
      { kind: 'delivery_reason', headline },
      ...(waits && !losesOrders(facts) ? [say('not_cancelled')] : []),
    ],
    sources: toOrder(facts),
    isRelevant: headline.kind === 'next_delivery' && (facts.mode !== 'normal' || !isKnown(facts)),
  }
}

/** The pause, taken from the store's own orders: a store status has no field for it. */
function pauseOf({ orders }: QuestionFacts): Statement {
  const [paused] = orders.flatMap(({ outlook }) => (outlook.kind === 'paused' ? [outlook] : []))
  return paused === undefined ? say('pause_in_notice') : { kind: 'pause', until: paused.until }
}

export function restart(facts: QuestionFacts): AnswerDraft {
  const { mode, headline, pausedForEveryone } = facts
  if (mode === 'paused') {
    const pause = pauseOf(facts)
    return {
      state: pause.kind === 'pause' && pause.until !== null ? 'known' : 'not_known_yet',
      statements: [pause, ...(pausedForEveryone ? [say('paused_for_all')] : [])],
      sources: noticeOf(facts),
      isRelevant: true,
    }
  }
  return {
    state: isOut(facts) && !isKnown(facts) ? 'not_known_yet' : 'known',
    statements: [{ kind: 'mode', mode }, ...(mode === 'normal' ? [] : [{ kind: 'delivery', headline } as const])],
    sources: noticeOf(facts),
    isRelevant: mode !== 'normal',
  }
}

/** The goods of such an order left the distribution centre. */
const LEFT: ReadonlySet<QuestionOrder['outlook']['kind']> = new Set([
  'on_its_way',
  'delivery_failed',
  'returned',
  'delivered',
])

export function whichItems(facts: QuestionFacts): AnswerDraft {
  const order = nextOrder(facts)
  const slipped = facts.slipped.length
  const launches: Statement[] = slipped === 0 ? [] : [{ kind: 'launches_slipped', count: slipped }]
  const sources: Source[] = [...toOrder(facts), ...(slipped === 0 ? [] : [{ kind: 'part', part: 'launches' } as const])]
  if (order === undefined) {
    return { state: 'known', statements: [say('nothing_waits'), ...launches], sources, isRelevant: false }
  }
  const left = LEFT.has(order.outlook.kind)
  return {
    state: left || facts.mode === 'normal' ? 'known' : 'not_known_yet',
    statements: [{ kind: 'contents', number: order.number, cases: order.cases, left }, ...launches],
    sources,
    isRelevant: isOut(facts),
  }
}

export function positionInQueue(facts: QuestionFacts): AnswerDraft {
  const order = nextOrder(facts)
  const position = order !== undefined && 'position' in order.outlook ? order.outlook.position : null
  const statements: Statement[] = []
  if (position !== null)
    statements.push({ kind: 'position', position }, ...(losesOrders(facts) ? [] : [say('position_kept')]))
  else if (!isOut(facts)) statements.push(say('no_queue'))
  else if (order === undefined) statements.push(say('nothing_waits'))
  else if (order.outlook.kind === 'confirmed' || LEFT.has(order.outlook.kind)) {
    statements.push(say('left_queue'), { kind: 'delivery', headline: facts.headline })
  } else statements.push({ kind: 'delivery', headline: facts.headline })
  if (facts.mode === 'recovering') statements.push(say('order_of_service'))
  return { state: 'known', statements, sources: toOrder(facts), isRelevant: position !== null }
}

export function stockCover(facts: QuestionFacts): AnswerDraft {
  const { headline } = facts
  return {
    state: 'not_held',
    statements: [say('stock_not_held'), { kind: 'delivery', headline }],
    sources: toOrder(facts),
    isRelevant: isOut(facts) && !isKnown(facts),
  }
}

/** `stores` is the number of stores that the reader has. */
export function whichStoreFirst(facts: QuestionFacts, stores: number): AnswerDraft {
  const statements: Statement[] = []
  if (facts.mode === 'paused' && facts.pausedForEveryone) statements.push(say('paused_for_all'))
  statements.push({ kind: 'stores', count: stores })
  if (facts.mode === 'recovering') statements.push(say('order_of_service'))
  return {
    state: 'known',
    statements,
    sources: stores > 1 ? [{ kind: 'stores' }] : toOrder(facts),
    isRelevant: stores > 1 && isOut(facts),
  }
}

function lastDelivery({ orders }: QuestionFacts) {
  const came = orders.flatMap(({ outlook, ...order }) => (outlook.kind === 'delivered' ? [{ ...order, outlook }] : []))
  return came.sort((a, b) => (a.outlook.at < b.outlook.at ? 1 : -1))[0]
}

export function missingItems(facts: QuestionFacts): AnswerDraft {
  const last = lastDelivery(facts)
  if (last === undefined) {
    const statements = [say('no_delivery_shown'), say('charged_for_shipped')]
    return { state: 'known', statements, sources: [{ kind: 'orders' }], isRelevant: false }
  }
  const { number, id } = last
  const { at, short } = last.outlook
  const isShort = short !== null && short > 0
  const statements: Statement[] = [{ kind: 'delivered', number, at, short }]
  if (short !== 0) statements.push(say('charged_for_shipped'))
  if (isShort) statements.push(say('missing_later_unknown'))
  return {
    state: short === null || isShort ? 'not_known_yet' : 'known',
    statements,
    sources: [{ kind: 'order', orderId: id }],
    isRelevant: isShort,
  }
}

export function calledNormal(facts: QuestionFacts): AnswerDraft {
  const { network, headline, orders, incidents } = facts
  const isNormal = network.mode === 'normal'
  const last = lastDelivery(facts)
  const days = last === undefined ? 0 : daysBetween(last.planned.day, dayOf(last.outlook.at))
  const late = orders.filter((order) => isOpen(order) && isLate(order)).map(({ number }) => number)
  const statements: Statement[] = [
    { kind: 'around', network },
    ...(isNormal ? [] : [say('nothing_called_normal')]),
    { kind: 'delivery', headline },
  ]
  if (late.length > 0) statements.push({ kind: 'late_orders', numbers: late })
  if (last !== undefined && days > 0) statements.push({ kind: 'came_late', number: last.number, days })
  if (isNormal && (late.length > 0 || days > 0)) statements.push(say('own_orders_count'))
  return {
    state: isKnown(facts) ? 'known' : 'not_known_yet',
    statements,
    sources: [...toOrder(facts), ...noticeOf(facts)],
    isRelevant: incidents.length > 0 && (network.mode === 'normal' || network.mode === 'doubtful'),
  }
}

/** Whether an open order has lost its planned day, is at risk, or has no day. */
function isLate({ outlook, planned }: QuestionOrder): boolean {
  switch (outlook.kind) {
    case 'paused':
    case 'in_queue':
      return true
    case 'on_schedule':
      return outlook.risk === 'overdue'
    case 'confirmed':
      return outlook.risk === 'overdue' || outlook.appointment.day > planned.day
    case 'on_its_way':
      return outlook.risk === 'overdue' || outlook.expected === null || outlook.expected.day > planned.day
    case 'delivery_failed':
    case 'returned':
      return true
    case 'delivered':
    case 'cancelled':
    case 'closed':
      return false
  }
}
