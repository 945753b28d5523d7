import { TABLES_OF_KIND } from '../src/api/audit/audit-kinds.ts'
import type { NetworkFacts } from '../src/domain/status/network.ts'
import type { IntakeAdditions } from '../src/domain/intake/intake-decision.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { SignedAccess } from '../src/domain/stores/store-access.ts'
import type { AuditAction } from './memory-audit.ts'
import type { Added } from './added.ts'

/** Returns the audit actions for an addition. Drafts and escalations have none: they are not facts. */
export function auditActionsOf(added: Added): AuditAction[] {
  switch (added.type) {
    case 'draft':
    case 'draft_removed':
    case 'escalation':
      return []
    case 'published':
      return publishedActions(added.fact.facts)
    case 'canned_answer': {
      const { id, name, version } = added.fact
      return [cannedAction(id, version === 1 ? 'added' : 'changed', { now: { name } })]
    }
    case 'canned_answer_removed':
      return [cannedAction(added.fact.id, 'deleted', { was: { name: added.fact.name }, now: {} })]
    case 'receipt':
    case 'access':
    case 'reversal':
    case 'question': {
      const { id, storeId } = added.fact
      const action = { subject: TABLES_OF_KIND[added.type][0], subjectId: id, storeId }
      if (added.type === 'access') return [action, ...accessesOverThreshold(added.fact)]
      return [added.type === 'question' ? { ...action, action: added.action ?? 'added' } : action]
    }
  }
}

/** Returns an additional action if the user confirmed exceeding the access threshold. */
function accessesOverThreshold({ id, storeId, manyStores }: SignedAccess): AuditAction[] {
  // Accesses stored by an earlier version lack this field.
  if ((manyStores ?? null) === null) return []
  return [
    {
      subject: TABLES_OF_KIND.access_over_threshold[0],
      subjectId: id,
      storeId,
      change: { was: null, now: { manyStores } },
    },
  ]
}

/** Returns an action with the name of a canned answer only: its text is not for others to read. */
function cannedAction(subjectId: Id, action: string, change: object): AuditAction {
  return { subject: TABLES_OF_KIND.canned_answer[0], subjectId, storeId: null, action, change }
}

/** Returns the audit actions for what an API client reported. */
export function intakeActions({ orders, events }: IntakeAdditions, storeOf: (orderId: Id) => Id | null): AuditAction[] {
  const [ofOrders, ofEvents] = TABLES_OF_KIND.order
  return [
    ...orders.map(({ id, storeId }) => ({ subject: ofOrders, subjectId: id, storeId })),
    ...events.map(({ id, orderId }) => ({
      subject: ofEvents,
      subjectId: id,
      storeId: storeOf(orderId),
    })),
  ]
}

function publishedActions(facts: NetworkFacts): AuditAction[] {
  const { incidents, updates, measures, launches, launchChanges, plans, publications, withdrawals } = facts
  // In the order in which a database adds them.
  const all = [incidents, updates, measures, launches, launchChanges, plans, publications, withdrawals]
  return all.flat().map(({ id }) => ({ subject: TABLES_OF_KIND.publication[0], subjectId: id, storeId: null }))
}
