import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenAt } from '../../server/http/listen-at.ts'
import { startHost } from './host-process.ts'
import { type Place, seededPlace } from './places.ts'

const taken = createServer()
let place: Place
let port = 0

beforeAll(async () => {
  place = await seededPlace('postgres')
  port = await listenAt(taken, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  taken.close()
  await place.clear()
})

const withPath = (url: string, pathname: string) => Object.assign(new URL(url), { pathname }).href
const SECRET = 'a secret of the tests that is long enough'

const WRONG: Record<string, () => Record<string, string>> = {
  BUILD_DIR: () => ({ BUILD_DIR: '/nowhere' }),
  DATABASE_URL: () => ({ DATABASE_URL: withPath(place.settings['DATABASE_URL'] ?? '', '/nowhere') }),
  DATA_DIR: () => ({ DATABASE_URL: '', DATA_DIR: '/dev/null' }),
  PORT: () => ({ PORT: String(port) }),
  METRICS_PORT: () => ({ METRICS_PORT: String(port) }),
  SEED: () => ({ SEED: 'empty', AUTH_SECRET: SECRET }),
  CLOCK: () => ({ CLOCK: 'noon' }),
  LOG_LEVEL: () => ({ LOG_LEVEL: 'loud' }),
}

test.concurrent.each(Object.keys(WRONG))(
  'an error found at start ends the host with one sentence: %s',
  async (name) => {
    const host = startHost({ ...place.settings, LOG_LEVEL: 'fatal', AUTH_SECRET: SECRET, ...WRONG[name]?.() })
    expect(await host.exited).toBe(1)
    expect(host.said()).toMatch(new RegExp(`^${name}: [^\\n]+\\n$`))
    expect(host.said()).not.toContain(SECRET)
  },
)
