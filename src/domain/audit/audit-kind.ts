import type { Receipt } from '../incidents/receipt.ts'
import type { MeasureKind } from '../measures/measure.ts'

/** Kinds of audited actions. Each kind is stored in one or several tables. */
export const AUDIT_KINDS = [
  'publication',
  'access',
  'access_over_threshold',
  'receipt',
  'question',
  'canned_answer',
  'reversal',
  'order',
  'person',
  'store',
] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

/** The object of an audit entry, more specific than its kind. */
export type AuditSubject =
  | MeasureKind
  | Receipt['kind']
  | 'publication'
  | 'withdrawal'
  | 'incident'
  | 'update'
  | 'launch'
  | 'launch_change'
  | 'plan'
  | 'access'
  | 'access_over_threshold'
  | 'receipt'
  | 'question'
  | 'canned_answer'
  | 'reversal'
  | 'order'
  | 'order_event'
  | 'person'
  | 'membership'
  | 'invitation'
  | 'password'
  | 'store'
  | 'company'
  | 'other'
