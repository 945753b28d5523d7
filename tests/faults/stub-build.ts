import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A build of the app that shows nothing, for tests that ask for no page: nothing has to be built before them. */
export function writeStubBuild(folder: string): void {
  mkdirSync(join(folder, 'app'), { recursive: true })
  writeFileSync(join(folder, 'app/index.html'), '<!doctype html><html lang="en-CA"><head></head></html>')
}
