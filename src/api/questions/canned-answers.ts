import { contract } from '../../contract/table.ts'
import { type CannedAnswer, type CannedContent, cannedAnswerIssues } from '../../domain/questions/canned-answer.ts'
import type { Id } from '../../domain/facts/fact.ts'
import { etagOfResponse } from '../http/answer-response.ts'
import type { Handler } from '../call.ts'
import { cannedAnswerIssueText } from './canned-issue-text.ts'
import { isNamed } from '../http/if-match.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'
import type { CannedAnswers } from './support-repository.ts'

export const listCannedAnswers: Handler<'listCannedAnswers'> = async ({ support }) => {
  const answers = await support.canned.all()
  return { answers: answers.toSorted(byName) }
}

function byName(a: CannedAnswer, b: CannedAnswer): number {
  if (a.name.en === b.name.en) return a.id < b.id ? -1 : 1
  return a.name.en < b.name.en ? -1 : 1
}

export const getCannedAnswer: Handler<'getCannedAnswer'> = async ({ support, params }) => {
  const answer = await support.canned.one(params.answerId)
  if (answer === null) throw new ApiProblem('not-found')
  return answer
}

export const addCannedAnswer: Handler<'addCannedAnswer'> = async (call) => {
  const { support, body, person, now, publish } = call
  await support.canned.alone()
  await rejectIssues(body, support.canned, null)
  const answer = { id: randomId(), ...body, savedAt: now, savedBy: person.name, version: 1 }
  await support.canned.add(answer)
  publish({ topic: 'support' })
  return answer
}

export const saveCannedAnswer: Handler<'saveCannedAnswer'> = async (call) => {
  const { support, params, body, person, now, request, publish } = call
  const known = request.headers.get('if-match')
  if (known === null) throw new ApiProblem('precondition-required')
  await support.canned.alone()
  const before = await support.canned.one(params.answerId)
  if (before === null) throw new ApiProblem('not-found')
  // Check the version before the content: the issues may no longer apply to the newer version.
  if (!isNamed(known, await etagOfResponse(contract.getCannedAnswer, before)))
    throw new ApiProblem('precondition-failed')
  await rejectIssues(body, support.canned, before.id)
  const answer = { ...before, ...body, savedAt: now, savedBy: person.name, version: before.version + 1 }
  if (!(await support.canned.save(answer))) throw new ApiProblem('precondition-failed')
  publish({ topic: 'support' })
  return answer
}

export const deleteCannedAnswer: Handler<'deleteCannedAnswer'> = async ({ support, params, publish }) => {
  if (!(await support.canned.remove(params.answerId))) throw new ApiProblem('not-found')
  publish({ topic: 'support' })
}

/** Throws `invalid` with each invalid field. `own` is the id of the answer that is changed. */
async function rejectIssues(content: CannedContent, canned: CannedAnswers, own: Id | null): Promise<void> {
  const others = (await canned.all()).filter(({ id }) => id !== own)
  const issues = cannedAnswerIssues(content, others)
  if (issues.length === 0) return
  throw new ApiProblem(
    'invalid',
    issues.map((issue) => ({ field: `body.${issue.field}`, cause: cannedAnswerIssueText(issue) })),
  )
}
