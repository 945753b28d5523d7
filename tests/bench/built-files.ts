import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type InlineConfig } from 'vite'

/** The files of a build: bytes by path, such as `/index.html` or `/assets/index-1a2b.js`. */
export type BuiltFiles = ReadonlyMap<string, Buffer>

/** Builds into a temporary folder, reads the files into memory and removes the folder. */
export async function builtFiles(config: InlineConfig): Promise<BuiltFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'dockboard-bench-'))
  try {
    await build({ ...config, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
    return filesIn(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Returns the files in a folder. */
export function filesIn(folder: string): BuiltFiles {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .map((path) => [`/${relative(folder, path).replaceAll(sep, '/')}`, readFileSync(path)]),
  )
}

/** Returns the compressed bytes of all files whose path ends with `ending`. */
export function gzippedBytes(files: BuiltFiles, ending: string): number {
  return [...files]
    .filter(([path]) => path.endsWith(ending))
    .reduce((sum, [, bytes]) => sum + gzipSync(bytes).length, 0)
}
