import { dayOf, parseDay } from '../../../domain/time/day.ts'
import { type Instant, parseInstant } from '../../../domain/time/instant.ts'
import type { Format } from '../../i18n/format.ts'
import type { ChangeTranslations } from './change-translations.ts'

/** Formats a value of the audit log: days and instants as dates, codes as text, cents as dollars. */
export function valueText(field: string, value: string, asOf: Instant, t: ChangeTranslations, format: Format): string {
  if (field === 'amount' && /^\d+$/.test(value)) return format.money(Number(value))
  const [, stores] = /^stores:(\d+)$/.exec(value) ?? []
  if (stores !== undefined) return format.count(Number(stores), t.stores)
  // Shows the number of stores instead of their ids.
  if (field === 'storeIds') return format.count(value === '' ? 0 : value.split(', ').length, t.stores)
  const [first = '', second = '', ...more] = value.split(' ')
  if (parseDay(second) !== null && more.length === 0) return `${words(first, t)} ${plain(second, asOf, t, format)}`
  return value
    .split(' – ')
    .map((part) => plain(part, asOf, t, format))
    .join(' – ')
}

function plain(value: string, asOf: Instant, t: ChangeTranslations, format: Format): string {
  const day = parseDay(value)
  if (day !== null) return format.day(day, asOf)
  const at = parseInstant(value)
  if (at === null) return words(value, t)
  return `${format.day(dayOf(at), asOf)}, ${format.time(at)}`
}

function words(code: string, { codes }: ChangeTranslations): string {
  return codes[code] ?? code
}
