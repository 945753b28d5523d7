import { expect, test } from 'vitest'
import openApi from '../../src/contract/openapi.json' with { type: 'json' }
import { openApiDocument } from '../../src/contract/openapi.ts'
import { violationsIn } from './json-schema.ts'
import { openTestHost } from './test-host.ts'

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
