import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const filesOf = (glob: string) => globSync(glob, { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'))

/** TypeScript does not check class names and custom properties: a misspelt one falls back to a default. */
describe('styles that components use', () => {
  const components = filesOf('src/app/**/*.{ts,tsx}').filter((path) => !/\.test\.tsx?$/.test(path))
  const sheets = filesOf('src/app/**/*.css')

  test('every custom property is defined', () => {
    const all = [...components, ...sheets].map((path) => ({ path, text: read(path) }))
    const defined = new Set(
      all.flatMap(({ text }) => [...text.matchAll(/['"]?(--[a-z][\w-]*)['"]?\s*:/g)].map(([, name]) => name)),
    )
    const used = all.flatMap(({ path, text }) =>
      [...text.matchAll(/var\((--[a-z][\w-]*)/g)].map(([, name = '']) => ({ path, name })),
    )
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter(({ name }) => !defined.has(name))).toEqual([])
  })

  test('the dark scheme changes custom properties alone, in one place', () => {
    const dark = sheets.filter((path) => /prefers-color-scheme|light-dark\(/.test(read(path)))
    expect(dark).toEqual(['src/app/design/theme.css'])
    const [, block = ''] =
      /@media \(prefers-color-scheme: dark\) \{([^@]*?)\n\}/.exec(read('src/app/design/theme.css')) ?? []
    const declared = [...block.matchAll(/^\s*([\w-]+):/gm)].map(([, name = '']) => name)
    expect(declared.length).toBeGreaterThan(10)
    expect(declared.filter((name) => !name.startsWith('--'))).toEqual([])
  })

  test('every class exists in its stylesheet', () => {
    const used = components.flatMap((path) => {
      const text = read(path)
      return [...text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)].flatMap(([, local = '', sheet = '']) =>
        [...text.matchAll(new RegExp(`\\b${local}\\['([\\w-]+)'\\]`, 'g'))].map(([, name = '']) => ({
          path,
          name,
          sheet: join(dirname(path), sheet),
        })),
      )
    })
    expect(used.length).toBeGreaterThan(300)
    expect(used.filter(({ name, sheet }) => !new RegExp(`\\.${name}(?![\\w-])`).test(read(sheet)))).toEqual([])
  })
})
