import { START } from '../../src/scenario/moments.ts'
import { sending } from './ask.ts'
import { cookieCallers } from './cookie-callers.ts'
import type { TestHost } from './test-host.ts'

/** Sessions are kept for a file of tests: a host may let an address sign in only so often. */
let callers: TestHost['as'] | null = null

/**
 * A host at an address, of which nothing is known but what it answers: nobody can look behind it, and its time is
 * real. Only tests that need neither can be run on it.
 */
export function openAddressHost(address: string): TestHost {
  const as = (callers ??= cookieCallers(address))
  let isSet: Promise<unknown> | null = null
  const moveTo = async (now: string) => {
    const moved = await as('nobody')('/api/clock', sending('PUT', { now }))
    if (!moved.ok) throw new Error(`${address} has no clock that can be moved: ${moved.status}`)
  }
  return {
    as: (caller) => async (path, init) => {
      await (isSet ??= moveTo(START))
      // Whoever signed in or out is somebody else now: the next host begins with sessions of its own.
      if (path === '/api/session' && init?.method !== undefined && init.method !== 'GET') callers = null
      return as(caller)(path, init)
    },
    failures: [],
    moveTo: async (at) => {
      isSet = moveTo(at)
      await isSet
    },
    pass: () => impossible('let time pass'),
    added: () => impossible('look behind the answers'),
  }
}

function impossible(what: string): never {
  throw new Error(`at an address nobody can ${what}: leave this file out of the project "address"`)
}
