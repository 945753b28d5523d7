import { expect, test } from 'vitest'
import { personalDataIn } from './personal-data.ts'

test.each<[string, string[]]>([
  ['my card is 4111 1111 1111 1111, please refund', ['card']],
  ['4111 1111 1111 1112 is no card', []],
  ['call 613-555-0142 or (613) 555 0142 or +1 613.555.0142', ['phone', 'phone', 'phone']],
  ['health card 1234-567-897-AB', ['health_card']],
  ['1234 567 897', ['health_card']],
  ['write to noor@shop.example', ['email']],
  ['order SO990219206 of CRSA9900001, 30 cases on 2022-08-09 at 18:00', []],
  ['$1,234.56 for 12 months', []],
])('%s', (text, expected) => expect(personalDataIn(text).map(({ kind }) => kind)).toEqual(expected))

test('returns the position of each finding', () => {
  const text = 'ask noor@shop.example now'
  const [found] = personalDataIn(text)
  expect(text.slice(found?.from, found?.to)).toBe('noor@shop.example')
})
