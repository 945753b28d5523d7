/** Personal data that does not belong in free text: once sent, it cannot be taken back. */
export const PERSONAL_KINDS = ['card', 'health_card', 'phone', 'email'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

export interface PersonalFinding {
  readonly kind: PersonalKind
  readonly from: number
  readonly to: number
}

const EMAIL = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g
const DIGITS = /\+?\(?\d(?:[ .()-]{0,2}\d){8,18}(?:[ -]?[A-Z]{2}\b)?/g

/**
 * Finds payment card numbers (by check digit), Ontario health card numbers (ten digits and a version code),
 * phone numbers and e-mail addresses. Order and licence numbers do not count.
 */
export function personalDataIn(text: string): PersonalFinding[] {
  const emails = [...text.matchAll(EMAIL)].map((found) => finding('email', found))
  const numbers = [...text.matchAll(DIGITS)].flatMap((found): PersonalFinding[] => {
    // `SO` and `CRSA` begin order and licence numbers.
    if (/(SO|CRSA)$/i.test(text.slice(0, found.index))) return []
    const kind = kindOf(found[0])
    return kind === null ? [] : [finding(kind, found)]
  })
  return [...emails, ...numbers].sort((a, b) => a.from - b.from)
}

function finding(kind: PersonalKind, found: RegExpExecArray): PersonalFinding {
  return { kind, from: found.index, to: found.index + found[0].length }
}

function kindOf(text: string): PersonalKind | null {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length >= 13 && digits.length <= 19 && hasCheckDigit(digits)) return 'card'
  if (digits.length === 10 && (/[A-Z]{2}$/.test(text) || /^\d{4}[ -]\d{3}[ -]\d{3}$/.test(text))) return 'health_card'
  if (digits.length === 10 || (digits.length === 11 && digits.startsWith('1'))) return 'phone'
  return null
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
