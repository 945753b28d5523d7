import { expect, test } from 'vitest'
import { isObvious } from './password-rules.ts'

const NOBODY = { name: 'Noor Vance', email: 'noor@shop.example' }

test.each([
  '123456789012',
  '1q2w3e4r5t6y',
  'qwertyuiop123',
  'password1234',
  'iloveyou1234',
  '1234567890qw',
  'q1w2e3r4t5y6',
  '1qaz2wsx3edc',
  'abcd12345678',
  'zaq12wsxcde3',
  'qwerty123456',
  'administrator',
  'princess1234',
  'football1234',
  'welcome12345',
  'changeme1234',
  'letmein12345',
  'passwordpassword',
  'qwertyqwerty',
  'abcdefghijkl',
  'a1b2c3d4e5f6',
  'aabbccddeeff',
  'operations123',
  'retailer12345',
  'Commandes2026',
  'magasin12345!',
  'monmotdepasse',
  'passw\u043erd12345',
  '@shop.example2026',
  'lkjihgfedcba',
  'abcdefghijkl1',
  'mnopqrstuvwx',
  'abcdefg-12345',
  'asdfghjklzxcvbnm',
  'azertyuiopqsdf',
  'sunshine1234',
  'trustno1trustno1',
  'michael12345',
  'liverpoolfc1',
  'aaaaaaaaaaab1',
  '111111111111',
  'starwars1977',
  'jordan23jordan',
  'letmeinplease',
  'Passw0rd!2345',
  'P@$$w0rd 2022',
  '!!!toronto2022',
  'motdepasse123',
  'Bienvenue 2022',
  'je t’aime beaucoup',
  'soleil123456',
  'azertyuiop123',
  'password.password',
  'pass-word-1234',
  'sunshine2026sunshine',
  'Summer2026Summer',
  'Welcome2026Welcome!',
  'pass\u200bword1234',
  'p-a-s-s-w-o-r-d-1',
])('%s is obvious', async (password) => {
  expect(await isObvious(password, NOBODY)).toBe(true)
})

test.each([
  'nine calm otters row',
  'two green rivers meet',
  'sept oies font du bruit',
  'aZ9$kq2Lw0pX',
  '7hfk-29dl-qpwm',
  'correct horse battery staple',
  'a8402-1193-5527b',
  'x7-monkey-parade-2',
])('%s is not obvious', async (password) => {
  expect(await isObvious(password, NOBODY)).toBe(false)
})

test.each(['jean.pierre.roy', 'pierre-2026-roy', 'P1erre of the bay'])(
  '%s has a part of a name with a hyphen',
  async (password) => {
    expect(await isObvious(password, { name: 'Jean-Pierre Roy', email: 'jp@shop.example' })).toBe(true)
  },
)

test.each([
  ['a part of the name', 'my vance of 2022', true],
  ['the whole name', 'noorvance-8k2j', true],
  ['the local part of the address', 'xq-NOOR-81j2kd', true],
])('contains %s', async (_, password, expected) => {
  expect(await isObvious(password, NOBODY)).toBe(expected)
})
