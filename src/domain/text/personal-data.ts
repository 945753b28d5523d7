/** Personal data that does not belong in free text: once sent, it cannot be taken back. */
export const PERSONAL_KINDS = ['card', 'health_card', 'phone', 'email'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

export interface PersonalFinding {
  readonly kind: PersonalKind
  readonly from: number
  readonly to: number
}

/** Bounded, so that a long text without an address is read once. */
const EMAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}(?: ?@|@ )(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}[\p{L}\d-]{1,62}(?![\p{L}\d-])/gu

/** Not inside a word, a longer number or a date. */
const START = String.raw`(?<![\p{L}\d])(?<!\d[.-])`
const END = String.raw`(?![\p{L}\d])(?![.-]\d)`

const EXTENSION = String.raw`(?: ?(?:[xX]|[eE]xt\.?|[pP]oste) ?\d{1,5})?`

/** North American numbers in groups of 3, 3 and 4 digits. Neither an area nor an exchange begins with 0 or 1. */
const PHONE = new RegExp(
  String.raw`${START}(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\)|[2-9]\d{2}[ ./-]{1,3})[ ./-]?[2-9]\d{2}[ ./-]{1,3}\d{4}${EXTENSION}${END}`,
  'gu',
)
/** The same in two groups. */
const SPLIT_PHONE = new RegExp(
  String.raw`${START}(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\)|[2-9]\d{2}[ .-]{1,2})[ .-]?[2-9]\d{6}${EXTENSION}${END}`,
  'gu',
)
const INTERNATIONAL_PHONE = new RegExp(String.raw`${START}\+\d(?:[ .()-]{0,2}\d){7,14}${END}`, 'gu')
/** Ten digits in one group may be anything: an order, an invoice, a parcel. */
const BARE_PHONE = new RegExp(String.raw`${START}1?[2-9]\d{2}[2-9]\d{6}${EXTENSION}${END}`, 'gu')
const CARD = new RegExp(
  String.raw`${START}(?:(?:\d{4}[ .-]{0,2}){3}\d{4}(?:[ -]?\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{4,5}|\d{13,19})${END}`,
  'gu',
)
/** Ten digits in groups of 4, 3 and 3, as on the card. */
const HEALTH_CARD = new RegExp(String.raw`${START}\d{4}[ -]\d{3}[ -]\d{3}(?:[ -]?[A-Z]{2})?${END}`, 'gu')
const BARE_HEALTH_CARD = new RegExp(String.raw`${START}\d{10}(?:[ -]?[A-Z]{2})?${END}`, 'gu')

/** The two letters after the number of a health card, which are no unit or province. */
const VERSION_CODE = /(?!EA|CS|KG|LB|ML|CT|PK|PC|BX|ON|QC|CA|US)[A-Z]{2}$/

const NEAR = 30
const OF_PHONE =
  /\b(?:phone|tel|cell|mobile|call|text|sms|whatsapp|fax|reach|appel|rappel|joindre|texto)|t[ée]l[ée]phon|\btél\b/iu
const OF_HEALTH = /\b(?:health|ohip|ramo|hc)\b|sant[ée]|maladie/iu
const NUMBER = String.raw`(?:[ :#.]|numbers?|num[ée]ros?|no\b|n°|de\b)*`
/** A number that follows one of these names a thing of trade. */
const OF_TRADE = new RegExp(
  String.raw`(?<!\p{L})(?:orders?|commandes?|invoices?|factures?|tracking|suivi|waybills?|shipments?|parcels?|colis|lots?|batch|bol|rma|sku|items?|articles?|po|so|crsa|upc|gtin|ref(?:erence)?|réf(?:érence)?|licen[cs]e|permis)(?!\p{L})${NUMBER}$`,
  'iu',
)
/** A number of so many digits is that of a parcel or an item only where it says so. */
const OF_PARCEL = new RegExp(
  String.raw`(?<!\p{L})(?:tracking|suivi|shipments?|parcels?|colis|upc|gtin)(?!\p{L})${NUMBER}$`,
  'iu',
)

/** What copying from documents and other keyboards put in place of plain characters, each of one code unit. */
const COPIED: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2000-\u200a\u202f\u3000\t\r\n]/g, ' '],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'],
  [/\uff20/g, '@'],
  [/\uff0e/g, '.'],
]

/** The text in plain characters, each at its place. */
function plainOf(text: string): string {
  const digits = text.replaceAll(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660))
  })
  return COPIED.reduce((all, [pattern, plain]) => all.replaceAll(pattern, plain), digits)
}

/**
 * Finds payment card numbers (by length, first digits and check digit), Ontario health card numbers, phone numbers and
 * e-mail addresses. A number counts by the shape in which people write such data; in one group of digits also by a word
 * near it. Dates and numbers of orders, invoices and parcels do not count.
 */
export function personalDataIn(written: string): PersonalFinding[] {
  const text = plainOf(written)
  const before = (index: number) => text.slice(Math.max(0, index - NEAR), index)
  const around = ({ index, 0: number }: RegExpExecArray) =>
    before(index) + text.slice(index + number.length, index + number.length + NEAR)
  const isOfTrade = ({ index }: RegExpExecArray) => OF_TRADE.test(before(index))
  const isOfHealth = (each: RegExpExecArray) => VERSION_CODE.test(each[0]) || OF_HEALTH.test(around(each))
  const of = (kind: PersonalKind, pattern: RegExp, isMeant: (found: RegExpExecArray) => boolean = () => true) =>
    [...text.matchAll(pattern)].filter(isMeant).map((found) => finding(kind, found))
  const found = [
    ...of('email', EMAIL),
    ...of('card', CARD, (each) => isCard(each[0]) && !OF_PARCEL.test(before(each.index))),
    ...of('health_card', HEALTH_CARD, (each) => !isOfTrade(each)),
    ...of('health_card', BARE_HEALTH_CARD, (each) => !isOfTrade(each) && isOfHealth(each)),
    ...of('phone', PHONE, (each) => !isOfTrade(each)),
    ...of('phone', SPLIT_PHONE, (each) => !isOfTrade(each)),
    ...of('phone', INTERNATIONAL_PHONE),
    ...of('phone', BARE_PHONE, (each) => OF_PHONE.test(around(each)) && !isOfTrade(each)),
  ].sort((a, b) => a.from - b.from || b.to - a.to)
  // Two shapes of one number are one finding.
  return found.filter((each, index) => !found.slice(0, index).some(({ to }) => to > each.from))
}

function finding(kind: PersonalKind, found: RegExpExecArray): PersonalFinding {
  return { kind, from: found.index, to: found.index + found[0].length }
}

/** Lengths and first digits of the payment cards in use (ISO/IEC 7812). */
const CARDS = /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[0689]\d{12}|35\d{14}|6\d{15,18})$/

function isCard(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '')
  // What follows the number of a card, apart from it, may be its expiry or its code.
  const [apart = ''] = /^(?:\d[ .-]{0,2}){15}\d(?=[ -])/.exec(text) ?? []
  return [digits, apart.replaceAll(/\D/g, '')].some((each) => CARDS.test(each) && hasCheckDigit(each))
}

/** The Luhn check (ISO/IEC 7812-1, annex B). */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}
