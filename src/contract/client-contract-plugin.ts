import type { Plugin } from 'vite'
import { clientContract } from './client-contract.ts'

const NAME = 'virtual:client-contract/'
/** What Rollup and its kin agree on for modules that no file holds. */
const VIRTUAL = '\0'

/** Makes the contract that browsers carry from the table, in a build and in tests, a module for each of its parts. */
export function clientContractPlugin(): Plugin {
  return {
    name: 'dockboard:client-contract',
    resolveId: (id) => (id.startsWith(NAME) ? VIRTUAL + id : undefined),
    load(id) {
      if (!id.startsWith(VIRTUAL + NAME)) return undefined
      const part = Object.entries(clientContract()).find(([name]) => id.endsWith(`/${name}`))
      if (part === undefined) throw new Error(`${id}: the contract has no such part`)
      // A browser reads JSON faster than the same as code.
      return `export const part = JSON.parse(${JSON.stringify(JSON.stringify(part[1]))})`
    },
  }
}
