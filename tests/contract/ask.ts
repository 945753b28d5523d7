import { expect } from 'vitest'
import type { Fetch } from './test-host.ts'

/** Headers with the access reason, which staff send with every access to a store. */
export const REASON = { 'x-access-reason': 'Phone call' }

/** Returns a request with a JSON body. */
export function sending(method: 'POST' | 'PUT', body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

/** Returns the body of a successful response. Throws for any other status. */
export async function read<T>(fetch: Fetch, path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init)
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

export async function moveClock(fetch: Fetch, now: string): Promise<void> {
  await read(fetch, '/api/clock', sending('PUT', { now }))
}

interface ProblemDocument {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly next: string
  readonly errors?: readonly { readonly field: string; readonly cause: string }[]
}

/** Expects a complete problem document and returns the names of its fields with errors. */
export async function expectProblem(response: Response, status: number, kind: string): Promise<string[]> {
  const problem = (await response.json()) as ProblemDocument
  expect({ status: response.status, type: problem.type }).toEqual({
    status,
    type: `urn:dockboard:problem:${kind}`,
  })
  expect(problem.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-language')).toMatch(/^(en|fr)$/)
  expect(problem.title).toMatch(/\w.*\.$/)
  expect(problem.next).toMatch(/\w.*\.$/)
  return (problem.errors ?? []).map(({ field }) => field)
}
