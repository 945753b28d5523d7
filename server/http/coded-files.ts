import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { compress } from './compress.ts'

const CODED = /\.(css|html|js|json|svg|txt)$/

/** A build plugin: writes Brotli and gzip forms of files that compress well. */
export function codedFiles(): Plugin {
  return {
    name: 'dockboard:coded-files',
    applyToEnvironment: ({ name }) => name === 'client',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((name) => CODED.test(name))
      await Promise.all(
        files.map(async (name) => {
          const path = join(dir, name)
          const bytes = await readFile(path)
          await writeFile(`${path}.br`, await compress(bytes, 'br', 'built'))
          await writeFile(`${path}.gz`, await compress(bytes, 'gzip', 'built'))
        }),
      )
    },
  }
}
