import fc from 'fast-check'
import openApi from '../../src/contract/openapi.json' with { type: 'json' }
import { contract, type Operation } from '../../src/contract/table.ts'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { requestOf } from './calls.ts'
import { CALLERS, type Caller, scenario } from './test-host.ts'

/** No fixed text of the API contains it, so a response that does has echoed input. */
export const MARK = 'zqxj'

export interface FuzzedCall {
  readonly caller: Caller
  readonly path: string
  readonly init: RequestInit
}

/** A parameter of a path or a query. Header parameters are references. */
interface Parameter {
  readonly name?: string
  readonly in?: string
}

const marked = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => MARK + text)
const text = fc.oneof(
  marked,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('', '0', '-1', 'null', '../..', '%', '%00', "' OR 1=1 --", '<script>', '__proto__', '{}', '𝕏'),
  fc.integer().map(String),
)
const known = fc.constantFrom(
  scenario.storyStores.inQueue,
  scenario.storyStores.inProcess,
  SUSPENSION.id,
  SUSPENSION.incidentId,
  '0'.repeat(32),
)
/** Bytes that a header can have, without control characters. */
const headerText = fc.oneof(
  fc
    .array(
      fc.integer({ min: 0x20, max: 0xff }).filter((code) => code < 0x7f || code > 0x9f),
      { maxLength: 300 },
    )
    .map((codes) => String.fromCharCode(...codes).trim()),
  fc.constantFrom(MARK, 'fr', '*', '%', '%E0%A4', 'Phone call', `"${'0'.repeat(32)}"`, '0', '99999999999'),
)
const HEADERS = [
  'X-Access-Reason',
  'Idempotency-Key',
  'Accept-Language',
  'If-None-Match',
  'If-Match',
  'Last-Event-ID',
  'Authorization',
]

const value = fc.oneof(known, marked, fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>)

/** Returns calls of one operation with arbitrary parameters, headers and body. */
export function callsOf(operation: Operation): fc.Arbitrary<FuzzedCall> {
  const parameters = parametersOf(operation)
  const named = (place: string) =>
    parameters.flatMap((each) => (each.in === place && each.name !== undefined ? [each.name] : []))
  return fc
    .record({
      // Intake requires an API client, so other callers are less frequent.
      caller:
        contract[operation].access === 'intake'
          ? fc.constantFrom('apiClient' as const, 'apiClient' as const, ...CALLERS)
          : fc.constantFrom(...CALLERS),
      params: someOf(named('path'), fc.oneof(known, known, text), { requiredKeys: named('path') }),
      query: someOf([...named('query'), 'unknown'], text),
      headers: someOf([...HEADERS, 'Content-Type', 'Content-Length'], headerText),
      asJson: fc.boolean(),
      body: bodiesOf(operation),
    })
    .map(({ caller, params, query, headers, asJson, body }) => {
      const address = contract[operation].path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(params[name] ?? ''),
      )
      const search = new URLSearchParams(query).toString()
      const type = asJson ? { 'Content-Type': 'application/json' } : {}
      return {
        caller,
        path: search === '' ? address : `${address}?${search}`,
        init: {
          method: contract[operation].method,
          headers: { ...headers, ...type },
          ...(body !== null && { body }),
        },
      }
    })
}

function someOf(
  names: readonly string[],
  of: fc.Arbitrary<string>,
  constraints: { requiredKeys?: string[] } = { requiredKeys: [] },
): fc.Arbitrary<Record<string, string>> {
  return fc.record(Object.fromEntries(names.map((name) => [name, of])), constraints)
}

function parametersOf(operation: Operation): Parameter[] {
  const { path, method } = contract[operation]
  const described = (openApi.paths as Record<string, Record<string, { parameters?: Parameter[] }>>)[path]
  return described?.[method.toLowerCase()]?.parameters ?? []
}

/** Mutates a valid value: lists of any length, arbitrary parts, and the first part sometimes absent. */
function bentOf(accepted: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(accepted)) return fc.array(fc.oneof(bentOf(accepted[0]), value), { maxLength: 4 })
  if (typeof accepted !== 'object' || accepted === null) {
    return fc.oneof({ weight: 4, arbitrary: fc.constant(accepted) }, { weight: 1, arbitrary: value })
  }
  const parts = Object.entries(accepted).map(([name, part]) => [name, bentOf(part)] as const)
  return fc.record(Object.fromEntries(parts), { requiredKeys: parts.slice(1).map(([name]) => name) })
}

/** Returns no body, any text, any JSON, or a valid body with some arbitrary fields. */
function bodiesOf(operation: Operation): fc.Arbitrary<string | null> {
  const { body } = requestOf(operation)
  if (typeof body !== 'string') return fc.constant(null)
  const accepted = JSON.parse(body) as Record<string, unknown>
  const names = [...Object.keys(accepted), 'email', 'password', 'now', 'moment', 'extra']
  const bent = fc
    .record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] })
    .map((fields) => JSON.stringify({ ...accepted, ...fields }))
  const built = fc
    .dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), value)
    .map((fields) => JSON.stringify(fields))
  return fc.oneof(
    bent,
    built,
    bentOf(accepted).map((each) => JSON.stringify(each)),
    value.map((each) => JSON.stringify(each)),
    text,
    fc.constant(body),
  )
}
