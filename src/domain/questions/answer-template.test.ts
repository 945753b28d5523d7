import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestVariable, partsOf, variablesIn } from './answer-template.ts'
import { VARIABLES } from './answer-variable.ts'

const shown = (text: string): string[] =>
  partsOf(text).map((part) => {
    if (part.kind === 'words') return part.text
    if (part.kind === 'variable') return `<${part.name}>`
    const { line, column } = part.at
    return part.kind === 'unknown' ? `?${part.name}@${line}:${column}` : `${part.kind}@${line}:${column}`
  })

test.each<[string, string[]]>([
  ['', []],
  ['No variable.', ['No variable.']],
  ['{headline}', ['<headline>']],
  ['{headline} By {next_update}.', ['<headline>', ' By ', '<next_update>', '.']],
  ['{headline}{headline}', ['<headline>', '<headline>']],
  ['{headlne}', ['?headlne@1:1']],
  ['{StatusHeadline}', ['?StatusHeadline@1:1']],
  ['{ headline }', ['? headline @1:1']],
  ['{}', ['?@1:1']],
  ['one\ntwo {nope}', ['one\ntwo ', '?nope@2:5']],
  ['{headline', ['open_brace@1:1', 'headline']],
  ['{headline\n}', ['open_brace@1:1', 'headline\n', 'stray_brace@2:1']],
  ['{{headline}}', ['open_brace@1:1', '<headline>', 'stray_brace@1:12']],
  ['a } b', ['a ', 'stray_brace@1:3', ' b']],
])('the parts of %j', (text, parts) => {
  expect(shown(text)).toEqual(parts)
})

test('the parts of any text, joined, give the text', () => {
  const piece = fc.constantFrom('{', '}', '\n', 'headline', 'nope', ' ', 'é', '{range}', '{ }')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const again = partsOf(text).map((part) => (part.kind === 'variable' ? `{${part.name}}` : part.text))
      expect(again.join('')).toBe(text)
    }),
  )
})

test('lists each variable once, by first use', () => {
  expect(variablesIn('{range} {headline} {nope} {range')).toEqual(['range', 'headline'])
})

test.each([
  ['headlne', 'headline'],
  ['Headline', 'headline'],
  [' next update ', 'next_update'],
  ['next-update', 'next_update'],
  ['nextupdate', 'next_update'],
  ['odrer_nmber', 'order_number'],
  ['stor', 'store'],
  ['caps', 'cap'],
  ['', null],
  ['x', null],
  ['price_per_case', null],
])('the nearest variable to %j is %s', (name, variable) => {
  expect(nearestVariable(name)).toBe(variable)
})

test.each(VARIABLES)('%s is nearest to itself', (name) => {
  expect(nearestVariable(name)).toBe(name)
})
