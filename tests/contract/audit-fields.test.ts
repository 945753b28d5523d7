import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { CHANGE_TRANSLATIONS } from '../../src/app/operations/audit/change-translations.ts'
import { MeasureTerms } from '../../src/contract/measures/measure.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'

/** What the audit does not list of a fact (src/api/audit/audit-changes.ts), or lists under another name. */
const UNLISTED = ['id', 'publishedAt', 'replaces', 'kind', 'companyId', 'licence']

function fieldsOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const each of schema) fieldsOf(each, found)
  else if (typeof schema === 'object' && schema !== null) {
    const { properties = {}, oneOf, anyOf, $defs = {} } = schema as Record<string, object>
    for (const name of Object.keys(properties)) found.add(name)
    fieldsOf(
      [
        oneOf,
        anyOf,
        ...Object.values($defs).filter((each) => 'properties' in each && 'kind' in each.properties),
      ],
      found,
    )
  }
  return found
}

test('each field of a measure and of a store has a name in the audit', () => {
  const [store = {}] = august2022().stores
  const fields = [...fieldsOf(z.toJSONSchema(MeasureTerms, { io: 'input' })), ...Object.keys(store)]
  expect(fields.length).toBeGreaterThan(20)
  const named = CHANGE_TRANSLATIONS.en.fields
  expect(fields.filter((field) => !UNLISTED.includes(field) && named[field] === undefined)).toEqual([])
})
