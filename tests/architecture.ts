import { dirname, join } from 'node:path/posix'
import { parseSync } from 'vite'

/** A file of the project: its path from the root, with forward slashes, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

export interface Import {
  /** The path from the root for a file of the project, otherwise the package name. */
  readonly target: string
  readonly kind: 'value' | 'type' | 'dynamic'
}

/** Which area may import which. Files may import within their own area. Tests are exempt. */
const MAY_IMPORT: Readonly<Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>> =
  {
    'src/domain': { values: [], types: [] },
    'src/contract': { values: ['src/domain'], types: [] },
    'src/api': { values: ['src/domain', 'src/contract'], types: [] },
    'src/scenario': { values: ['src/domain'], types: ['src/contract'] },
    'src/app': { values: ['src/domain'], types: ['src/contract'] },
    mocks: { values: ['src/api', 'src/contract', 'src/domain', 'src/scenario'], types: [] },
    server: { values: ['src/api', 'src/contract', 'src/domain', 'src/scenario'], types: [] },
  }
const AREAS = Object.keys(MAY_IMPORT)

/** The modules of `src/domain`, and the other modules that each may import. */
const DOMAIN_MODULES: Readonly<Record<string, readonly string[]>> = {
  time: [],
  text: [],
  facts: ['time'],
  accounts: ['time'],
  stores: ['time', 'text', 'facts'],
  incidents: ['time', 'facts', 'stores'],
  orders: ['time', 'facts', 'stores'],
  measures: ['time', 'facts', 'stores', 'incidents'],
  launches: ['time', 'facts', 'measures', 'stores'],
  recovery: ['time', 'facts', 'stores', 'orders', 'measures'],
  waivers: ['time', 'facts', 'stores', 'incidents', 'orders', 'measures'],
  intake: ['time', 'facts', 'stores', 'orders', 'recovery'],
  status: ['time', 'facts', 'stores', 'incidents', 'orders', 'measures', 'launches', 'recovery', 'waivers'],
  publishing: ['time', 'text', 'facts', 'stores', 'incidents', 'orders', 'measures', 'launches', 'recovery', 'status'],
  questions: ['time', 'text', 'facts', 'stores', 'incidents', 'orders', 'measures', 'recovery', 'waivers', 'status'],
  audit: ['incidents', 'measures'],
}
/** Facts for tests. No module may import them. */
const DOMAIN_TESTING = 'testing'

