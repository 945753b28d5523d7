import type { Day, Weekday } from '../time/day.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { QueuePosition } from '../recovery/delivery-queue.ts'
import type { NextUpdate } from '../incidents/next-update.ts'
import type { OrderPolicy } from '../measures/order-policy.ts'
import type { QuestionCap, QuestionFacts, QuestionUpdate, QuestionWaiver, QuestionWindow } from './question-facts.ts'
import type { Topic } from './question-topic.ts'
import type { Hours } from '../stores/store.ts'
import type { StatusHeadline } from '../status/status-headline.ts'

/** One statement of an answer, as data. The app phrases it. */
export type Statement =
  /** The store's headline as its page phrases it, and the reason shown with it. */
  | { readonly kind: 'delivery' | 'delivery_reason'; readonly headline: StatusHeadline }
  /** `until` is the last day; null when none was published. */
  | { readonly kind: 'pause'; readonly until: Day | null }
  | { readonly kind: 'mode'; readonly mode: Exclude<DeliveryMode['kind'], 'paused'> }
  | { readonly kind: 'around'; readonly network: QuestionFacts['network'] }
  | { readonly kind: 'customer_line'; readonly network: QuestionFacts['network'] }
  | { readonly kind: 'contents'; readonly number: string; readonly cases: number; readonly left: boolean }
  | { readonly kind: 'launches_slipped'; readonly count: number }
  | { readonly kind: 'position'; readonly position: QueuePosition }
  | { readonly kind: 'stores'; readonly count: number }
  | { readonly kind: 'policy'; readonly policy: OrderPolicy['policy'] }
  | { readonly kind: 'cap' | 'cap_ahead' | 'cap_unknown'; readonly cap: QuestionCap }
  | { readonly kind: 'order_day'; readonly weekday: Weekday }
  | {
      readonly kind: 'delivered'
      readonly number: string
      readonly at: Instant
      readonly short: number | null
    }
  | { readonly kind: 'came_late'; readonly number: string; readonly days: number }
  | { readonly kind: 'late_orders'; readonly numbers: readonly string[] }
  | { readonly kind: 'waiver'; readonly waiver: QuestionWaiver }
  | { readonly kind: 'night'; readonly window: QuestionWindow }
  | { readonly kind: 'usual_hours'; readonly hours: Hours }
  /** An update published days after the day on which it took effect. */
  | {
      readonly kind: 'late_notice'
      readonly update: QuestionUpdate
      readonly since: Day
      readonly days: number
    }
  | { readonly kind: 'next_update'; readonly promise: NextUpdate | null; readonly open: boolean }
  | { readonly kind: 'plain'; readonly says: PlainStatement }

/** Statements whose text does not depend on the facts. */
export type PlainStatement =
  | 'pause_in_notice'
  | 'paused_for_all'
  | 'not_cancelled'
  | 'nothing_waits'
  | 'no_queue'
  | 'left_queue'
  | 'order_of_service'
  | 'position_kept'
  | 'stock_not_held'
  | 'no_cap'
  | 'no_delivery_shown'
  | 'missing_later_unknown'
  | 'charged_for_shipped'
  | 'no_compensation'
  | 'losses_not_held'
  | 'no_waiver'
  | 'no_other_help'
  | 'night_not_announced'
  | 'night_refusal_unknown'
  | 'notice_at_once'
  | 'reasons_not_held'
  | 'nothing_open'
  | 'no_backup_plan'
  | 'plan_would_stand_here'
  | 'nothing_called_normal'
  | 'own_orders_count'
  | 'you_and_staff'
  | 'no_other_store'
  | 'little_held'
  | 'line_for_customers'

/** Builds a statement whose text does not depend on the facts. */
export function say(says: PlainStatement): Statement {
  return { kind: 'plain', says }
}

/** Where to find the fact behind an answer. */
export type Source =
  | { readonly kind: 'order'; readonly orderId: Id }
  | { readonly kind: 'incident'; readonly incidentId: Id }
  | { readonly kind: 'orders' | 'stores' | 'history' | 'customer_card' }
  | { readonly kind: 'part'; readonly part: 'waivers' | 'rules' | 'launches' | 'accesses' }

/**
 * `not_known_yet`: it has not been published yet, and the answer ends with the promised next update.
 * `not_held`: Dockboard has no such fact and does not expect one.
 */
export interface Answer {
  readonly topic: Topic
  readonly state: 'known' | 'not_known_yet' | 'not_held'
  readonly statements: readonly Statement[]
  readonly sources: readonly Source[]
  /** Whether it concerns this store now. */
  readonly isRelevant: boolean
}

export type AnswerDraft = Omit<Answer, 'topic'>
