import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join, matchesGlob } from 'node:path'
import { describe, expect, test } from 'vitest'
import config from '../vitest.config.ts'
import { BROWSER, BROWSER_FILES, VITEST } from './groups.ts'

const ROOT = join(import.meta.dirname, '..')

interface Group {
  readonly name: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

/** The groups configured in Vitest, except the one that tests a host by its address. */
const GROUPS = (config.test?.projects ?? []).flatMap((each): Group[] => {
  if (typeof each !== 'object' || !('test' in each) || each.test === undefined) return []
  const { name, include = [], exclude = [] } = each.test
  return typeof name === 'string' && name !== 'address' ? [{ name, include, exclude }] : []
})

const isIn = (path: string) => (group: Group) =>
  group.include.some((glob) => matchesGlob(path, glob)) && !group.exclude.some((glob) => matchesGlob(path, glob))

describe('every test is in a group, and every group is in a command', () => {
  test('each Vitest group is first run by exactly one command', () => {
    expect(Object.values(VITEST).flat().sort()).toEqual(GROUPS.map(({ name }) => name).sort())
  })

  test('every test file is in a group', () => {
    const files = globSync('{src,mocks,server,tests}/**/*.test.{ts,tsx}', { cwd: ROOT })
    expect(files.length).toBeGreaterThan(200)
    expect(files.filter((path) => !GROUPS.some(isIn(path)))).toEqual([])
  })

  test('every file that a group names exists', () => {
    const paths = GROUPS.flatMap(({ include, exclude }) => [...include, ...exclude])
    const named = paths.filter((path) => !path.includes('*'))
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('each browser test file is listed once or belongs to the stories', () => {
    const named = Object.values(BROWSER_FILES).flat()
    const files = globSync('tests/e2e/**/*.e2e.ts', { cwd: ROOT }).map((path) => basename(path, '.e2e.ts'))
    expect(named.filter((name) => !files.includes(name))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    expect(Object.values(BROWSER).flat().sort()).toEqual([...Object.keys(BROWSER_FILES), 'stories'].sort())
  })
})

test.each(['.oxlintrc.json', 'knip.jsonc'])('every file named in %s exists', (name) => {
  const named = readFileSync(join(ROOT, name), 'utf8').matchAll(/"((?:src|server|mocks|tests)\/[^"]+)"/g)
  const paths = [...named].map(([, path = '']) => path.replace(/!$/, ''))
  expect(paths.length).toBeGreaterThan(0)
  expect(paths.filter((path) => globSync(path, { cwd: ROOT }).length === 0)).toEqual([])
})

test('every file that vite.config.ts assigns to a chunk exists', () => {
  const lists = readFileSync(join(ROOT, 'vite.config.ts'), 'utf8').matchAll(
    /src\\\/app\\\/phrasing\\\/\(([\w|-]+)\)\\\.ts\$/g,
  )
  const names = [...lists].flatMap(([, list = '']) => list.split('|'))
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !existsSync(join(ROOT, `src/app/phrasing/${name}.ts`)))).toEqual([])
})
