import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBuilder } from 'vite'

const ROOT = join(import.meta.dirname, '../..')

/** Builds both sides of production into a new folder. Returns the folder and a function that removes it. */
export async function builtForHost(): Promise<{ readonly dist: string; readonly remove: () => void }> {
  const dist = mkdtempSync(join(tmpdir(), 'dockboard-bench-'))
  const into = (side: string) => ({ build: { outDir: join(dist, side), emptyOutDir: true } })
  const builder = await createBuilder({
    root: ROOT,
    logLevel: 'error',
    environments: { client: into('app'), server: into('server') },
  })
  await builder.buildApp()
  return { dist, remove: () => rmSync(dist, { recursive: true }) }
}

/** Returns the Brotli-compressed bytes of a response. */
export async function brotliBytes(address: string): Promise<number> {
  const response = await fetch(address, { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
  if (response.headers.get('content-encoding') !== 'br') throw new Error(`${address} comes in another coding.`)
  return Number(response.headers.get('content-length'))
}
