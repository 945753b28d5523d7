import { afterAll, beforeAll, expect } from 'vitest'
import { createEventHub } from '../../src/api/events/event-hub.ts'
import { createApi } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import { epoch } from '../../src/domain/time/instant.ts'
import type { Persona } from '../../src/scenario/scenario.ts'
import { createFactStore } from '../../server/store/fact-store.ts'
import { seedPeople } from '../../server/sign-in/seed-people.ts'
import { openSignIn, type SignIn } from '../../server/sign-in/sign-in.ts'
import { read, sending } from '../contract/ask.ts'
import { PERSONA_HOST } from '../contract/persona-callers.ts'
import { type Fetch, scenario } from '../contract/test-host.ts'
import { type DatabaseKind, openSeeded, type TestDatabase } from '../database/databases.ts'

const ADDRESS = 'https://board.example'
export const SECRET = 'a secret of the tests that is long enough'
/** Where a call says it comes from. */
export const FROM = 'x-test-address'

/** A host whose people, sessions and accounts are kept in a database; demonstration and real use at once. */
export interface SignInHost {
  readonly test: TestDatabase
  readonly signIn: SignIn
  readonly host: Host
  /** A browser of its own: it keeps the cookie that it is given. */
  readonly browser: () => Browser
  /** A browser in which somebody of the demonstration is signed in. */
  readonly as: (persona: Persona) => Promise<Browser>
  /** Lets real time pass. */
  readonly pass: (ms: number) => void
  readonly failures: unknown[]
}

export interface Browser {
  readonly fetch: Fetch
  /** What it sends as Cookie; empty when it has none. */
  readonly cookie: () => string
}

/** The databases on which these tests run (vitest.config.ts). */
const KIND: DatabaseKind = process.env['DOCKBOARD_STORE'] === 'postgres' ? 'postgres' : 'pglite'

/** One host for all tests of a file. Give its tests addresses of their own, or they share one limit. */
export function signInHost(): () => SignInHost {
  let opened: SignInHost | null = null
  beforeAll(async () => {
    opened = await openSignInHost()
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

async function openSignInHost(): Promise<SignInHost> {
  // Who may ask about a store depends on no order of it, and without them it is filled many times faster.
  const test = await openSeeded(KIND, { ...scenario, orders: [], receipts: [], accesses: [] })
  await test.asOwner.transaction((transaction) => seedPeople(transaction, scenario))
  let realMs = epoch(scenario.start)
  const failures: unknown[] = []
  const failed = (error: unknown) => failures.push(error)
  const signIn = await openSignIn(test.database, {
    publicUrl: ADDRESS,
    host: '127.0.0.1',
    secret: SECRET,
    personas: scenario.personas,
    clientAddress: (request) => request.headers.get(FROM),
    realMs: () => realMs,
    failed,
  })
  const events = createEventHub('test')
  const host: Host = {
    ...PERSONA_HOST,
    store: createFactStore(test.database, { name: 'test', publish: (change) => events.publish(change) }),
    sessions: signIn.sessions,
    accounts: signIn.accounts,
    clock: { now: () => scenario.start, demo: null },
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
  let cookie = ''
  return {
    cookie: () => cookie,
    async fetch(path, init) {
      const headers = new Headers(init?.headers)
      if (cookie !== '') headers.set('cookie', cookie)
      const response = await ask(new Request(`${ADDRESS}${path}`, { ...init, headers }))
      for (const each of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = each.split('; ')
        cookie = attributes.includes('Max-Age=0') ? '' : pair
      }
      return response
    },
  }
}
