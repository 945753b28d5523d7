import { expect, test } from 'vitest'
import { pages, readSignInReason } from './pages.ts'

test.each([
  pages.operations,
  '/operations/publish?incident=a',
  pages.support,
  pages.store('a'),
  pages.stores,
])('after sign-in the user returns to %s', (from) => {
  const { search } = new URL(pages.signInBecause({ ended: true, from }), 'http://test')
  expect(readSignInReason(search)).toEqual({ ended: true, from })
})

test.each(['//elsewhere.example', 'https://elsewhere.example', '/storeside', '/sign-in', '/operationsx'])(
  'no sign-in leads to %s',
  (from) => {
    const { search } = new URL(pages.signInBecause({ from }), 'http://test')
    expect(readSignInReason(search)).toEqual({ ended: false })
  },
)
