import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Route, ROUTES } from '../src/app/routes.ts'
import { type CarriedPart, clientContract } from '../src/contract/client-contract.ts'
import { importsOf, type Source } from './architecture.ts'

const ROOT = join(import.meta.dirname, '..')
const PARTS = clientContract()
const SOURCES: ReadonlyMap<string, Source> = new Map(
  globSync('src/{app,domain}/**/*.{ts,tsx}', { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => [path, { path, text: readFileSync(join(ROOT, path), 'utf8') }]),
)

/** Where the app names an operation that it calls. */
const NAMED = [
  /\b(?:query|useApiMutation|sendRequest|useOpenSession|operationOf)\(\s*'(\w+)'/g,
  /\boperation: '(\w+)'/g,
]

function operationsIn(text: string): string[] {
  return NAMED.flatMap((named) => [...text.matchAll(named)].flatMap(([, operation]) => operation ?? []))
}

function partsIn(text: string): CarriedPart[] {
  return [...text.matchAll(/'virtual:client-contract\/(\w+)'/g)].map(([, part]) => part as CarriedPart)
}

/** The files of one chunk: `entry` and what it imports, itself and by way of others. */
function chunkOf(entry: string): Source[] {
  const reached = new Map<string, Source>()
  const reach = (path: string): void => {
    const source = SOURCES.get(path)
    if (source === undefined || reached.has(path)) return
    reached.set(path, source)
    for (const { target, kind } of importsOf(source)) if (kind === 'value') reach(target)
  }
  reach(entry)
  return [...reached.values()]
}

/** The operations that a chunk and those that it loads call without their part of the contract. */
function missingIn(entry: string, carriedBefore: ReadonlySet<CarriedPart>, chain: readonly string[] = []): string[] {
  if (chain.includes(entry)) return []
  const chunk = chunkOf(entry)
  const carried = new Set([...carriedBefore, ...chunk.flatMap(({ text }) => partsIn(text))])
  const known = new Set([...carried].flatMap((part) => Object.keys(PARTS[part]['operations'] as object)))
  const missing = chunk.flatMap(({ path, text }) =>
    operationsIn(text)
      .filter((operation) => !known.has(operation))
      .map((operation) => `${entry}: ${path} calls ${operation}`),
  )
  const later = chunk.flatMap((source) => importsOf(source).filter(({ kind }) => kind === 'dynamic'))
  return [...missing, ...later.flatMap(({ target }) => missingIn(target, carried, [...chain, entry]))]
}

test('each page carries the part of the contract that it calls', () => {
  expect([...new Set(missingIn('src/app/main.tsx', new Set()))]).toEqual([])
})

test('every operation of the client contract is called in a way that this test can see', () => {
  const called = new Set([...SOURCES.values()].flatMap(({ text }) => operationsIn(text)))
  const carried = Object.values(PARTS).flatMap(({ operations }) => Object.keys(operations as object))
  expect(carried.filter((operation) => !called.has(operation))).toEqual([])
})

test('requests that start before the code of their page is here are of the part that every page has', () => {
  const early = Object.values<Route>(ROUTES).flatMap(({ requests = [] }) => requests)
  expect(early).not.toEqual([])
  expect(early.filter((operation) => !(operation in (PARTS.everyone['operations'] as object)))).toEqual([])
})
