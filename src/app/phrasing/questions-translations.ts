import type { PlainStatement } from '../../domain/questions/question-answer.ts'
import type { Topic } from '../../domain/questions/question-topic.ts'

const questions: Readonly<Record<Topic, string>> = {
  will_it_come: 'Will my delivery come at all?',
  late_notice: 'Why did it take days to tell us?',
  restart: 'When do deliveries restart?',
  which_items: 'Which of my items are coming?',
  queue_position: 'Where am I in the queue?',
  stock_cover: 'How long will my stock last?',
  which_store_first: 'Which of my stores is served first?',
  order_again: 'Do I order again, and do I lose my position?',
  missing_items: 'Not everything was in my delivery. Where is the rest?',
  who_pays: 'I lost sales. Who pays?',
  only_waivers: 'Are fee waivers all we get?',
  night_delivery: 'Will you deliver at night? We cannot staff that.',
  backup_plan: 'What is the back-up plan for next time?',
  called_normal: 'Officials say it is normal. Why is mine still late?',
  cap_meaning: 'The limit: cases, packs, or each product?',
  who_sees: 'Who can see my store’s numbers?',
  for_customers: 'Customers blame us. What can I show them?',
}

const plain: Readonly<Record<PlainStatement, string>> = {
  pause_in_notice: 'Deliveries are paused. What was published of the end stands in the notice.',
  paused_for_all: 'Deliveries are paused for every store.',
  not_cancelled: 'It has not been cancelled.',
  nothing_waits: 'No order of yours is waiting.',
  no_queue: 'Orders go by their planned days; no queue is being served.',
  left_queue: 'Your next delivery has left the queue.',
  order_of_service:
    'Orders that were in process at the shutdown come first, then all others in the order in which they were placed.',
  position_kept: 'Ordering again does not change your position: each order keeps its own.',
  stock_not_held: 'Dockboard holds no stock levels, so it cannot tell how long yours lasts. It can tell this:',
  no_cap: 'There is no limit today.',
  no_delivery_shown: 'No delivery of yours is among your latest orders here.',
  missing_later_unknown: 'Whether what is missing comes later has not been published.',
  charged_for_shipped: 'You are charged for what is shipped, not for what is missing.',
  no_compensation: 'No payment for lost sales or costs has been announced as a measure.',
  losses_not_held: 'Dockboard holds no sales, so it cannot add up what you lost.',
  no_waiver: 'No fee is waived for your store now.',
  no_other_help: 'No other measure in your favour has been published here.',
  night_not_announced: 'No delivery at night has been announced.',
  night_refusal_unknown: 'Whether a store may refuse one has not been published.',
  notice_at_once: 'Nothing that was published to you holds from a day before it was published.',
  reasons_not_held: 'Why it was not said sooner is the distributor’s to say: Dockboard does not know its reasons.',
  nothing_open: 'No incident is open. Earlier updates are in the history.',
  no_backup_plan: 'No back-up plan has been published.',
  plan_would_stand_here: 'One that is published will stand among the updates.',
  nothing_called_normal: 'The status published here does not call them normal.',
  own_orders_count: 'What counts for you is your own order, whatever is said of all of them.',
  you_and_staff:
    'The people who sign in for this store, and the distributor’s staff. Every access by staff is recorded with its reason, and you can read it.',
  no_other_store: 'No other store sees anything of yours, and nothing of it is on the public page.',
  little_held: 'Dockboard holds no sales volumes and no stock levels.',
  line_for_customers: 'There is a sentence to show or to copy, which says nothing of your store:',
}

