import { writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Plugin } from 'vite'

/** A chunk of a build: its file below `dist/app`, what it needs at once, and the modules of ours and others in it. */
export interface BundledChunk {
  readonly file: string
  readonly imports: readonly string[]
  /** The module that the chunk begins with, where a page or an entry begins with it. */
  readonly facade: string | null
  readonly modules: readonly string[]
}

/** Where a build says what it is made of: beside what is served, never in it. */
export const BUNDLE_REPORT = 'bundle.json'

/** Writes which modules came into which chunk of the app, by which tests hold the weight of pages. */
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
