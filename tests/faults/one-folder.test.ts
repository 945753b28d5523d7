import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read, REASON, sending } from '../contract/ask.ts'
import { placed } from '../contract/intake-calls.ts'
import { few } from '../database/few.ts'
import { createCallers } from './callers.ts'
import { startHost } from './host-process.ts'
import { type Place, seededPlace } from './places.ts'

const COMMANDS = join(import.meta.dirname, '../../server/commands')
const folder = mkdtempSync(join(tmpdir(), 'dockboard-one-'))
let place: Place

beforeAll(async () => {
  place = await seededPlace('pglite')
})
afterAll(async () => {
  await place.clear()
  rmSync(folder, { recursive: true })
})

/** Runs a command as npm would. Returns its exit code and output. */
function run(command: string, args: readonly string[], settings = place.settings): Promise<[number, string]> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], ...settings }
    execFile(process.execPath, [join(COMMANDS, `${command}.ts`), ...args], { env }, (error, out, violation) => {
      resolve([error === null ? 0 : Number(error.code), out + violation])
    })
  })
}

test('a folder belongs to one process: a second host and every command are rejected', async () => {
  const host = startHost(place.settings)
  const at = await host.ready
  const began = performance.now()
  const second = startHost(place.settings)
  await expect(second.ready).rejects.toThrow('DATA_DIR')
  expect(await second.exited).toBe(1)
  console.log(`a second process on one folder ended after ${(performance.now() - began).toFixed(0)} ms`)
  expect(second.said()).toContain('is open in another process')
  // A sentence without a stack trace.
  expect(second.said()).not.toMatch(/\n\s+at /)

  const file = join(folder, 'refused.jsonl.gz')
  const rejected = await Promise.all([run('backup', [file]), run('api-token', ['add', 'another'])])
  for (const [code, said] of rejected) {
    expect(code).toBe(1)
    expect(said).toMatch(/^DATA_DIR: .* is open in another process\. Stop/)
  }
  expect(existsSync(file)).toBe(false)

  const access = createCallers(place.token).as('support', at)
  await read(access, `/api/stores/${few.storyStores.inQueue}/status`, { headers: REASON })
  expect(await host.end('SIGTERM')).toBe(0)
})

test('after the host exits, a token can be added, and a backup restored and served elsewhere', async () => {
  const [code, said] = await run('api-token', ['add', 'carrier'])
  expect([code, said]).toEqual([0, expect.stringContaining('This token of carrier is shown this once.')])
  const [token = ''] = said.split('\n')

  const file = join(folder, 'board.jsonl.gz')
  const done: unknown = expect.stringMatching(/^Backed up \d+ rows of \d+ tables to /)
  expect(await run('backup', [file])).toEqual([0, done])
  expect(await run('backup', [file])).toEqual([1, expect.stringContaining('is there already')])

  const elsewhere = { ...place.settings, DATA_DIR: join(folder, 'elsewhere') }
  const none = await run('restore', [join(folder, 'none')], elsewhere)
  expect(none).toEqual([1, expect.stringContaining('ENOENT')])
  expect(existsSync(join(folder, 'elsewhere'))).toBe(false)
  const restored = await run('restore', [file], elsewhere)
  expect(restored).toEqual([0, expect.stringContaining('Everyone signs in again')])
  expect(await run('restore', [file], elsewhere)).toEqual([1, expect.stringContaining('is not empty')])

  const host = startHost(elsewhere)
  const callers = createCallers(token)
  const accesses = await read<{ items: { reason: string }[] }>(
    callers.as('store-owner', await host.ready),
    `/api/stores/${few.storyStores.inQueue}/accesses`,
  )
  expect(accesses.items.map(({ reason }) => reason)).toContain(REASON['x-access-reason'])
  const intake = sending('POST', { events: [placed('SO990000001')] })
  await read(callers.as('apiClient', await host.ready), '/api/order-events', intake)
  expect(await host.end('SIGTERM')).toBe(0)

  expect(await run('api-token', ['revoke', 'carrier'])).toEqual([
    0,
    expect.stringContaining('The token of carrier is revoked.'),
  ])
  expect(await run('api-token', ['revoke', 'carrier'])).toEqual([1, 'No API client named carrier has a token.\n'])
})
