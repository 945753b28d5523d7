import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { CHANGE_TRANSLATIONS } from '../../src/app/operations/audit/change-translations.ts'
import { MeasureTerms } from '../../src/contract/measures/measure.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'

/** Fields that the audit does not list (src/api/audit/audit-changes.ts), or lists under another name. */
const UNLISTED = ['id', 'publishedAt', 'replaces', 'kind', 'companyId', 'licence']

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly oneOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

function fieldsOf({ properties = {}, oneOf = [], $defs = {} }: Schema): string[] {
  const kinds = Object.values($defs).filter((each) => each.properties?.['kind'] !== undefined)
  return [...Object.keys(properties), ...[...oneOf, ...kinds].flatMap(fieldsOf)]
}

test('each field of a measure and of a store has a name in the audit', () => {
  const [store = {}] = august2022().stores
  const fields = [...fieldsOf(z.toJSONSchema(MeasureTerms, { io: 'input' })), ...Object.keys(store)]
  expect(fields.length).toBeGreaterThan(20)
  const named = CHANGE_TRANSLATIONS.en.fields
  expect(fields.filter((field) => !UNLISTED.includes(field) && named[field] === undefined)).toEqual([])
})
