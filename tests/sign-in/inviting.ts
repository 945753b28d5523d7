import { read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { type Browser, FROM, type SignInHost } from './sign-in-host.ts'

export const GOOD_PASSWORD = 'nine calm otters row'
let people = 0

export interface Invited {
  readonly id: string
  readonly code: string
  readonly email: string
}

/** Returns a new e-mail address. */
export function newAddress(): string {
  people += 1
  return `person-${people}@shop.example`
}

/** Returns a network address that no other test uses. */
export function newPosition(): Record<string, string> {
  people += 1
  return { [FROM]: `198.51.${Math.floor(people / 250)}.${people % 250}` }
}

export function inviting(body: Record<string, unknown> = {}): RequestInit {
  const retailer = { role: 'retailer', storeIds: [scenario.storyStores.inQueue] }
  return sending('POST', { email: newAddress(), ...retailer, ...body })
}

export async function invite(ops: Browser, body: Record<string, unknown> = {}): Promise<Invited> {
  return read(ops.fetch, '/api/invitations', inviting(body))
}

export function accepting(code: string, given: Record<string, unknown> = {}): RequestInit {
  return sending('POST', { code, name: 'Noor Vance', password: GOOD_PASSWORD, ...given }, newPosition())
}

/** Returns a signed-in person with a password. */
export async function newPerson(
  host: SignInHost,
  body: Record<string, unknown> = {},
): Promise<Browser & Invited & { readonly personId: string }> {
  const ops = await host.as('ops')
  const invited = await invite(ops, body)
  const browser = host.browser()
  await read(browser.fetch, '/api/invitations/accept', accepting(invited.code))
  const { items } = await read<{ items: { id: string; email: string | null }[] }>(ops.fetch, '/api/people?limit=200')
  const personId = items.find(({ email }) => email === invited.email)?.id ?? ''
  return { ...invited, ...browser, personId }
}

export function signingIn(email: string, password: string = GOOD_PASSWORD): RequestInit {
  return sending('POST', { email, password }, newPosition())
}
