import { expect, test } from 'vitest'
import { cookieFor, cookieOf, forgetting, withPlain } from './session-cookie.ts'

const OVER_TLS = cookieFor({ publicUrl: 'https://board.example', host: '0.0.0.0' })
const HERE = cookieFor({ publicUrl: null, host: '127.0.0.1' })
const sent = (cookie: string) => new Headers({ cookie })

test('on this machine a plain cookie stands beside the strict one, for browsers that keep only that', () => {
  const set = '__Host-dockboard=a.b; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Strict'
  expect(withPlain(OVER_TLS, set)).toEqual([set])
  expect(withPlain(HERE, set)).toEqual([
    set,
    'dockboard=a.b; Max-Age=604800; Path=/; HttpOnly; SameSite=Strict',
  ])
  expect(cookieOf(sent('dockboard=a.b'), HERE)).toBe('a.b')
  expect(cookieOf(sent('dockboard=c.d; __Host-dockboard=a.b'), HERE)).toBe('a.b')
})

test('over TLS no other cookie is read: another host of the site could have set it', () => {
  expect(cookieOf(sent('dockboard=a.b'), OVER_TLS)).toBeNull()
  expect(cookieOf(sent('__Host-dockboard=a.b'), OVER_TLS)).toBe('a.b')
})

test('what was set is forgotten, by the same attributes', () => {
  expect(forgetting(OVER_TLS)).toEqual([
    '__Host-dockboard=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure',
  ])
  expect(forgetting(HERE)).toEqual([
    '__Host-dockboard=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure',
    'dockboard=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict',
  ])
})
