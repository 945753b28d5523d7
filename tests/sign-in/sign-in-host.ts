import { afterAll, beforeAll, expect } from 'vitest'
import { createEventHub } from '../../src/api/events/event-hub.ts'
import { createApi } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import type { Quotas } from '../../src/domain/accounts/quota.ts'
import { epoch } from '../../src/domain/time/instant.ts'
import type { Persona } from '../../src/scenario/scenario.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { seedPeople } from '../../server/sign-in/seed-people.ts'
import { openSignIn, type SignIn } from '../../server/sign-in/sign-in.ts'
import { read, sending } from '../contract/ask.ts'
import { NO_QUOTAS, PERSONA_HOST } from '../contract/persona-callers.ts'
import { type Fetch, scenario } from '../contract/test-host.ts'
import { type DatabaseKind, openSeeded, type TestDatabase } from '../database/databases.ts'

const ADDRESS = 'https://board.example'
export const SECRET = 'a secret of the tests that is long enough'
/** The header with the client address of a call. */
export const FROM = 'x-test-address'

/** A host with people, sessions and accounts in a database, for demonstration and real accounts at once. */
export interface SignInHost {
  readonly test: TestDatabase
  readonly signIn: SignIn
  readonly host: Host
  /** Returns a new browser that stores its cookie. */
  readonly browser: () => Browser
  /** Returns a browser in which a persona is signed in. */
  readonly as: (persona: Persona) => Promise<Browser>
  /** Advances real time by `ms` milliseconds. */
  readonly pass: (ms: number) => void
  readonly failures: unknown[]
  readonly warnings: string[]
}

export interface Browser {
  readonly fetch: Fetch
  /** The Cookie header that it sends. Empty without a cookie. */
  readonly cookie: () => string
}

/** The kind of database for these tests (vitest.config.ts). */
const KIND: DatabaseKind = process.env['DOCKBOARD_STORE'] === 'postgres' ? 'postgres' : 'pglite'

/** Opens one host for a file’s tests. Give each test its own address: the rate limit is per address. */
export function signInHost(perHour: Partial<Quotas> = {}): () => SignInHost {
  let opened: SignInHost | null = null
  beforeAll(async () => {
    opened = await openSignInHost(perHour)
  })
  afterAll(async () => {
    expect(opened?.failures).toEqual([])
    await opened?.test.close()
  })
  return () => {
    if (opened === null) throw new Error('the host is not open yet')
    return opened
  }
}

async function openSignInHost(perHour: Partial<Quotas>): Promise<SignInHost> {
  // Sign-in does not depend on orders, and without them seeding is many times faster.
  const test = await openSeeded(KIND, { ...scenario, orders: [], receipts: [], accesses: [] })
  await test.asOwner.transaction((transaction) => seedPeople(transaction, scenario))
  let realMs = epoch(scenario.start)
  const failures: unknown[] = []
  const warnings: string[] = []
  const failed = (error: unknown) => failures.push(error)
  const signIn = await openSignIn(test.database, {
    publicUrl: ADDRESS,
    host: '127.0.0.1',
    secret: SECRET,
    personas: scenario.personas,
    clientAddress: (request) => request.headers.get(FROM),
    realMs: () => realMs,
    failed,
    manyAccountsFailed: () => warnings.push('many accounts'),
  })
  const events = createEventHub('test')
  const host: Host = {
    ...PERSONA_HOST,
    store: createFactStore(test.database, { name: 'test', publish: (change) => events.publish(change) }),
    sessions: signIn.sessions,
    accounts: signIn.accounts,
    securityLog: signIn.securityLog,
    clock: { now: () => scenario.start, demo: null },
    quotas: { perHour: { ...NO_QUOTAS, ...perHour }, realMs: () => realMs, addressKey: signIn.addressKey },
    events,
    failed,
  }
  const api = createApi(host)
  const browser = () => createBrowser((request) => api.fetch(request))
  return {
    test,
    signIn,
    host,
    browser,
    failures,
    warnings,
    pass(ms) {
      realMs += ms
    },
    async as(persona) {
      const opened = browser()
      await read(opened.fetch, '/api/session', sending('POST', { persona }))
      return opened
    },
  }
}

function createBrowser(ask: (request: Request) => Promise<Response>): Browser {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies.values()].join('; ')
  return {
    cookie,
    async fetch(path, init) {
      const headers = new Headers(init?.headers)
      if (cookies.size > 0) headers.set('cookie', cookie())
      const response = await ask(new Request(`${ADDRESS}${path}`, { ...init, headers }))
      for (const each of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = each.split('; ')
        const name = pair.slice(0, pair.indexOf('='))
        if (attributes.includes('Max-Age=0')) cookies.delete(name)
        else cookies.set(name, pair)
      }
      return response
    },
  }
}
