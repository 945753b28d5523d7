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
  // Dates and times.
  ['delivery on 2022-08-11 09:00', []],
  ['from 2022-08-11 09:00 to 2022-08-12 13:00', []],
  ['between 11/08/2022 09:00 and 13:00', []],
  ['window 20220811 0900 1300', []],
  // Numbers of parcels, orders and invoices.
  ['parcel 1Z999AA10123456784', []],
  ['Canada Post 7023210039414604', []],
  ['tracking number: 4111111111111111', []],
  ['numéro de suivi 4111 1111 1111 1111', []],
  ['order 9902192060', []],
  ['SO#9902192060 and SO 9902192060', []],
  ['invoice 6135550142 of last week', []],
  ['facture no 613-555-0142', []],
  ['6135550142', []],
  ['UPC 627843 100428, GTIN 00627843100428', []],
  // As copied from documents and other keyboards.
  ['4111\u00a01111\u00a01111\u00a01111', ['card']],
  ['4111 1111\n1111 1111', ['card']],
  ['4111.1111.1111.1111', ['card']],
  ['416\u2011555\u20131234', ['phone']],
  ['\uff14\uff11\uff16-555-\u0661234', ['phone']],
  ['jöhn@exämple.ca and a\uff20b.ca', ['email', 'email']],
  ['order 4111111111111111', ['card']],
  ['order ask 416-555-1234', ['phone']],
  ['416-5551234', ['phone']],
  ['(416) 5551234', ['phone']],
  ['1-416 5551234', ['phone']],
  ['invoice 416-5551234', []],
  ['lot 016-5551234', []],
  // With the context of it, or in its shape.
  ['my number is 6135550142, call me', ['phone']],
  ['call me at 6135550142', ['phone']],
  ['Téléphone : 6135550142', ['phone']],
  ['joignez-moi au 1 613 555-0142', ['phone']],
  ['613-555-0142 for 30 cases', ['phone']],
  ['613 555 0142 30 cases', ['phone']],
  ['+44 20 7946 0958', ['phone']],
  ['5555555555554444', ['card']],
  ['3782 822463 10005', ['card']],
  ['carte santé 1234567897 AB', ['health_card']],
  ['OHIP: 1234567897', ['health_card']],
  ['1234-567-897', ['health_card']],
])('%s', (text, expected) => expect(personalDataIn(text).map(({ kind }) => kind)).toEqual(expected))

test('returns the position of each finding', () => {
  const text = 'ask noor@shop.example now'
  const [found] = personalDataIn(text)
  expect(text.slice(found?.from, found?.to)).toBe('noor@shop.example')
})
