import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startHost } from '../faults/host-process.ts'

const DIST = join(import.meta.dirname, '../../dist')

export interface PgliteHost {
  readonly baseURL: string
  readonly close: () => Promise<void>
}

/** Starts a host as in production, on the production build and with a database of its own. */
export async function openPgliteHost(seed: 'august-2022' | 'practice'): Promise<PgliteHost> {
  const folder = mkdtempSync(join(tmpdir(), 'dockboard-host-'))
  const host = startHost({ SEED: seed, DATA_DIR: folder, BUILD_DIR: DIST })
  return {
    baseURL: await host.ready,
    async close() {
      await host.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
