import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type ProblemKind, problemType, PROBLEMS } from '../../../src/contract/problem.ts'
import { openApp } from '../open-app.tsx'

const CODE = 'cBllYHGTKCRakjHIXHwESjJR0FPRI8GzZujoasbp_10'
const OWNER = { person: { id: 'a'.repeat(32), name: 'Noor Vance', role: 'retailer', stores: 1 } }
const STAFF = { person: { id: 'b'.repeat(32), name: 'Ada Okoro', role: 'operations', stores: 0 } }

afterEach(() => {
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

function problem(
  kind: ProblemKind,
  headers: Record<string, string> = {},
  errors?: readonly { field: string; cause: string }[],
): Response {
  const status = PROBLEMS[kind]
  const body = { type: problemType(kind), status, title: 'What happened.', next: 'What to do.', errors }
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
}

const answered = (body: unknown) => Response.json(body, { headers: { 'dockboard-as-of': '2022-08-09T13:00:00.000Z' } })

/** Opens the app on a host with accounts. `answer` responds to the two sign-in operations. */
async function openWith(
  path: string,
  answer: (body: unknown) => Response,
  { personas = false }: { personas?: boolean } = {},
) {
  let signedIn: unknown = { person: null }
  await openApp(path, {
    // The stores that the page reads after the sign-in below belong to this persona.
    persona: 'store-owner',
    async instead(request, api) {
      const { pathname } = new URL(request.url)
      if (pathname === '/api/session/methods') {
        const known = (await (await api(request)).json()) as { personas: unknown[] }
        return answered({ password: true, personas: personas ? known.personas : [] })
      }
      if (pathname === '/api/session' && request.method === 'GET') return answered(signedIn)
      if (request.method !== 'POST') return api(request)
      const response = answer(await request.json())
      if (response.ok) signedIn = await response.clone().json()
      return response
    },
  })
  return { user: userEvent.setup() }
}

const address = () => screen.findByLabelText<HTMLInputElement>('E-mail address')
const password = () => screen.getByLabelText<HTMLInputElement>('Password')
const submit = () => screen.getByRole('button', { name: 'Sign in' })

describe('sign-in by e-mail address and password', () => {
  test('is offered if the host supports it, and personas only if the host has them', async () => {
    await openWith('/sign-in', () => answered(OWNER))
    await address()
    expect(screen.queryByText(/these people are fictional/)).toBeNull()
    expect(screen.queryByRole('button', { name: /^Sign in as/ })).toBeNull()
  })

  test('is shown beside the personas, which are labelled as fictional', async () => {
    await openWith('/sign-in', () => answered(OWNER), { personas: true })
    await address()
    expect(screen.getByRole('heading', { name: 'People of the demonstration' })).toBeInstanceOf(HTMLElement)
    expect(screen.getByText(/these people are fictional/)).toBeInstanceOf(HTMLElement)
    expect(screen.getAllByRole('button', { name: /^Sign in as/ })).toHaveLength(5)
  })

  test.each([
    ['an owner', OWNER, '/stores'],
    ['staff', STAFF, '/operations'],
  ])('redirects %s', async (_, body, path) => {
    const sent: unknown[] = []
    const { user } = await openWith('/sign-in', (given) => {
      sent.push(given)
      return answered(body)
    })
    await user.type(await address(), ' noor@shop.example ')
    await user.type(password(), 'nine calm otters row')
    await user.click(submit())
    await waitFor(() => expect(window.location.pathname).toBe(path))
    expect(sent).toEqual([{ email: 'noor@shop.example', password: 'nine calm otters row' }])
  })

  test.each<[string, () => Response, RegExp]>([
    ['a rejected sign-in', () => problem('sign-in-refused'), /do not go together/],
    ['a rate limit of seconds', () => problem('too-many-requests', { 'retry-after': '42' }), /Try again in 42 seconds/],
    ['a rate limit of minutes', () => problem('too-many-requests', { 'retry-after': '100' }), /Try again in 2 minutes/],
    ['an internal error of the API', () => new Response('oops', { status: 500 }), /cannot answer right now/],
    ['no connection', () => Response.error(), /cannot be reached/],
    ['a cross-site rejection', () => problem('foreign'), /What happened\. What to do\./],
  ])('%s is reported, keeps the input and can be retried', async (_, failure, words) => {
    let fails = true
    const { user } = await openWith('/sign-in', () => {
      const response = fails ? failure() : answered(OWNER)
      if (response.type === 'error') throw new TypeError('no route')
      return response
    })
    await user.type(await address(), 'noor@shop.example')
    await user.type(password(), 'nine calm otters row')
    await user.click(submit())
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
    expect((await address()).value).toBe('noor@shop.example')
    expect(password().value).toBe('nine calm otters row')
    fails = false
    await user.click(submit())
    await waitFor(() => expect(window.location.pathname).toBe('/stores'))
  })

  test('reports empty fields beside them and sends nothing', async () => {
    const { user } = await openWith('/sign-in', () => {
      throw new Error('sent')
    })
    await address()
    await user.click(submit())
    expect(screen.getByRole('alert').textContent).toMatch(/Enter your e-mail address/)
    expect(document.activeElement).toBe(await address())
    await user.type(await address(), 'noor@shop.example')
    await user.click(submit())
    expect(document.activeElement).toBe(password())
  })

  test('can show the password', async () => {
    const { user } = await openWith('/sign-in', () => answered(OWNER))
    await address()
    expect(password().type).toBe('password')
    await user.click(screen.getByRole('button', { name: 'Show the password' }))
    expect(password().type).toBe('text')
    expect(screen.getByRole('button', { name: 'Show the password' }).getAttribute('aria-pressed')).toBe('true')
  })
})

describe('an invitation', () => {
  const name = () => screen.findByLabelText<HTMLInputElement>('Your name')
  const accept = () => screen.getByRole('button', { name: 'Accept and sign in' })

  test('is accepted by its link, and its code is removed from the URL at once', async () => {
    const sent: unknown[] = []
    const { user } = await openWith(`/accept#${CODE}`, (given) => {
      sent.push(given)
      return answered(OWNER)
    })
    await user.type(await name(), 'Noor Vance')
    expect(window.location.hash).toBe('')
    expect(document.body.innerHTML).not.toContain(CODE)
    await user.type(password(), 'nine calm otters row')
    await user.click(accept())
    await waitFor(() => expect(window.location.pathname).toBe('/stores'))
    expect(sent).toEqual([{ code: CODE, name: 'Noor Vance', password: 'nine calm otters row' }])
    expect(sessionStorage.getItem('dockboard-invitation')).toBeNull()
  })

  test('without a link explains how to open the page', async () => {
    await openWith('/accept', () => answered(OWNER))
    expect(await screen.findByText(/opens with the link/)).toBeInstanceOf(HTMLElement)
    expect(screen.queryByLabelText('Password')).toBeNull()
  })

  test('survives a reload and a change of language in the same tab', async () => {
    await openWith(`/accept#${CODE}`, () => answered(OWNER))
    await name()
    expect(sessionStorage.getItem('dockboard-invitation')).toBe(CODE)
    expect(screen.getByRole('link', { name: 'Français' }).getAttribute('href')).toBe('/fr/accept')
  })

  test.each<[string, () => Response, RegExp]>([
    ['an invalid invitation', () => problem('invitation-refused'), /What happened\. What to do\./],
    ['a rate limit', () => problem('too-many-requests', { 'retry-after': '7' }), /Try again in 7 seconds/],
    ['a host without accounts', () => problem('not-found'), /What happened/],
  ])('%s: the page reports it, and the form draft stays', async (_, failure, words) => {
    const { user } = await openWith(`/accept#${CODE}`, failure)
    await user.type(await name(), 'Noor Vance')
    await user.type(password(), 'nine calm otters row')
    await user.click(accept())
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
    expect((await name()).value).toBe('Noor Vance')
    expect(password().value).toBe('nine calm otters row')
  })

  test.each<[string, () => Response, RegExp]>([
    ['a password that differs from that of the account', () => problem('sign-in-refused'), /has an account already/],
    [
      'a password that is easily guessed',
      () => problem('invalid', {}, [{ field: 'body.password', cause: 'This is easily guessed.' }]),
      /easily guessed/,
    ],
  ])('%s: the field reports the error and has the focus', async (_, failure, words) => {
    const { user } = await openWith(`/accept#${CODE}`, failure)
    await user.type(await name(), 'Noor Vance')
    await user.type(password(), 'nine calm otters row')
    await user.click(accept())
    await waitFor(() => expect(password().getAttribute('aria-invalid')).toBe('true'))
    expect(document.getElementById(password().getAttribute('aria-describedby') ?? '')?.textContent).toMatch(words)
    expect(document.activeElement).toBe(password())
  })

  test('reports invalid fields before sending', async () => {
    const { user } = await openWith(`/accept#${CODE}`, () => {
      throw new Error('sent')
    })
    await name()
    await user.type(password(), 'too short')
    await user.click(accept())
    expect(screen.getByText('Enter your name.')).toBeInstanceOf(HTMLElement)
    expect(screen.getByText('It takes at least 12 characters.')).toBeInstanceOf(HTMLElement)
    expect(document.activeElement).toBe(await name())
  })
})

test('errors are translated into French', async () => {
  const { user } = await openWith(`/fr/accept#${CODE}`, () => problem('too-many-requests', { 'retry-after': '42' }))
  await user.type(await screen.findByLabelText('Votre nom'), 'Noor Vance')
  await user.type(screen.getByLabelText('Mot de passe'), 'nine calm otters row')
  await user.click(screen.getByRole('button', { name: 'Accepter et ouvrir une session' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/Réessayez dans 42 secondes/)
})
