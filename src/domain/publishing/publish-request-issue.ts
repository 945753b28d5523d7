import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { NetworkFacts } from '../status/network.ts'

/** Kinds of validation issue in a publish request. */
export type IssueKind =
  | 'nothing_to_publish'
  | 'text_missing'
  | 'incident_unknown'
  | 'incident_missing'
  | 'status_of_other_kind'
  | 'no_services'
  | 'no_impact'
  | 'services_of_data'
  | 'likely_duplicate'
  | 'scheduled_update'
  | 'window_missing'
  | 'window_of_other_kind'
  | 'window_backwards'
  | 'window_begun'
  | 'window_over'
  | 'window_long'
  | 'window_overlaps'
  | 'began_other_day'
  | 'began_ahead'
  | 'began_long_ago'
  | 'reopens'
  | 'title_public'
  | 'promise_past'
  | 'promise_when_closed'
  | 'no_audience'
  | 'store_unknown'
  | 'update_unknown'
  | 'show_at_past'
  | 'end_before_start'
  | 'resumes_before_pause'
  | 'shutdown_backwards'
  | 'hours_backwards'
  | 'measure_unknown'
  | 'measure_of_other_kind'
  | 'contradicts_measure'
  | 'overlaps_measure'
  | 'pause_stands'
  | 'pause_without_incident'
  | 'pause_of_closed'
  | 'pause_unexplained'
  | 'measure_without_end'
  | 'no_promise'
  | 'phases_out_of_order'
  | 'stops_backwards'
  | 'no_phase'
  | 'no_stops'
  | 'never_served'
  | 'launch_unknown'
  | 'launch_ahead'
  | 'day_past'

/** A validation issue, and the path of its field in the publish request. */
export interface ValidationIssue<K extends IssueKind = IssueKind> {
  readonly kind: K
  readonly field: string
  /** The current fact that the request conflicts with. */
  readonly other: Id | null
}

/** Issues that may be intended: the user can confirm them. All others block publishing. */
const ASKED: ReadonlySet<IssueKind> = new Set([
  'likely_duplicate',
  'scheduled_update',
  'window_long',
  'window_overlaps',
  'began_long_ago',
  'reopens',
  'title_public',
  'overlaps_measure',
  'measure_without_end',
  'no_promise',
  'no_stops',
  'never_served',
  'day_past',
])

export function needsConfirmation({ kind }: ValidationIssue): boolean {
  return ASKED.has(kind)
}

/** What a publish request is validated against. */
export interface PublishContext {
  /** All current and scheduled facts of the network. */
  readonly known: NetworkFacts
  /** The facts that the publish request would add (`factsOfPublishRequest`). */
  readonly added: NetworkFacts
  readonly isStore: (id: Id) => boolean
  readonly now: Instant
}

export function issue<K extends IssueKind>(kind: K, field: string, other: Id | null = null): ValidationIssue<K> {
  return { kind, field, other }
}
