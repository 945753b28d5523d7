import { START } from '../../src/scenario/moments.ts'
import { sending } from './ask.ts'
import { cookieCallers } from './cookie-callers.ts'
import type { TestHost } from './test-host.ts'

/** Sessions are shared by the tests of a file, because a host may limit sign-ins per address. */
let callers: TestHost['as'] | null = null

/** A host at an address, in real time. Tests that inspect its state or move real time cannot run on it. */
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
      // Signing in or out changes a shared session, so the next host signs in again.
      if (path === '/api/session' && init?.method !== undefined && init.method !== 'GET') callers = null
      return as(caller)(path, init)
    },
    failures: [],
    moveTo: async (at) => {
      isSet = moveTo(at)
      await isSet
    },
    pass: () => impossible('let time pass'),
    countLate: () => impossible('run a job'),
    added: () => impossible('look behind the answers'),
  }
}

function impossible(what: string): never {
  throw new Error(`at an address nobody can ${what}: leave this file out of the project "address"`)
}
