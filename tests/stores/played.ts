import type { TestHost } from '../contract/test-host.ts'
import { scenario } from '../contract/test-host.ts'
import type { Step } from './steps.ts'

const NONE = 'f'.repeat(32)
const NAMED = /"(\w*[iI]d)":"([0-9a-f]{32})"/g
const ID = /\b[0-9a-f]{32}\b/g

/** Every id in the seed. A host generated all other ids. */
const seeded = new Set(JSON.stringify(scenario).match(ID))

/** Returns the response to each step and the added facts, with generated ids named in order of appearance. */
export async function played(host: TestHost, steps: readonly Step[]): Promise<string[]> {
  const names = new Map<string, string>()
  const named = (text: string): string =>
    text.replaceAll(ID, (id) => {
      if (seeded.has(id)) return id
      const name = names.get(id) ?? `drawn ${names.size + 1}`
      names.set(id, name)
      return name
    })
  // The last id of each field name in the responses.
  const known = new Map<string, string>()
  const answers: string[] = []
  for (const step of steps) {
    host.pass(1)
    if (step.kind === 'pass') host.pass(step.ms)
    else {
      const path = step.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known.get(name) ?? NONE)
      const response = await host.as(step.caller)(path, step.init)
      const { status, headers } = response
      const text = await response.text()
      // Of several ids with one name, the first belongs to the created object.
      const made = status === 201 ? [...text.matchAll(NAMED)].toReversed() : []
      for (const [, name, id] of made) known.set(name ?? '', id ?? '')
      const shown = ['content-type', 'cache-control', 'dockboard-as-of', 'allow'].map((name) => headers.get(name))
      const method = step.init.method ?? 'GET'
      answers.push(named(`${step.caller} ${method} ${step.path} ${status} ${shown.join(' ')} ${text}`))
    }
  }
  // One call adds several facts at once, in no defined order.
  const added = (await host.added()).map((fact) => withoutDrawn(JSON.stringify(fact, sortedFields)))
  return [...answers, ...added.sort()]
}

function withoutDrawn(text: string): string {
  return text.replaceAll(ID, (id) => (seeded.has(id) ? id : 'drawn'))
}

/** Sorts fields, because a database returns them in its own order. */
function sortedFields(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  // In a database, only the audit records which action gave a question its state.
  const fields = Object.entries(value).filter(([field]) => field !== 'action')
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)))
}
