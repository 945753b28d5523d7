import { AUDIT_KINDS, type AuditKind } from '../../domain/audit/audit-kind.ts'

/** The tables that hold each kind of audit entry. */
export const TABLES_OF_KIND = {
  publication: ['network_facts'],
  access: ['accesses'],
  access_over_threshold: ['access_over_threshold'],
  receipt: ['receipts'],
  question: ['questions'],
  canned_answer: ['canned_answers'],
  reversal: ['waiver_reversals'],
  order: ['orders', 'order_events'],
  person: ['people', 'memberships', 'invitations', 'passwords'],
  store: ['stores', 'companies'],
} as const satisfies Record<AuditKind, readonly string[]>

export function kindOfTable(table: string): AuditKind | 'other' {
  return AUDIT_KINDS.find((kind) => TABLES_OF_KIND[kind].some((each) => each === table)) ?? 'other'
}