const en = {
  title: 'Common questions',
  more: (count: string) => `${count} more questions`,
  state: { not_known_yet: 'Not known yet', not_held: 'Not held here' },
  see: 'See:',
  order: (number: string) => `Order ${number}`,
  notice: 'The notice',
  questions,
  plain,
  quote: (text: string) => `“${text}”`,
  pause: {
    noDay: 'No restart day has been published.',
    until: (day: string) => `The pause runs through ${day}.`,
  },
  mode: {
    recovering: 'Deliveries are resuming, in the order of the queue.',
    disrupted: 'Deliveries are disrupted; no pause has been announced.',
    doubtful: 'Deliveries go by the ordering calendar; some may be late.',
    normal: 'Deliveries go by the ordering calendar.',
  },
  where: { network: 'In the whole network', region: 'In your region' },
  around: {
    paused: (where: string) => `${where}, deliveries are paused.`,
    recovering: (where: string) => `${where}, deliveries are resuming, in the order of the queue.`,
    disrupted: (where: string) => `${where}, deliveries are disrupted.`,
    doubtful: (where: string) => `${where}, deliveries go by the calendar, and some may be late.`,
    normal: (where: string) => `${where}, deliveries go by the calendar.`,
  },
  ordered: (number: string, cases: string) =>
    `${number}: ${cases} as ordered. What of it comes is known once it has shipped.`,
  left: (number: string) => `${number} has left. Its page lists what was shipped of each product.`,
  launches: {
    one: 'One launch of a new product is not on its planned day.',
    other: '# launches of new products are not on their planned day.',
  },
  position: (position: string) => `Your next delivery is at ${position} in the queue.`,
  placeRange: 'It is a range, because it is not settled which orders come before yours.',
  stores: {
    one: 'You have no other store here to compare with.',
    other: 'My stores shows all # of yours, each with what is known of its next delivery.',
  },
  orderDay: (weekday: string) => `Your order day: ${weekday}.`,
  capCounts: {
    order: 'It counts all that is in one order.',
    product: 'It counts each product by itself.',
    cycle: 'It counts all that you order in the cycle.',
  },
  capAhead: (cap: string) => `${cap} It is announced, and not yet in force.`,
  capUnknown: (cap: string) => `${cap} That is the limit published last.`,
  delivered: {
    unknown: (number: string, day: string) => `${number} came ${day}. What was shipped was not reported.`,
    whole: (number: string, day: string) => `${number} came ${day}, with all that you ordered.`,
    one: (number: string, day: string) => `${number} came ${day}. One of your cases was not in it.`,
    more: (number: string, day: string, cases: string) =>
      `${number} came ${day}. ${cases} of your cases were not in it.`,
  },
  cameLate: {
    one: (number: string) => `${number} came one day after its planned day.`,
    more: (number: string, days: string) => `${number} came ${days} days after its planned day.`,
  },
  lateOrders: (numbers: string) => `Orders no longer on their planned day: ${numbers}.`,
  fee: {
    delivery: 'delivery fees',
    emergency_order: (amount: string | null) => `the emergency-order fee${amount === null ? '' : ` (${amount})`}`,
    orders: { one: ', for one order', other: ', for # orders' },
  },
  waiver: {
    available: (fee: string, days: string) => `Not charged to you now: ${fee}${days}.`,
    not_yet_open: (fee: string, opens: string, days: string) => `Not charged to you from ${opens}: ${fee}${days}.`,
    used_up: (fee: string) => `Used already: ${fee}.`,
    expired: (fee: string, last: string) => `No longer waived: ${fee}. The last day was ${last}.`,
    unknown: (fee: string) => `Whether this is still waived was not published: ${fee}.`,
  },
  through: (day: string) => `, through ${day}`,
  night: {
    possible: 'It may come at night: that was announced as possible.',
    dropped: (day: string) =>
      `No: delivery at night was dropped (published ${day}). Before, it had been announced as possible.`,
    no: 'No: none has been announced.',
  },
  hoursUnknown: 'Whether these hours still hold was not published.',
  usualHours: (hours: string) => `Your usual hours: ${hours}.`,
  lateNotices: {
    one: (headline: string, when: string, since: string) =>
      `“${headline}” was published ${when}. What it says holds since ${since}, one day earlier.`,
    more: (headline: string, when: string, since: string, days: string) =>
      `“${headline}” was published ${when}. What it says holds since ${since}, ${days} days earlier.`,
  },
  next: {
    by: (by: string) => `Not known yet; next update by ${by}.`,
    overdue: (by: string) => `Not known yet. The next update was promised by ${by} and is overdue.`,
    none: 'Not known yet; no time has been given for the next update.',
    closed: 'Not known yet. No incident is open, so no update is promised.',
  },
}

export type QuestionTranslations = typeof en
export const QUESTION_TRANSLATIONS_EN = en
