import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromEpoch, type Instant, MINUTE, plus } from '../time/instant.ts'
import { summer } from '../testing/facts.ts'
import { type Contact, contactAfter, isSilent, type OrderSource, receivedAt, silentSince } from './order-source.ts'

const at = (time: string): Instant => summer('2022-08-05', time)
const source = (contact: Contact | null, expectedMinutes: number | null = 60): OrderSource => ({
  id: 'source',
  expectedMinutes,
  contact,
})
const contact = { firstAt: at('06:00'), lastAt: at('20:00') }

describe('a source is silent beyond its expected interval', () => {
  test.each<[string, OrderSource, Instant, boolean, Instant | null]>([
    ['within a contact', source(contact), at('12:00'), false, at('12:00')],
    ['at its last receipt', source(contact), at('20:00'), false, at('20:00')],
    ['at the end of the interval', source(contact), at('21:00'), false, at('20:00')],
    ['a millisecond later', source(contact), plus(at('21:00'), 1), true, at('20:00')],
    ['weeks later', source(contact), summer('2022-09-01', '09:00'), true, at('20:00')],
    ['before its first receipt', source(null), at('21:00'), false, null],
    ['without an expected interval', source(contact, null), summer('2022-09-01', '09:00'), false, at('20:00')],
  ])('%s', (_, given, now, isExpected, last) => {
    expect(isSilent(given, now)).toBe(isExpected)
    expect(receivedAt(given, now)).toBe(last)
    expect(silentSince([given], now)).toBe(isExpected ? last : null)
  })

  test('of several sources the longest silence counts', () => {
    const now = summer('2022-08-06', '09:00')
    const later = source({ firstAt: at('06:00'), lastAt: at('22:00') })
    const speaks = source({ firstAt: at('06:00'), lastAt: now })
    expect(silentSince([later, source(contact), speaks], now)).toBe(at('20:00'))
    expect(silentSince([speaks], now)).toBeNull()
    expect(silentSince([], now)).toBeNull()
  })
})

describe('a receipt prolongs the contact or begins a new one', () => {
  test.each<[string, Contact | null, number | null, Instant, Contact]>([
    ['the first', null, 60, at('06:00'), { firstAt: at('06:00'), lastAt: at('06:00') }],
    ['in time', contact, 60, at('21:00'), { firstAt: at('06:00'), lastAt: at('21:00') }],
    ['too late', contact, 60, at('21:01'), { firstAt: at('21:01'), lastAt: at('21:01') }],
    ['of a clock that went back', contact, 60, at('12:00'), contact],
    ['without an expected interval', contact, null, at('23:00'), { firstAt: at('06:00'), lastAt: at('23:00') }],
  ])('%s', (_, newest, expected, now, after) => {
    expect(contactAfter(newest, expected, now)).toEqual(after)
  })

  test('contacts tell at any instant what the receipts tell', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 180 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 4000 }), (between, minute) => {
        let clock = 0
        const receipts = between.map((gap) => (clock += gap))
        const contacts: Contact[] = []
        for (const each of receipts) {
          const next = contactAfter(contacts.at(-1) ?? null, 60, fromEpoch(each * MINUTE))
          if (contacts.at(-1)?.firstAt === next.firstAt) contacts.pop()
          contacts.push(next)
        }
        const now = fromEpoch(minute * MINUTE)
        const known = source(contacts.findLast(({ firstAt }) => firstAt <= now) ?? null)
        const last = receipts.findLast((each) => each <= minute)
        expect(isSilent(known, now)).toBe(last !== undefined && minute - last > 60)
      }),
    )
  })
})
