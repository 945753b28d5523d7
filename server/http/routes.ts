import { contract } from '../../src/contract/table.ts'

const PATHS: readonly string[] = [...new Set(Object.values(contract).map(({ path }) => path))]
const plain = new Set(PATHS.filter((path) => !path.includes('{')))
const patterns = PATHS.filter((path) => path.includes('{')).map((path) => ({
  path,
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

/** The path of the contract that an address fits, with its parameters by name: what may be logged and counted. */
export function routeOf(path: string): string {
  if (plain.has(path)) return path
  return patterns.find(({ pattern }) => pattern.test(path))?.path ?? 'none'
}
