import type { Plugin } from 'vite'
import { clientContract } from './client-contract.ts'

const NAME = 'virtual:client-contract/'
/** The Rollup convention for virtual modules. */
const VIRTUAL = '\0'

/** Builds the client contract from the table, in builds and in tests, as one module for each part. */
export function clientContractPlugin(): Plugin {
  return {
    name: 'dockboard:client-contract',
    resolveId: (id) => (id.startsWith(NAME) ? VIRTUAL + id : undefined),
    load(id) {
      if (!id.startsWith(VIRTUAL + NAME)) return undefined
      const part = Object.entries(clientContract()).find(([name]) => id.endsWith(`/${name}`))
      if (part === undefined) throw new Error(`${id}: the contract has no such part`)
      // Browsers parse JSON faster than the equivalent code.
      return `export const part = JSON.parse(${JSON.stringify(JSON.stringify(part[1]))})`
    },
  }
}
