import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const names = z.array(z.string()).default([])

/** The build's manifest: the file, static imports and styles of each module. */
const BuildManifest = z.record(z.string(), z.object({ file: z.string(), imports: names, css: names }))
export type BuildManifest = z.infer<typeof BuildManifest>

/** The addresses of a page's files, each after its dependencies. */
export interface PageFiles {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** Reads the manifest of a build. Throws where there is none. */
export function readManifest(folder: string): BuildManifest {
  return BuildManifest.parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')))
}

/** Returns the files of modules, each after its dependencies. Throws for an unknown module. */
export function filesOf(manifest: BuildManifest, ...modules: readonly string[]): PageFiles {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`The build holds no ${name}: it is another than this server's.`)
    chunk.imports.forEach(visit)
    scripts.add(`/${chunk.file}`)
    for (const style of chunk.css) styles.add(`/${style}`)
  }
  modules.forEach(visit)
  return { scripts: [...scripts], styles: [...styles] }
}
