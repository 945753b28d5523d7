import * as z from 'zod/mini'
import { components } from './components.ts'
import type { Access, Endpoint } from './endpoint.ts'
import { Problem } from './problem.ts'
import { contract } from './table.ts'

type Json = Record<string, unknown>

/**
 * The parts of the client contract: what first screens need, the pages about the past, what loads later, and the pages of
 * one role.
 */
export type CarriedPart = 'everyone' | 'past' | 'later' | 'operations' | 'support'

/**
 * The contract for the app: the method, path, `changes`, `dependsOn` and response schema of each operation,
 * in as few bytes as possible. Generated from the table, like the OpenAPI document; the app validates
 * responses with it. Operations for one role of staff, and those of the pages about the past, are in parts of their own,
 * which load with their pages. Operations that only other software uses are left out.
 */
export function clientContract(): Readonly<Record<CarriedPart, Json>> {
  const shapes: Json = {}
  const everyone = carried((endpoint) => !APART.has(partOf(endpoint)), shapes)
  shapeOf(Problem, shapes)
  const beside = (part: Part) => {
    const added: Json = {}
    const operations = carried((endpoint) => partOf(endpoint) === part, added)
    const own = Object.entries(added).filter(([name]) => !(name in shapes))
    return { operations, shapes: Object.fromEntries(own) }
  }
  return {
    everyone: { operations: everyone, shapes },
    past: beside('past'),
    later: beside('later'),
    operations: beside('operations'),
    support: beside('support'),
  }
}

type Part = Access | 'past' | 'later' | 'none'

function partOf({ access, roles, appPages }: Endpoint): Part {
  return appPages ?? roles?.[0] ?? access
}

const APART: ReadonlySet<Part> = new Set<Part>(['past', 'later', 'none', 'operations', 'support', 'intake'])

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
