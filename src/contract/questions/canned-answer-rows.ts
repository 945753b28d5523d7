import * as z from 'zod/mini'
import { CannedAnswerView, CannedContent } from './canned-answer.ts'
import type { Endpoint } from '../endpoint.ts'
import { Id } from '../scalars.ts'

const answer = z.object({ answerId: Id })

/** Endpoints for the canned answers of support. */
export const cannedAnswerRows = {
  listCannedAnswers: {
    method: 'GET',
    path: '/api/support/answers',
    summary: 'Canned answers, whole, by their English name',
    access: 'support',
    dependsOn: ['support'],
    status: 200,
    response: z.object({ answers: z.array(CannedAnswerView) }),
  },
  addCannedAnswer: {
    method: 'POST',
    path: '/api/support/answers',
    summary: 'Add a canned answer, in both languages, with variables in braces',
    access: 'support',
    quota: 'staff_writes',
    changes: ['support'],
    body: CannedContent,
    status: 201,
    response: CannedAnswerView,
  },
  getCannedAnswer: {
    method: 'GET',
    path: '/api/support/answers/{answerId}',
    summary: 'One canned answer, with the ETag that a change must name',
    access: 'support',
    dependsOn: ['support'],
    params: answer,
    status: 200,
    response: CannedAnswerView,
  },
  saveCannedAnswer: {
    method: 'PUT',
    path: '/api/support/answers/{answerId}',
    summary: 'Change a canned answer, unless somebody has changed it meanwhile',
    access: 'support',
    quota: 'staff_writes',
    changes: ['support'],
    conditional: true,
    params: answer,
    body: CannedContent,
    status: 200,
    response: CannedAnswerView,
  },
  deleteCannedAnswer: {
    method: 'DELETE',
    path: '/api/support/answers/{answerId}',
    summary: 'Delete a canned answer; what was answered with it stays',
    access: 'support',
    quota: 'staff_writes',
    changes: ['support'],
    params: answer,
    status: 204,
    response: null,
  },
} as const satisfies Record<string, Endpoint>
