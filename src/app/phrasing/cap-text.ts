import type { Format } from '../i18n/format.ts'
import type { StoreStatus } from './store-status.ts'
import type { RULE_TRANSLATIONS } from './rule-translations.ts'

type Cap = Pick<StoreStatus['caps'][number], 'number' | 'unit' | 'base'>

/** A limit as a sentence: at most how many of what, and of what it is counted. */
export function capText(
  { number, unit, base }: Cap,
  texts: typeof RULE_TRANSLATIONS.en,
  format: Format,
): string {
  const { one, more } = texts.units[unit]
  return texts.cap(format.number(number), number === 1 ? one : more, texts.bases[base])
}
