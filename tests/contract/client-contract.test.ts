import { expect, test } from 'vitest'
import carried from '../../src/contract/client-contract.json' with { type: 'json' }
import { clientContract } from '../../src/contract/client-contract.ts'

test('the contract that the app carries is the one the table gives; else run `npm run openapi`', () => {
  expect(carried).toEqual(JSON.parse(JSON.stringify(clientContract())))
})

test('every shape that is referred to exists, and none is only a reference to itself', () => {
  const references = [...JSON.stringify(carried).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)]
  expect(references.map(([, name = '']) => name).filter((name) => !(name in carried.shapes))).toEqual([])
  expect(Object.entries(carried.shapes).filter(([, shape]) => '$ref' in shape)).toEqual([])
})