const FORBIDDEN_FOLDERS = new Set(['utils', 'misc', 'helpers', 'hooks', 'types', 'lib'])
const LONGEST = 300
const MACHINE_PATH = new RegExp(`/(${['work', 'farm', 'tmp'].join('|')})/`)
const OWN_CLOCK_OR_CHANCE = /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bMath\.random\(/

/** Returns the violations in a file, one sentence each. */
export function violationsOf(source: Source): string[] {
  return [
    ...importViolations(source),
    ...drawerViolations(source),
    ...lengthViolations(source),
    ...(isBarrel(source) ? ['only passes on what others export: import it from where it is written'] : []),
    ...(MACHINE_PATH.test(source.text) ? ['names a path of one machine'] : []),
    ...clockViolations(source),
  ]
}

function importViolations(source: Source): string[] {
  const area = areaOf(source.path)
  if (area === undefined || isTest(source.path)) return []
  return importsOf(source).flatMap(({ target, kind }) => {
    if (area === 'src/app' && /^zod(\/|$)/.test(target)) return ['imports zod: the app checks by the lean contract']
    if (isDoorToMocks(source.path, target, kind)) return []
    const group = userGroupOf(source.path)
    const other = userGroupOf(target)
    if (group !== undefined && other !== undefined && other !== group) {
      return [`imports ${target}: screens of ${group} may not import those of ${other}`]
    }
    const targetArea = areaOf(target)
    if (area === 'src/domain' && targetArea === area) return domainViolations(source.path, target)
    if (targetArea === undefined || targetArea === area) return []
    const may = MAY_IMPORT[area]
    if (may?.values.includes(targetArea) || (kind === 'type' && may?.types.includes(targetArea))) return []
    return [`imports ${target}: ${area} may not import ${targetArea}`]
  })
}

function domainViolations(path: string, target: string): string[] {
  const [from, to] = [domainModuleOf(path), domainModuleOf(target)]
  if (from === to || from === DOMAIN_TESTING) return []
  const may = from === undefined ? undefined : DOMAIN_MODULES[from]
  if (may === undefined)
    return [`stands in no module of src/domain: they are ${Object.keys(DOMAIN_MODULES).join(', ')}`]
  return to !== undefined && may.includes(to)
    ? []
    : [`imports ${target}: ${from} may not import ${to ?? 'what stands in no module'}`]
}

function domainModuleOf(path: string): string | undefined {
  return /^src\/domain\/([^/]+)\//.exec(path)?.[1]
}

/** Returns the import cycles, type and dynamic imports included. Each cycle is a sorted list of paths. */
export function importCycles(sources: readonly Source[]): string[][] {
  const targets = new Map(sources.map((source) => [source.path, importsOf(source).map(({ target }) => target)]))
  // Tarjan's strongly connected components.
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  const visit = (path: string): void => {
    const own = index.size
    index.set(path, own)
    low.set(path, own)
    stack.push(path)
    for (const target of targets.get(path) ?? []) {
      if (!targets.has(target)) continue
      if (!index.has(target)) {
        visit(target)
        low.set(path, Math.min(low.get(path) ?? own, low.get(target) ?? own))
      } else if (stack.includes(target)) {
        low.set(path, Math.min(low.get(path) ?? own, index.get(target) ?? own))
      }
    }
    if (low.get(path) !== own) return
    const group = stack.splice(stack.indexOf(path))
    if (group.length > 1) cycles.push(group.toSorted())
  }
  for (const path of targets.keys()) if (!index.has(path)) visit(path)
  return cycles
}

const SMALL = 25

/** Returns code files of less than 25 lines with exactly one importer. Tests do not count. */
export function smallFiles(sources: readonly Source[]): string[] {
  const importers = new Map<string, Set<string>>()
  for (const source of sources.filter(({ path }) => isCode(path) && !isTest(path))) {
    for (const { target } of importsOf(source)) {
      importers.set(target, (importers.get(target) ?? new Set()).add(source.path))
    }
  }
  return sources
    .filter(({ path, text }) => text.trimEnd().split('\n').length < SMALL && importers.get(path)?.size === 1)
    .map(({ path }) => path)
    .filter(isCode)
    .toSorted()
}

/** The one permitted import of the demo API by the app. A production build drops it. */
function isDoorToMocks(path: string, target: string, kind: Import['kind']): boolean {
  return path === 'src/app/main.tsx' && kind === 'dynamic' && target.startsWith('mocks/')
}

/** Counts the imports of the mocks in a file. All files together may have one. */
export function doorsToMocks(source: Source): number {
  return importsOf(source).filter(({ target, kind }) => isDoorToMocks(source.path, target, kind)).length
}

export function importsOf({ path, text }: Source): Import[] {
  if (!isCode(path)) return []
  const { module } = parseSync(path, text)
  const found: Import[] = []
  const add = (specifier: string, kind: Import['kind']): void => {
    found.push({ target: specifier.startsWith('.') ? join(dirname(path), specifier) : specifier, kind })
  }
  for (const { moduleRequest, entries } of module.staticImports) {
    const typesOnly = entries.length > 0 && entries.every((entry) => entry.isType)
    add(moduleRequest.value, typesOnly ? 'type' : 'value')
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) add(moduleRequest.value, isType ? 'type' : 'value')
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"`])(.+)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    if (literal?.[2] !== undefined) add(literal[2], 'dynamic')
  }
  // The parser does not list inline type imports: `import('…').Type`.
  for (const [, specifier] of text.matchAll(/(?:typeof\s+|[:<|&=]\s*)import\(\s*['"]([^'"]+)['"]\s*\)\s*\./g)) {
    if (specifier !== undefined) add(specifier, 'type')
  }
  return found
}

function isBarrel({ path, text }: Source): boolean {
  if (!isCode(path)) return false
  const { body } = parseSync(path, text).program
  const passesOn = (statement: (typeof body)[number]): boolean =>
    statement.type === 'ExportAllDeclaration' ||
    (statement.type === 'ExportNamedDeclaration' && statement.declaration === null)
  return body.some(passesOn) && body.every((statement) => statement.type === 'ImportDeclaration' || passesOn(statement))
}

function drawerViolations({ path }: Source): string[] {
  return dirname(path)
    .split('/')
    .filter((folder) => FORBIDDEN_FOLDERS.has(folder))
    .map((folder) => `stands in a drawer named ${folder}: name the folder after what it holds`)
}

function lengthViolations({ text }: Source): string[] {
  const lines = text.trimEnd().split('\n')
  if (lines.length <= LONGEST || lines.slice(0, 10).some((line) => line.includes('Long because'))) return []
  return [`has ${lines.length} lines, more than ${LONGEST}, and no reason at its top ("Long because ...")`]
}

/** Only the hosts own a clock, and a seed always produces the same bytes. */
function clockViolations({ path, text }: Source): string[] {
  const area = areaOf(path)
  const pure = area === 'src/domain' || area === 'src/scenario'
  if (!pure || isTest(path) || !OWN_CLOCK_OR_CHANCE.test(text)) return []
  return ['reads a clock or draws lots by itself: take the instant or the seed as an argument']
}

function areaOf(path: string): string | undefined {
  return AREAS.find((area) => path.startsWith(`${area}/`))
}

/** The user group whose screen this file belongs to. */
function userGroupOf(path: string): string | undefined {
  return /^src\/app\/(public|stores|operations|support)\//.exec(path)?.[1]
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

function isCode(path: string): boolean {
  return /\.tsx?$/.test(path)
}
