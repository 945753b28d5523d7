import type { Bilingual } from '../../domain/facts/bilingual.ts'

/** A changed field, or a field of a new record. */
export interface AuditChange {
  readonly field: string
  readonly was: Bilingual | null
  readonly now: Bilingual | null
}

/** Returns the fields that differ between two states. All fields of the second without a first. */
export function changesBetween(was: object | null, now: object): AuditChange[] {
  const before = was === null ? {} : valuesOf(was)
  const after = valuesOf(now)
  return Object.keys({ ...before, ...after }).flatMap((field) => {
    const change = { field, was: before[field] ?? null, now: after[field] ?? null }
    return change.was?.en === change.now?.en && change.was?.fr === change.now?.fr ? [] : [change]
  })
}

/** Fields that every fact has, and fields that only link to other facts. */
const UNLISTED = new Set(['id', 'publishedAt', 'replaces', 'incidentId', 'updateId', 'basis', 'kind'])

function valuesOf(thing: object): Record<string, Bilingual> {
  const listed = Object.entries(thing).filter(([field]) => !UNLISTED.has(field))
  return Object.fromEntries(
    listed.flatMap(([field, value]): [string, Bilingual][] => {
      const text = valueText(value)
      return text === null ? [] : [[field, text]]
    }),
  )
}

/** Returns bilingual text as it is, and any other value as the same code in both languages. */
function valueText(value: unknown): Bilingual | null {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null
  if (isBilingual(value)) return value
  const code = codeOf(value)
  return { en: code, fr: code }
}

function codeOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.map(codeOf).join(', ')
  const given: { kind?: unknown; day?: unknown; regions?: unknown; storeIds?: unknown } = value
  if (given.kind === 'stores' && Array.isArray(given.storeIds)) return `stores:${given.storeIds.length}`
  if (given.kind === 'regions') return codeOf(given.regions)
  if (typeof given.kind === 'string') return typeof given.day === 'string' ? given.day : given.kind
  return Object.values(value).map(codeOf).join(' – ')
}

function isBilingual(value: unknown): value is Bilingual {
  return (
    typeof value === 'object' &&
    value !== null &&
    'en' in value &&
    'fr' in value &&
    typeof value.en === 'string' &&
    typeof value.fr === 'string'
  )
}
