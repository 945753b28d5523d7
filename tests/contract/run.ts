import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const USAGE = 'npm run test:contract -- --url https://board.example [--token API_TOKEN]'

/** Runs the contract tests that can test a host by its address (docs/replacing-the-api.md). */
const { url, token } = parseArgs({ options: { url: { type: 'string' }, token: { type: 'string' } } }).values
if (url === undefined || !URL.canParse(url)) {
  console.error(`--url: it takes the address of a host. ${USAGE}`)
  process.exit(2)
}

const root = join(import.meta.dirname, '../..')
const { status } = spawnSync(
  join(root, 'node_modules/.bin/vitest'),
  // Sequential: the host has one clock, and each file sets it.
  ['run', '--project', 'address', '--no-file-parallelism'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      DOCKBOARD_STORE: 'address',
      DOCKBOARD_ADDRESS: new URL(url).origin,
      ...(token !== undefined && { DOCKBOARD_TOKEN: token }),
    },
  },
)
process.exitCode = status ?? 1
