import { expect, test } from 'vitest'
import carried from '../../src/contract/client-contract.json' with { type: 'json' }
import { clientContract } from '../../src/contract/client-contract.ts'
import { contract } from '../../src/contract/table.ts'
import beside from '../../src/contract/operations-contract.json' with { type: 'json' }

test('the contract that the app carries is the one the table gives; else run `npm run openapi`', () => {
  const made: unknown = JSON.parse(JSON.stringify(clientContract()))
  expect({ everyone: carried, operations: beside }).toEqual(made)
})

test('every shape that is referred to exists, and none is only a reference to itself', () => {
  const shapes = { ...carried.shapes, ...beside.shapes }
  const dangling = (text: string, known: object) =>
    [...text.matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].filter(([, name = '']) => !(name in known))
  expect(dangling(JSON.stringify(carried), carried.shapes)).toEqual([])
  expect(dangling(JSON.stringify(beside), shapes)).toEqual([])
  expect(Object.entries(shapes).filter(([, shape]) => '$ref' in shape)).toEqual([])
})

test('each operation that people ask is carried once, and those of operations by operations alone', () => {
  const asked = Object.entries(contract).filter(([, { access }]) => access !== 'feed')
  const ofOperations = asked.filter(([, { access }]) => access === 'operations').map(([name]) => name)
  expect(Object.keys(beside.operations).sort()).toEqual(ofOperations.sort())
  const all = [...Object.keys(carried.operations), ...Object.keys(beside.operations)]
  expect(all.sort()).toEqual(asked.map(([name]) => name).sort())
})
