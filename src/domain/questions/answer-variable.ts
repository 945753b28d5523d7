import type { Day } from '../time/day.ts'
import type { Id } from '../facts/fact.ts'
import type { DayRange } from '../recovery/forecast.ts'
import type { Instant } from '../time/instant.ts'
import type { QueuePosition } from '../recovery/delivery-queue.ts'
import type { Statement } from './question-answer.ts'
import { answersFor } from './question-answers.ts'
import type { QuestionFacts, QuestionUpdate } from './question-facts.ts'
import type { Bilingual } from '../facts/bilingual.ts'
import type { StatusHeadline } from '../status/status-headline.ts'

/** The variables of canned answers, in the order in which callers usually ask. */
export const VARIABLES = [
  'store',
  'headline',
  'next_update',
  'order_number',
  'planned_day',
  'range',
  'position',
  'cap',
  'delivery_hours',
  'delivery_fee',
  'emergency_order_fee',
  'as_of',
  'source',
] as const
export type Variable = (typeof VARIABLES)[number]

export function isVariable(name: string): name is Variable {
  return VARIABLES.some((each) => each === name)
}

/** Why a variable has no value for a store now. */
export type UnresolvedReason =
  | 'nothing_waiting'
  | 'paused'
  | 'in_queue'
  | 'may_be_late'
  | 'overdue'
  | 'not_confirmed'
  | 'delivery_failed'
  | 'returned'
  | 'delivered'
  | 'cancelled'
  | 'closed'
  | 'no_day'
  | 'no_plan'
  | 'no_capacity'
  | 'not_in_queue'
  | 'no_promise'
  | 'nothing_open'
  | 'promise_overdue'
  | 'no_cap'
  | 'no_waiver'
  | 'no_source'

