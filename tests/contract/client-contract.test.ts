import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CarriedPart, clientContract } from '../../src/contract/client-contract.ts'
import type { Endpoint } from '../../src/contract/endpoint.ts'
import { contract } from '../../src/contract/table.ts'

interface Part {
  readonly operations: object
  readonly shapes: object
}
const { everyone: carried, past, later, operations, support } = clientContract() as unknown as Record<CarriedPart, Part>

test('every referenced shape exists, and no shape is only a reference', () => {
  const shapes = { ...carried.shapes, ...past.shapes, ...later.shapes, ...operations.shapes, ...support.shapes }
  const dangling = (text: string, known: object) =>
    [...text.matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].filter(([, name = '']) => !(name in known))
  expect(dangling(JSON.stringify(carried), carried.shapes)).toEqual([])
  for (const part of [past, later, operations, support]) {
    expect(dangling(JSON.stringify(part), { ...carried.shapes, ...part.shapes })).toEqual([])
  }
  expect(Object.entries<object>(shapes).filter(([, shape]) => '$ref' in shape)).toEqual([])
})

test('each operation is included once, and those that no first screen needs in parts of their own', () => {
  const namesWith = (...accesses: string[]) =>
    Object.entries<Endpoint>(contract)
      .filter(([, { access, roles, appPages }]) => appPages === undefined && accesses.includes(roles?.[0] ?? access))
      .map(([name]) => name)
      .sort()
  expect(Object.keys(operations.operations).sort()).toEqual(namesWith('operations'))
  expect(Object.keys(support.operations).sort()).toEqual(namesWith('support'))
  expect(Object.keys(past.operations)).toEqual(['getServiceHistory', 'listIncidents', 'getIncident'])
  const isLater = ([, { appPages }]: [string, Endpoint]) => appPages === 'later'
  const laterNames = Object.entries<Endpoint>(contract).filter(isLater)
  expect(Object.keys(later.operations)).toEqual(laterNames.map(([name]) => name))
  expect(Object.keys(carried.operations).sort()).toEqual(
    namesWith('anyone', 'signed_in', 'store_people', 'store_people_and_staff'),
  )
})

test('the app uses every operation that it carries, and no other', () => {
  const source = globSync('src/app/**/*.{ts,tsx}')
    .filter((path) => !path.includes('.test.'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('')
  const parts = [carried, past, later, operations, support].flatMap((part) => Object.keys(part.operations))
  const isUsed = (operation: string) => source.includes(`'${operation}'`)
  expect(parts.filter((operation) => !isUsed(operation))).toEqual([])
  expect(Object.keys(contract).filter((operation) => isUsed(operation) && !parts.includes(operation))).toEqual([])
})

test('every write names the topics that it changes, and a read depends on each topic of one page or person', () => {
  const rows = Object.entries<Endpoint>(contract)
  const silent = rows.filter(([, { method, changes = [] }]) => method !== 'GET' && changes.length === 0)
  // A preview is a POST because its body can be long. It changes nothing. An export changes the security log, which
  // no page refetches: reading it adds to it.
  expect(silent.map(([name]) => name)).toEqual(['previewPublication', 'recordExport'])
  const changing = rows.filter(([, { method, changes }]) => method === 'GET' && changes !== undefined)
  expect(changing).toEqual([])
  // Changes of the clock and of the network refetch everything (src/app/client/invalidate.ts).
  const read = new Set(rows.flatMap(([, { dependsOn = [] }]) => dependsOn))
  const written = new Set(rows.flatMap(([, { changes = [] }]) => changes))
  expect([...written].filter((topic) => !read.has(topic)).sort()).toEqual(['clock', 'network'])
  expect([...read].filter((topic) => !written.has(topic))).toEqual([])
})
