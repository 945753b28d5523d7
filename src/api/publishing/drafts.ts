import { contract } from '../../contract/table.ts'
import { etagOfResponse } from '../http/answer-response.ts'
import type { Handler } from '../call.ts'
import type { EscalatedQuestion, Draft } from './operations-repository.ts'
import { isNamed } from '../http/if-match.ts'
import { withoutUnseen } from '../../domain/text/written-text.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'

export const listDrafts: Handler<'listDrafts'> = async ({ operations }) => {
  const [drafts, escalations] = await Promise.all([operations.drafts(), operations.openEscalations()])
  const askedOf = new Map(escalations.map((escalation) => [escalation.id, escalation]))
  return {
    drafts: drafts.toSorted(bySaved).map((draft) => ({ ...draft, asked: askedOf.get(draft.id) ?? null })),
  }
}

export const listDraftQuestions: Handler<'listDraftQuestions'> = async ({ operations, params }) => {
  const [draft, escalations] = await Promise.all([operations.draft(params.draftId), operations.openEscalations()])
  if (draft === null) throw new ApiProblem('not-found')
  const asked = escalations.find(({ id }) => id === draft.id) ?? null
  const questions = asked === null ? [] : await operations.questionsOf(draft.id)
  return {
    asked,
    questions: questions.map(({ state, ...question }) => ({ ...question, closed: state === 'closed' })).sort(byAsked),
  }
}

/** Oldest first. Questions of the same instant are ordered by their text, so that the order is stable. */
function byAsked(a: Omit<EscalatedQuestion, 'state'>, b: typeof a): number {
  if (a.askedAt !== b.askedAt) return a.askedAt < b.askedAt ? -1 : 1
  return a.messages.join('\n') < b.messages.join('\n') ? -1 : 1
}

/** Last saved first. Drafts saved at the same instant are ordered by id, so that the order is stable. */
function bySaved(a: Draft, b: Draft): number {
  if (a.savedAt === b.savedAt) return a.id < b.id ? -1 : 1
  return a.savedAt < b.savedAt ? 1 : -1
}

export const addDraft: Handler<'addDraft'> = async ({ operations, body, person, now, publish }) => {
  const draft = { id: randomId(), ...written(body), savedAt: now, savedBy: person.name, version: 1 }
  await operations.addDraft(draft)
  publish({ topic: 'operations' })
  return draft
}

export const getDraft: Handler<'getDraft'> = async ({ operations, params }) => {
  const draft = await operations.draft(params.draftId)
  if (draft === null) throw new ApiProblem('not-found')
  return draft
}

export const saveDraft: Handler<'saveDraft'> = async ({ operations, params, body, person, now, request, publish }) => {
  const known = request.headers.get('if-match')
  if (known === null) throw new ApiProblem('precondition-required')
  const before = await operations.draft(params.draftId)
  if (before === null) throw new ApiProblem('not-found')
  if (!isNamed(known, await etagOfResponse(contract.getDraft, before))) throw new ApiProblem('precondition-failed')
  const draft = { ...before, ...written(body), savedAt: now, savedBy: person.name, version: before.version + 1 }
  if (!(await operations.saveDraft(draft))) throw new ApiProblem('precondition-failed')
  publish({ topic: 'operations' })
  return draft
}

/** The title is read by others in a list: one line of what can be seen. The content is stored as it was typed. */
function written<B extends { readonly title: string }>(body: B): B {
  return { ...body, title: withoutUnseen(body.title).replaceAll(/\s+/g, ' ') }
}

export const deleteDraft: Handler<'deleteDraft'> = async ({ operations, params, publish }) => {
  if (!(await operations.removeDraft(params.draftId))) throw new ApiProblem('not-found')
  publish({ topic: 'operations' })
  if (await operations.endEscalation(params.draftId, null)) publish({ topic: 'support' })
}
