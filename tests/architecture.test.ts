import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { violationsOf, doorsToMocks, importCycles, importsOf, smallFiles, type Source } from './architecture.ts'

const ROOT = join(import.meta.dirname, '..')
const FILES: readonly Source[] = globSync(['{src,mocks,server,tests}/**/*.{ts,tsx,css}', '*.ts', 'index.html'], {
  cwd: ROOT,
}).map((path) => ({
  path: path.replaceAll('\\', '/'),
  text: readFileSync(join(ROOT, path), 'utf8'),
}))

/** Why each of these small files is a file of its own. */
const SMALL_FILES: Readonly<Record<string, string>> = {
  'server/http/early-requests.ts': 'tested by itself',
  'src/api/health.ts': 'of no module: it concerns the host',
  'src/api/launches/launches.ts': 'the handlers of a module',
  'src/app/OperationsConsole.tsx': 'loaded by itself: the code of the console',
  'src/app/operations/publishing/DraftPage.tsx': 'a page, loaded by itself',
  'src/app/public/status/StatusPreview.tsx': 'of another user group than the console that shows it',
  'src/domain/facts/revision.ts': 'a rule of another module than the one that uses it',
  'src/domain/questions/likely-asked.ts': 'a rule with its tests',
  'src/domain/status/headline-source.ts': 'a rule with its tests',
  'src/domain/stores/postal-code.ts': 'a rule with its tests',
  'src/domain/text/write-csv.ts': 'the format, with its tests',
}

/** Folders in which each file holds one kind and is named after it, however short it is. */
const ONE_KIND_A_FILE = ['src/app/operations/publishing/measures/', 'src/domain/measures/']

describe('the project', () => {
  test('finds its source files', () => {
    expect(FILES.filter(({ path }) => path.startsWith('src/domain/')).length).toBeGreaterThan(20)
  })

  test('follows its import rules', () => {
    const violations = FILES.flatMap((file) => violationsOf(file).map((violation) => `${file.path} ${violation}`))
    expect(violations).toEqual([])
  })

  test('has no import cycles', () => {
    expect(importCycles(FILES.filter(({ path }) => !path.startsWith('tests/')))).toEqual([])
  })

  test('has few small files with one importer, each with a reason', () => {
    const small = smallFiles(FILES).filter((path) => !ONE_KIND_A_FILE.some((folder) => path.startsWith(folder)))
    expect(small).toEqual(Object.keys(SMALL_FILES))
  })

  test('imports its mocks in one place at most', () => {
    expect(FILES.reduce((doors, file) => doors + doorsToMocks(file), 0)).toBeLessThanOrEqual(1)
  })
})

describe('a file that breaks a rule', () => {
  test.each<[string, string, string]>([
    ['src/domain/a.ts', "import { b } from '../contract/b.ts'", 'src/domain may not import src/contract'],
    ['src/domain/a.ts', "import type { B } from '../contract/b.ts'", 'src/domain may not import src/contract'],
    ['src/domain/a.ts', "export { b } from '../api/b.ts'\nexport const a = 1", 'may not import src/api'],
    ['src/domain/a.ts', "let b: import('../api/b.ts').B", 'may not import src/api'],
    ['src/domain/facts/a.ts', "import { b } from '../status/b.ts'", 'facts may not import status'],
    ['src/domain/facts/a.ts', "import type { B } from '../testing/b.ts'", 'facts may not import testing'],
    ['src/domain/odd/a.ts', "import { b } from '../time/b.ts'", 'no module of src/domain'],
    ['src/contract/a.ts', "await import('../api/b.ts')", 'src/contract may not import src/api'],
    ['src/api/a.ts', "import { b } from '../scenario/b.ts'", 'src/api may not import src/scenario'],
    ['src/scenario/a.ts', "import { b } from '../contract/b.ts'", 'src/scenario may not import src/contract'],
    ['src/scenario/a.ts', "import { type B, c } from '../contract/b.ts'", 'may not import src/contract'],
    ['src/app/a.ts', "import { b } from '../api/b.ts'", 'src/app may not import src/api'],
    ['src/app/a.ts', "import { b } from '../scenario/b.ts'", 'src/app may not import src/scenario'],
    ['src/app/a.ts', "await import('../../mocks/start.ts')", 'src/app may not import mocks'],
    ['src/app/main.tsx', "import '../../mocks/start.ts'", 'src/app may not import mocks'],
    ['src/app/a.ts', "import * as z from 'zod/mini'", 'imports zod'],
    ['src/app/a.ts', "import { contract } from '../contract/table.ts'", 'may not import src/contract'],
    ['src/app/operations/a.ts', "import { b } from '../stores/b.ts'", 'operations may not import those of stores'],
    ['mocks/a.ts', "import { b } from '../server/b.ts'", 'mocks may not import server'],
    ['mocks/a.ts', "import { b } from '../src/app/b.ts'", 'mocks may not import src/app'],
    ['server/a.ts', "import { b } from '../mocks/b.ts'", 'server may not import mocks'],
    ['src/app/index.ts', "export * from './b.ts'", 'only passes on'],
    ['src/app/index.ts', "import { b } from './b.ts'\nexport { b }", 'only passes on'],
    ['src/app/utils/a.ts', 'export const a = 1', 'a drawer named utils'],
    ['src/app/operations/hooks/a.ts', 'export const a = 1', 'a drawer named hooks'],
    ['src/app/a.ts', 'a()\n'.repeat(301), '301 lines'],
    ['tests/a.ts', `export const a = '${['', 'tmp', 'a'].join('/')}'`, 'path of one machine'],
    ['src/domain/a.ts', 'export const a = () => Date.now()', 'reads a clock'],
    ['src/scenario/a.ts', 'export const a = () => new Date()', 'reads a clock'],
    ['src/scenario/a.ts', 'export const a = () => Math.random()', 'reads a clock'],
  ])('%s: %s', (path, text, violation) => {
    expect(violationsOf({ path, text })).toEqual([expect.stringContaining(violation)])
  })
})

