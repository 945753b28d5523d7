import { expect, test } from 'vitest'
import openApi from '../../src/contract/openapi.json' with { type: 'json' }
import { openApiDocument } from '../../src/contract/openapi.ts'
import { violationsIn } from './json-schema.ts'
import { openTestHost } from './test-host.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}
interface RequestOf {
  readonly parameters?: readonly { readonly name: string; readonly schema?: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

test('the committed document matches the table; otherwise run `npm run openapi`', () => {
  expect(openApi).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
})

test('the served document is the committed one', async () => {
  const response = await openTestHost().as('nobody')('/api/openapi.json')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(await response.json()).toEqual(openApi)
})

test('every reference resolves, and no schema is only a reference', () => {
  const schemas: Record<string, object> = openApi.components.schemas
  const components: Record<string, object> = openApi.components
  const references = [...JSON.stringify(openApi).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
  expect(references.length).toBeGreaterThan(20)
  expect(references.filter(([, part = '', name = '']) => !(name in (components[part] ?? {})))).toEqual([])
  expect(Object.keys(schemas).filter((name) => '$ref' in (schemas[name] ?? {}))).toEqual([])
})

test('every path, header and default response is described', () => {
  for (const [path, operations] of Object.entries(openApi.paths)) {
    for (const operation of Object.values(operations) as Record<string, unknown>[]) {
      const parameters = (operation['parameters'] ?? []) as { name: string; in: string; required?: boolean }[]
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(inPath)
      expect(parameters.filter((each) => each.in === 'path' && each.required !== true)).toEqual([])
      expect(operation['responses']).toHaveProperty('default')
    }
  }
})

/** Texts that are compared and never stored or shown. */
const SECRETS = ['.email', '.password', '.current', '.next', '.code', '.moment']

test('every text in a request has a pattern, which excludes invisible characters, unless it is a secret', () => {
  const found: string[] = []
  const walk = (schema: Schema, path: string, seen: readonly string[]): void => {
    const name = schema.$ref?.split('/').at(-1)
    if (name !== undefined) {
      const named = (openApi.components.schemas as Record<string, Schema>)[name]
      if (named !== undefined && !seen.includes(name)) walk(named, path, [...seen, name])
      return
    }
    const isFree = [schema.type].flat().includes('string') && !['enum', 'const', 'pattern'].some((key) => key in schema)
    const isTime = schema.format === 'date' || schema.format === 'date-time'
    const isWritten = isFree && !isTime && !(schema.allOf ?? []).some((each) => 'pattern' in each)
    if (isWritten && !SECRETS.some((each) => path.endsWith(each))) found.push(path)
    for (const each of [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])])
      walk(each, path, seen)
    for (const [key, each] of Object.entries(schema.properties ?? {})) walk(each, `${path}.${key}`, seen)
    if (schema.items !== undefined) walk(schema.items, `${path}[]`, seen)
  }
  for (const [path, operations] of Object.entries(openApi.paths)) {
    for (const [method, operation] of Object.entries(operations) as [string, RequestOf][]) {
      for (const each of operation.parameters ?? []) {
        if (each.schema !== undefined && each.name !== 'cursor') walk(each.schema, `${method} ${path}?${each.name}`, [])
      }
      const body = operation.requestBody?.content['application/json']?.schema
      if (body !== undefined) walk(body, `${method} ${path}`, [])
    }
  }
  expect(found).toEqual([])
})

test('the schema check reports missing, wrong, unnamed and additional values', () => {
  const schema = {
    type: 'object',
    properties: { a: { $ref: '#/components/schemas/A' }, b: { type: ['integer', 'null'], minimum: 1 } },
    required: ['a'],
  }
  const check = (value: unknown) => violationsIn(schema, value, { A: { enum: ['x'] } })
  expect(check({ a: 'x', b: null })).toEqual([])
  expect(check({ a: 'y', b: 0 })).toEqual(['$.a: enum ["x"]', '$.b: minimum 1'])
  expect(check({ c: 1 })).toEqual(['$.c: not named by the contract', '$: required ["a"]'])
  expect(check([])).toContain('$: type "object"')
  expect(() => violationsIn({ allOf: [] }, 1, {})).toThrow('allOf')
})
