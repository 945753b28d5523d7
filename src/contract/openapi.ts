import * as z from 'zod/mini'
import type { Endpoint, Fields, Schema } from './endpoint.ts'
import { components } from './components.ts'
import { PROBLEM_MEDIA_TYPE, Problem } from './problem.ts'
import { contract } from './table.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of the contract. Another back end that implements it can replace this one. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  const schemas: Json = {}
  schema(Problem, schemas)
  for (const [operationId, endpoint] of Object.entries<Endpoint>(contract)) {
    const path = (paths[endpoint.path] ??= {})
    path[endpoint.method.toLowerCase()] = operation(operationId, endpoint, schemas)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dockboard',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Delivery status, for the network and for each store. Instants carry an offset; days are days in Toronto.',
    },
    paths,
    components: {
      securitySchemes: { apiToken: { type: 'http', scheme: 'bearer' } },
      parameters: HEADERS,
      responses: {
        Problem: {
          description: 'A problem (RFC 9457)',
          content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  }
}

function operation(operationId: string, endpoint: Endpoint, schemas: Json): Json {
  const { summary, access, demo, accounts, params, query, body, bodyLimit, status, response, media } = endpoint
  const takesKey = endpoint.method === 'POST' && access !== 'anyone' && !accounts && endpoint.itemsHaveIds !== true
  const parameters = [
    ...parametersOf('path', params, schemas),
    ...parametersOf('query', query, schemas),
    ...(takesAccessReason(endpoint) ? [header('AccessReason'), header('AccessConfirmed')] : []),
    ...(takesKey ? [header('IdempotencyKey')] : []),
    ...(endpoint.conditional ? [header('IfMatch')] : []),
  ]
  const content = response ? json(schema(response, schemas)) : media ? { [media]: {} } : undefined
  return {
    operationId,
    summary,
    'x-access': access,
    ...(demo && { 'x-demonstration-only': true }),
    ...(accounts && { 'x-accounts-only': true }),
    ...(bodyLimit && { 'x-most-bytes': bodyLimit }),
    ...(access === 'intake' && { security: [{ apiToken: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: json(schema(body, schemas)) } }),
    responses: {
      [status]: { description: summary, ...(content && { content }) },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** Whether staff must give an access reason. */
function takesAccessReason({ access, auditsAccess }: Endpoint): boolean {
  return access === 'store_people_and_staff' || access === 'store_support' || auditsAccess === true
}

/** Headers that several operations use. */
const HEADERS = {
  AccessReason: {
    name: 'X-Access-Reason',
    in: 'header',
    description: 'Required of staff who access a store, 3 to 200 characters, percent-encoded; the store sees it',
    schema: { type: 'string' },
  },
  AccessConfirmed: {
    name: 'X-Access-Confirmed',
    in: 'header',
    description: 'Confirms an access over the threshold of different stores within the hour; operations sees it',
    schema: { type: 'string', enum: ['yes'] },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key and body get the same answer again',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The ETag that GET of the same address gave',
    schema: { type: 'string' },
  },
}

const header = (name: keyof typeof HEADERS): Json => ({ $ref: `#/components/parameters/${name}` })

function parametersOf(place: 'path' | 'query', fields: Fields | undefined, schemas: Json): Json[] {
  if (fields === undefined) return []
  const { properties = {}, required = [] } = schema(fields, schemas, 'output') as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: each,
  }))
}

/** The JSON Schema of what is sent (`output`: of parsed parameters); named schemas are moved to `schemas`. */
function schema(of: Schema, schemas: Json, io: 'input' | 'output' = 'input'): Json {
  const made = z.toJSONSchema(of, { target: 'draft-2020-12', io, metadata: components, override: unbounded })
  const {
    $schema: _,
    $defs = {},
    id: _id,
    ...rest
  } = JSON.parse(JSON.stringify(made).replaceAll('#/$defs/', '#/components/schemas/')) as Json & {
    $defs?: Record<string, Json>
  }
  // Definitions contain the named schema too. The rest is the reference to it.
  for (const [name, { id: _, ...definition }] of Object.entries($defs)) schemas[name] = definition
  return rest
}

/** Removes the bounds of a double from integers without bounds of their own: they carry no information. */
function unbounded({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
}

function json(of: Json): Json {
  return { 'application/json': { schema: of } }
}
