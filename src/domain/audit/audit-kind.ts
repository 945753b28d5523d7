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