describe('a file that follows the rules', () => {
  test.each<[string, string]>([
    ['src/domain/a.ts', "import { b } from './b.ts'\nexport const a = () => new Date(b)"],
    ['src/domain/a.test.ts', "import { b } from '../scenario/b.ts'\nexport const a = Date.now()"],
    ['src/contract/a.ts', "import { b } from '../domain/b.ts'"],
    ['src/scenario/a.ts', "import type { B } from '../contract/b.ts'"],
    ['src/scenario/a.ts', "import { type B } from '../contract/b.ts'"],
    ['src/app/a.tsx', "import type { B } from '../contract/b.ts'\nimport './a.css'"],
    ['src/app/main.tsx', "if (__DEMO__) await import('../../mocks/start.ts')"],
    ['src/app/operations/a.ts', "import { b } from './b.ts'\nimport { c } from '../design/c.ts'"],
    ['mocks/a.ts', "import { b } from '../src/scenario/b.ts'"],
    ['src/app/a.ts', `// Long because it is a table.\n${'a()\n'.repeat(301)}`],
    ['src/app/index.ts', "export * from './b.ts'\nexport const a = 1"],
  ])('%s: %s', (path, text) => {
    expect(violationsOf({ path, text })).toEqual([])
  })

  test('import cycles are found for every form of import', () => {
    const file = (path: string, text: string): Source => ({ path, text })
    expect(
      importCycles([
        file('src/a.ts', "import type { B } from './b.ts'"),
        file('src/b.ts', "const c = () => import('./c.ts')"),
        file('src/c.ts', "import { a } from './a.ts'"),
        file('src/d.ts', "import { a } from './a.ts'"),
      ]),
    ).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts']])
  })

  test('main.tsx counts each import of the mocks', () => {
    const text = "await import('../../mocks/start.ts')\nawait import('../../mocks/other.ts')"
    expect(doorsToMocks({ path: 'src/app/main.tsx', text })).toBe(2)
  })

  test('every form of import is found', () => {
    const text = `
      import a, { type A } from './a.ts'
      import type { B } from '../b.ts'
      import './c.css'
      export { d } from 'd'
      export type * from './e.ts'
      const f = await import('./f.ts')
      type G = import('./g.ts').G
    `
    expect(importsOf({ path: 'src/x/y.ts', text })).toEqual([
      { target: 'src/x/a.ts', kind: 'value' },
      { target: 'src/b.ts', kind: 'type' },
      { target: 'src/x/c.css', kind: 'value' },
      { target: 'd', kind: 'value' },
      { target: 'src/x/e.ts', kind: 'type' },
      { target: 'src/x/f.ts', kind: 'dynamic' },
      { target: 'src/x/g.ts', kind: 'type' },
    ])
  })
})
