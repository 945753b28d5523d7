import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const DOCKBOARD = join(import.meta.dirname, 'dockboard.mjs')

/** Runs the script under a simulated Node version, with a host that only reports its start. */
function runBy(version: string) {
  const pretend = `
    import { registerHooks } from 'node:module'
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })
    const source = 'process.stdout.write("started")'
    registerHooks({
      load: (url, context, next) =>
        url.endsWith('/server/main.ts') ? { format: 'module', source, shortCircuit: true } : next(url, context),
    })`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, DOCKBOARD],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

test.each(['22.18.0', '22.21.1', '23.6.0', '24.0.0', '24.21.0', '100.0.0'])('Node %s runs the host', (version) => {
  expect(runBy(version)).toEqual({ status: 0, stdout: 'started', stderr: '' })
})

test.each(['18.20.8', '20.20.2', '22.17.0', '23.5.0'])('Node %s prints the required version', (version) => {
  const rejected = runBy(version)
  expect(rejected).toMatchObject({ status: 1, stdout: '' })
  expect(rejected.stderr).toMatch(new RegExp(`^Dockboard needs Node 22\\.18,.* this is v${version}\\. .*\\n$`))
})
