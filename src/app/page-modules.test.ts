import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGE_MODULES } from './page-modules.ts'

const ROUTES = readFileSync(join(import.meta.dirname, 'Routes.tsx'), 'utf8')

test('names every page that has an address, with the module from which it comes', () => {
  const modules = new Map(
    [...ROUTES.matchAll(/import\('\.\/(\S+)'\)\)\.(\w+)/g)].map(([, path, name]) => [
      name,
      `src/app/${path}`,
    ]),
  )
  const routes = [...ROUTES.matchAll(/<Route path="([^"]+)"(?: component=\{(\w+)\}|>\s*\{[^<]*<(\w+))/g)]
  const expected = routes.map(([, pattern, plain, withParts]) => [pattern, modules.get(plain ?? withParts)])
  expect(expected.length).toBeGreaterThan(5)
  expect(Object.fromEntries(expected)).toEqual(PAGE_MODULES)
})
