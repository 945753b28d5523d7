import { expect, test } from 'vitest'
import { cookieFor, cookieOf, forgetting, withPlain } from './session-cookie.ts'

const OVER_TLS = cookieFor({ publicUrl: 'https://board.example', host: '0.0.0.0' })
const HERE = cookieFor({ publicUrl: null, host: '127.0.0.1' })
const sent = (cookie: string) => new Headers({ cookie })

test('adds a plain cookie on localhost for browsers that reject Secure cookies there', () => {
  const set = '__Host-dockboard=a.b; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Strict'
  expect(withPlain(OVER_TLS, set)).toEqual([set])
  expect(withPlain(HERE, set)).toEqual([set, 'dockboard=a.b; Max-Age=604800; Path=/; HttpOnly; SameSite=Strict'])
  expect(cookieOf(sent('dockboard=a.b'), HERE)).toBe('a.b')
  expect(cookieOf(sent('dockboard=c.d; __Host-dockboard=a.b'), HERE)).toBe('a.b')
})

test('reads no other cookie over TLS, because another host of the site could have set it', () => {
  expect(cookieOf(sent('dockboard=a.b'), OVER_TLS)).toBeNull()
  expect(cookieOf(sent('__Host-dockboard=a.b'), OVER_TLS)).toBe('a.b')
})

test('expires the cookies with the attributes with which they were set', () => {
  expect(forgetting(OVER_TLS)).toEqual(['__Host-dockboard=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure'])
  expect(forgetting(HERE)).toEqual([
    '__Host-dockboard=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure',
    'dockboard=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict',
  ])
})
