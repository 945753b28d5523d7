import * as z from 'zod/mini'
import { components } from './components.ts'
import type { Access, Endpoint } from './endpoint.ts'
import { Problem } from './problem.ts'
import { contract } from './table.ts'

type Json = Record<string, unknown>

/** The parts of the client contract: operations for everyone, and those for one role. */
export type CarriedPart = 'everyone' | 'operations' | 'support'

/**
 * The contract for the app: the method, path, `changes`, `dependsOn` and response schema of each operation,
 * in as few bytes as possible. Generated from the table, like the OpenAPI document; the app validates
 * responses with it. Operations for one role of staff are in a separate part, which other browsers do not
 * load. Operations for API clients are left out.
 */
export function clientContract(): Readonly<Record<CarriedPart, Json>> {
  const shapes: Json = {}
  const everyone = carried((endpoint) => !APART.has(usedBy(endpoint)), shapes)
  shapeOf(Problem, shapes)
  const partOf = (access: Access) => {
    const added: Json = {}
    const operations = carried((endpoint) => usedBy(endpoint) === access, added)
    const beside = Object.entries(added).filter(([name]) => !(name in shapes))
    return { operations, shapes: Object.fromEntries(beside) }
  }
  return {
    everyone: { operations: everyone, shapes },
    operations: partOf('operations'),
    support: partOf('support'),
  }
}

function usedBy({ access, roles }: Endpoint): Access {
  return roles?.[0] ?? access
}

const APART: ReadonlySet<Access> = new Set<Access>(['operations', 'support', 'intake'])

function carried(isCarried: (endpoint: Endpoint) => boolean, shapes: Json): Json {
  const rows = Object.entries<Endpoint>(contract).filter(([, endpoint]) => isCarried(endpoint))
  return Object.fromEntries(
    rows.map(([operation, { method, path, changes, dependsOn, response }]) => [
      operation,
      { method, path, changes, dependsOn, ...(response && { response: shapeOf(response, shapes) }) },
    ]),
  )
}

/** A JSON Schema without keywords that validating a response does not need. */
function shapeOf(schema: z.ZodMiniType, shapes: Json): Json {
  const made = z.toJSONSchema(schema, { io: 'input', metadata: components })
  const { $defs = {}, ...rest } = made
  // Definitions contain the named schema too. The rest is the reference to it.
  for (const [name, each] of Object.entries($defs)) shapes[name] = lean(each)
  return lean(rest)
}

/** Leaves out `minimum` and `maximum` of integers, patterns and the like: the api has validated them. */
const KEPT = new Set(['type', 'const', 'enum', 'properties', 'required', 'items', 'anyOf', 'oneOf', '$ref', 'format'])

function lean(schema: unknown): Json {
  if (typeof schema !== 'object' || schema === null) return {}
  const kept = Object.entries(schema).filter(([key]) => KEPT.has(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, leanValue(key, value)]))
}

function leanValue(key: string, value: unknown): unknown {
  if (key === 'properties' && typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, lean(each)]))
  }
  if (Array.isArray(value) && (key === 'anyOf' || key === 'oneOf')) return value.map(lean)
  return key === 'items' ? lean(value) : value
}
