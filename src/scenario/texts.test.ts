import { expect, test } from 'vitest'
import { NETWORK_FACTS } from './network-facts.ts'

interface Found {
  readonly en: unknown
  readonly fr: unknown
}

/** Every text in two languages, wherever it occurs. */
function texts(value: unknown): Found[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value) return [{ en: value.en, fr: value.fr }]
  return Object.values(value).flatMap(texts)
}

const all = texts(NETWORK_FACTS)

test('every text has both languages, and they differ', () => {
  expect(all.length).toBeGreaterThan(80)
  for (const { en, fr } of all) {
    expect(en).toMatch(/\S/)
    expect(fr).toMatch(/\S/)
    expect(fr).not.toBe(en)
  }
})

test('French typography: no-break spaces and curly apostrophes', () => {
  for (const { fr } of all) {
    expect(fr).not.toMatch(/ [:»%$]|« |\d \d{3}|\d h\b|'/)
    expect(fr).not.toMatch(/\s[;?!]/)
  }
})

test('every update has a public source or is marked as simulated', () => {
  for (const { sources, basis, headline } of NETWORK_FACTS.updates) {
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) expect(source).toMatch(/^https:\/\//)
    expect(headline.en === 'Closed in this demonstration').toBe(basis === 'simulated')
  }
})

test('nothing is scheduled for unpublished events', () => {
  expect(NETWORK_FACTS.launches.filter(({ plannedDay }) => plannedDay > '2022-08-12')).toEqual([])
  expect(
    NETWORK_FACTS.measures.filter(({ kind, end }) => kind === 'order_cap' && end.kind !== 'not_published'),
  ).toEqual([])
})
