import { writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Plugin } from 'vite'

/** A chunk of a build: its file below `dist/app`, its static imports and its modules. */
export interface BundledChunk {
  readonly file: string
  readonly imports: readonly string[]
  /** The module of the page or entry that the chunk is for, if any. */
  readonly facade: string | null
  readonly modules: readonly string[]
}

/** The report's file name. It is beside the served folder, not in it. */
export const BUNDLE_REPORT = 'bundle.json'

/** Reports which modules are in which chunk. Tests use it to limit the weight of pages. */
export function bundleReport(): Plugin {
  let root = ''
  return {
    name: 'dockboard:bundle-report',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved(config) {
      root = config.root
    },
    writeBundle({ dir }, bundle) {
      if (dir === undefined || basename(dir) !== 'app') return
      const name = (id: string) => (id.startsWith('\0') ? id.slice(1) : relative(root, id))
      const chunks: BundledChunk[] = Object.values(bundle).flatMap((each) =>
        each.type === 'chunk'
          ? [
              {
                file: each.fileName,
                imports: each.imports,
                facade: each.facadeModuleId === null ? null : name(each.facadeModuleId),
                modules: each.moduleIds.map(name),
              },
            ]
          : [],
      )
      writeFileSync(join(dir, '..', BUNDLE_REPORT), `${JSON.stringify(chunks, null, 1)}\n`)
    },
  }
}
