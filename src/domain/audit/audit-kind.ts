/** What somebody did, by kind: each is one or several tables of what is kept. */
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
