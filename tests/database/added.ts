import { asc, gt, inArray } from 'drizzle-orm'
import type { Added } from '../../mocks/added.ts'
import { accesses, networkFacts, receipts, waiverReversals } from '../../server/database/schema-facts.ts'
import { audit } from '../../server/database/schema-host.ts'
import { cannedAnswers, drafts } from '../../server/database/schema-records.ts'
import { networkFactsOf } from '../../server/store/rows.ts'
import { askedQuestionsFor } from '../../server/store/asked-questions.ts'
import type { Viewer } from '../../src/api/fact-store.ts'
import type { CannedContent } from '../../src/domain/questions/canned-answer.ts'
import type { TestDatabase } from './databases.ts'

/** A viewer that may read every question with its notes. */
const SUPPORT: Viewer = { kind: 'support', actor: 'a test' }

/**
 * Returns the facts added after an audit entry, in the order of the audit, then all drafts, in the format of
 * the store in memory. Orders and order events are excluded.
 */
export async function addedSince({ asOwner, before }: TestDatabase & { readonly before: number }): Promise<Added[]> {
  const saved = await asOwner.select().from(drafts).orderBy(asc(drafts.id))
  const ofOperations = saved.map((fact): Added => ({ type: 'draft', fact }))
  const names = await asOwner.select().from(audit).where(gt(audit.id, before)).orderBy(audit.id)
  const ids = names.map(({ subjectId }) => subjectId)
  if (ids.length === 0) return ofOperations

  const received = await asOwner.select().from(receipts).where(inArray(receipts.id, ids))
  const accessed = await asOwner.select().from(accesses).where(inArray(accesses.id, ids))
  const reversed = await asOwner.select().from(waiverReversals).where(inArray(waiverReversals.id, ids))
  const asked = await askedQuestionsFor((question) => asOwner.transaction(question), SUPPORT).all()
  const said = await asOwner
    .select()
    .from(networkFacts)
    .where(inArray(networkFacts.id, ids))
    .orderBy(networkFacts.sequence)
  const { publications, withdrawals } = networkFactsOf(said)
  const canned = await asOwner.select().from(cannedAnswers).where(inArray(cannedAnswers.id, ids))
  const facts = names.flatMap(({ action, subject, subjectId }, index): Added[] => {
    if (subject === 'canned_answers') {
      // Listed once, at its first audit entry, with its current content.
      if (names.findIndex((each) => each.subjectId === subjectId) < index) return []
      const fact = canned.find(({ id }) => id === subjectId)
      if (fact !== undefined) return [{ type: 'canned_answer', fact }]
      const deleted = names.find((each) => each.action === 'deleted' && each.subjectId === subjectId)
      if (deleted === undefined) return []
      const { was } = deleted.change as { was: Pick<CannedContent, 'name'> }
      return [{ type: 'canned_answer_removed', fact: { id: subjectId, name: was.name } }]
    }
    const receipt = received.find(({ id }) => subject === 'receipts' && id === subjectId)
    if (receipt !== undefined) return [{ type: 'receipt', fact: receipt }]
    const access = accessed.find(({ id }) => subject === 'accesses' && id === subjectId)
    if (access !== undefined) return [{ type: 'access', fact: { ...access, by: access.by ?? '' } }]
    const reversal = reversed.find(({ id }) => subject === 'waiver_reversals' && id === subjectId)
    const question = asked.find(({ id }) => subject === 'questions' && id === subjectId)
    if (question !== undefined) return action === 'added' ? [{ type: 'question', fact: question }] : []
    if (reversal !== undefined) return [{ type: 'reversal', fact: reversal }]
    const publication = publications.find(({ id }) => id === subjectId)
    const together = publication === undefined ? [] : [subjectId, ...publication.factIds]
    const own = withdrawals.some(({ id }) => id === subjectId) ? [subjectId] : together
    if (own.length === 0) return []
    return [
      {
        type: 'published',
        fact: { id: subjectId, facts: networkFactsOf(said.filter(({ id }) => own.includes(id))) },
      },
    ]
  })
  return [...facts, ...ofOperations]
}
