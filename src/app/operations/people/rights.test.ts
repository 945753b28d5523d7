import { expect, test } from 'vitest'
import { bodyOf, changeBetween, type Rights } from './rights.ts'

const owner: Rights = { role: 'retailer', storeIds: ['a', 'b'], disabled: false }

test('staff have no stores, whatever was chosen before', () => {
  expect(bodyOf({ ...owner, role: 'support' })).toEqual({ role: 'support', storeIds: [], disabled: false })
  expect(bodyOf(owner)).toEqual(owner)
})

test('reports the fields and stores that changed', () => {
  expect(changeBetween(owner, owner)).toEqual({ role: false, disabled: false, added: [], removed: [] })
  expect(changeBetween(owner, { role: 'retailer', storeIds: ['b', 'c'], disabled: true })).toEqual({
    role: false,
    disabled: true,
    added: ['c'],
    removed: ['a'],
  })
})
