import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NO_QUOTA_SETTINGS } from '../faults/host-process.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Starts the built production host on a new folder and runs `npm run test:contract` against it. */
const folder = mkdtempSync(join(tmpdir(), 'dockboard-contract-'))
const env = {
  ...process.env,
  DATA_DIR: folder,
  PORT: '0',
  SEED: 'august-2022',
  LOG_LEVEL: 'warn',
  DATABASE_URL: '',
  ...NO_QUOTA_SETTINGS,
}
const added = spawnSync('node', ['server/commands/api-token.ts', 'add', 'tests'], {
  cwd: ROOT,
  env,
  encoding: 'utf8',
})
const token = added.stdout.split('\n', 1)[0] ?? ''
const host = spawn('node', ['server/main.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
try {
  const address = await readyAt(host.stdout)
  const { status } = spawnSync('node', ['tests/contract/run.ts', '--url', address, '--token', token], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  const ended = new Promise((resolve) => host.once('exit', resolve))
  host.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}

/** Returns the address in the log line that reports the host ready. */
async function readyAt(output: AsyncIterable<Buffer>): Promise<string> {
  let said = ''
  for await (const part of output) {
    said += part.toString()
    const [, address] = /ready at (http\S+?)\/ /.exec(said) ?? []
    if (address !== undefined) return address
  }
  throw new Error(`the host ended before it was ready: ${said}`)
}
