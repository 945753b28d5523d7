import type { NetworkFacts } from '../src/domain/status/network.ts'
import type { IntakeAdditions } from '../src/domain/intake/intake-decision.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { SignedAccess } from '../src/domain/stores/store-access.ts'
import type { AuditAction } from './memory-audit.ts'
import type { Added } from './added.ts'

/** What the audit has of something that was added: nothing of drafts and what is behind them, which are no facts. */
export function auditActionsOf(added: Added): AuditAction[] {
  const ofStore = (subject: string, { id, storeId }: { readonly id: Id; readonly storeId: Id }) => [
    { subject, subjectId: id, storeId },
  ]
  switch (added.type) {
    case 'draft':
    case 'draft_removed':
    case 'escalation':
      return []
    case 'published':
      return publishedActions(added.fact.facts)
    case 'receipt':
      return ofStore('receipts', added.fact)
    case 'question':
      return ofStore('questions', added.fact).map((action) =>
        added.action === undefined ? action : { ...action, action: added.action },
      )
    case 'canned_answer': {
      const { id, name, version } = added.fact
      return [cannedAction(id, version === 1 ? 'added' : 'changed', { now: { name } })]
    }
    case 'canned_answer_removed':
      return [cannedAction(added.fact.id, 'deleted', { was: { name: added.fact.name }, now: {} })]
    case 'access':
      return [...ofStore('accesses', added.fact), ...accessesOverThreshold(added.fact)]
    case 'reversal':
      return ofStore('waiver_reversals', added.fact)
  }
}

/** Besides an access: that its user confirmed exceeding the threshold. */
function accessesOverThreshold({ id, storeId, manyStores }: SignedAccess): AuditAction[] {
  // One that an earlier demonstration kept does not say.
  if ((manyStores ?? null) === null) return []
  return [
    { subject: 'access_over_threshold', subjectId: id, storeId, change: { was: null, now: { manyStores } } },
  ]
}

/** By which name a canned answer went; its text is nobody else’s to read. */
function cannedAction(subjectId: Id, action: string, change: object): AuditAction {
  return { subject: 'canned_answers', subjectId, storeId: null, action, change }
}

/** What an API client told of orders. */
export function intakeActions(
  { orders, events }: IntakeAdditions,
  storeOf: (orderId: Id) => Id | null,
): AuditAction[] {
  return [
    ...orders.map(({ id, storeId }) => ({ subject: 'orders', subjectId: id, storeId })),
    ...events.map(({ id, orderId }) => ({
      subject: 'order_events',
      subjectId: id,
      storeId: storeOf(orderId),
    })),
  ]
}

function publishedActions(facts: NetworkFacts): AuditAction[] {
  const { incidents, updates, measures, launches, launchChanges, plans, publications, withdrawals } = facts
  // As a database adds them.
  const all = [incidents, updates, measures, launches, launchChanges, plans, publications, withdrawals]
  return all.flat().map(({ id }) => ({ subject: 'network_facts', subjectId: id, storeId: null }))
}
