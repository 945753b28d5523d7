/** The topics of questions in a disruption, in the order of first use (docs/retailer-questions.md). */
export const TOPICS = [
  'will_it_come',
  'late_notice',
  'restart',
  'which_items',
  'queue_position',
  'stock_cover',
  'which_store_first',
  'order_again',
  'missing_items',
  'who_pays',
  'only_waivers',
  'night_delivery',
  'backup_plan',
  'called_normal',
  'cap_meaning',
  'who_sees',
  'for_customers',
] as const

export type Topic = (typeof TOPICS)[number]
