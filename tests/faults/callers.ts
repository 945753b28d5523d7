import type { Persona } from '../../src/scenario/scenario.ts'
import { sending } from '../contract/ask.ts'
import type { Fetch } from '../contract/test-host.ts'

/** Callers of hosts that stop and restart. A session outlives the process in which it was opened. */
export interface Callers {
  /** `at` is the address of the host to call. */
  readonly as: (caller: Persona | 'apiClient' | 'nobody', at: string) => Fetch
}

export function createCallers(token: string): Callers {
  const cookies = new Map<Persona, Promise<string>>()

  const cookieOf = (persona: Persona, at: string): Promise<string> => {
    const known = cookies.get(persona) ?? signIn(persona, at)
    cookies.set(persona, known)
    // If the host stopped during sign-in, the persona is not signed in.
    known.catch(() => cookies.delete(persona))
    return known
  }

  return {
    as: (caller, at) => async (path, init) => {
      const headers = new Headers(init?.headers)
      headers.set('sec-fetch-site', 'same-origin')
      if (caller === 'apiClient') headers.set('authorization', `Bearer ${token}`)
      else if (caller !== 'nobody') headers.set('cookie', await cookieOf(caller, at))
      return fetch(at + path, { ...init, headers })
    },
  }
}

async function signIn(persona: Persona, at: string): Promise<string> {
  const init = sending('POST', { persona }, { 'sec-fetch-site': 'same-origin' })
  const [cookie] = (await fetch(`${at}/api/session`, init)).headers.getSetCookie()
  if (cookie === undefined) throw new Error(`${persona} was not signed in`)
  return cookie.split(';', 1)[0] ?? ''
}