/** The value of a variable, as data. The app phrases it. */
export type VariableValue =
  /** Whole sentences, from the answers that the facts give. */
  | { readonly kind: 'sentences'; readonly statements: readonly Statement[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bilingual'; readonly text: Bilingual }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'range'; readonly range: DayRange }
  | { readonly kind: 'position'; readonly position: QueuePosition }
  | { readonly kind: 'moment' | 'promise'; readonly at: Instant }
  | { readonly kind: 'none'; readonly because: UnresolvedReason }

/** The facts that values come from: a store's status as the API sends it. */
export type VariableFacts = Omit<QuestionFacts, 'store' | 'incidents' | 'source'> & {
  readonly store: QuestionFacts['store'] & { readonly name: string }
  readonly incidents: readonly (QuestionFacts['incidents'][number] & {
    readonly updates: readonly (QuestionUpdate & { readonly id: Id })[]
  })[]
  readonly source: { readonly incidentId: Id; readonly updateId: Id } | null
}

type ValueOf = (facts: VariableFacts, asOf: Instant) => VariableValue

const VALUES: Readonly<Record<Variable, ValueOf>> = {
  store: ({ store }) => ({ kind: 'text', text: store.name }),
  headline: ({ headline }) => ({ kind: 'sentences', statements: [{ kind: 'delivery', headline }] }),
  next_update: nextUpdate,
  order_number: orderNumber,
  planned_day: ({ headline }) => plannedDay(headline),
  range: ({ headline }) => range(headline),
  position: ({ headline }) => position(headline),
  cap: (facts) => sentences(listedCaps(facts), 'no_cap'),
  delivery_hours: ({ windows, store }) => ({
    kind: 'sentences',
    statements: [
      ...windows.map((window) => ({ kind: 'night', window }) as const),
      { kind: 'usual_hours', hours: store.receiving },
    ],
  }),
  delivery_fee: (facts) => fee(facts, 'delivery'),
  emergency_order_fee: (facts) => fee(facts, 'emergency_order'),
  as_of: (_, asOf) => ({ kind: 'moment', at: asOf }),
  source: ({ source, incidents }) => {
    const update = incidents.flatMap(({ updates }) => updates).find(({ id }) => id === source?.updateId)
    return update === undefined ? none('no_source') : { kind: 'bilingual', text: update.headline }
  },
}

/** The value of a variable for one store, or the reason why it has none. It never goes beyond the facts. */
export function valueOf(variable: Variable, facts: VariableFacts, asOf: Instant): VariableValue {
  return VALUES[variable](facts, asOf)
}

function none(because: UnresolvedReason): VariableValue {
  return { kind: 'none', because }
}

function sentences(statements: readonly Statement[], orElse: UnresolvedReason): VariableValue {
  return statements.length === 0 ? none(orElse) : { kind: 'sentences', statements }
}

/** Each ordering limit as the answer about limits states it: active, upcoming, or the last one published. */
function listedCaps(facts: VariableFacts): Statement[] {
  return answersFor(facts, 1)
    .filter(({ topic }) => topic === 'cap_meaning')
    .flatMap(({ statements }) => statements.filter((statement) => 'cap' in statement))
}

function fee({ waivers }: VariableFacts, fee: VariableFacts['waivers'][number]['fee']): VariableValue {
  const of = waivers.filter((waiver) => waiver.fee === fee)
  return sentences(
    of.map((waiver) => ({ kind: 'waiver', waiver }) as const),
    'no_waiver',
  )
}

/** A promise that has lapsed is not a value. */
function nextUpdate({ nextUpdate, incidents }: VariableFacts): VariableValue {
  if (nextUpdate === null) return none(incidents.length > 0 ? 'no_promise' : 'nothing_open')
  return nextUpdate.overdue ? none('promise_overdue') : { kind: 'promise', at: nextUpdate.by }
}

function orderNumber({ headline, orders }: VariableFacts): VariableValue {
  if (headline.kind === 'nothing_waiting') return none('nothing_waiting')
  const order = orders.find(({ id }) => id === headline.orderId)
  return order === undefined ? none('nothing_waiting') : { kind: 'text', text: order.number }
}

/** The one expected day, when there is exactly one and it is not at risk. */
function plannedDay(headline: StatusHeadline): VariableValue {
  if (headline.kind === 'nothing_waiting') return none('nothing_waiting')
  const { outlook } = headline
  switch (outlook.kind) {
    case 'on_schedule':
      return outlook.risk === null ? { kind: 'day', day: outlook.planned.day } : none(outlook.risk)
    case 'confirmed':
      return outlook.risk === null ? { kind: 'day', day: outlook.appointment.day } : none(outlook.risk)
    case 'on_its_way':
      if (outlook.risk !== null) return none(outlook.risk)
      return outlook.expected === null ? none('no_day') : { kind: 'day', day: outlook.expected.day }
    case 'delivery_failed':
    case 'returned':
      if (outlook.risk !== null) return none(outlook.risk)
      return outlook.next === null ? none(outlook.kind) : { kind: 'day', day: outlook.next.day }
    case 'paused':
    case 'in_queue':
    case 'delivered':
    case 'cancelled':
    case 'closed':
      return none(outlook.kind)
  }
}

function range(headline: StatusHeadline): VariableValue {
  if (headline.kind === 'nothing_waiting') return none('nothing_waiting')
  const { outlook } = headline
  switch (outlook.kind) {
    case 'in_queue':
      return outlook.range === null ? none(outlook.because ?? 'no_plan') : { kind: 'range', range: outlook.range }
    case 'paused':
    case 'delivered':
    case 'cancelled':
    case 'closed':
      return none(outlook.kind)
    case 'on_schedule':
    case 'confirmed':
    case 'on_its_way':
    case 'delivery_failed':
    case 'returned':
      return none('not_in_queue')
  }
}

function position(headline: StatusHeadline): VariableValue {
  if (headline.kind === 'nothing_waiting') return none('nothing_waiting')
  const { outlook } = headline
  const position = 'position' in outlook ? outlook.position : null
  if (position !== null) return { kind: 'position', position }
  const { kind } = outlook
  return none(kind === 'delivered' || kind === 'cancelled' || kind === 'closed' ? kind : 'not_in_queue')
}
