import { expect, type Locator, type Page } from '@playwright/test'
import { type Instant, instant } from '../../src/domain/time/instant.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'
import type { Persona } from '../../src/scenario/scenario.ts'

/** The story that the demo tells: the same seed as in the browser. */
const story = august2022()
export const { storyStores } = story

export type Part = keyof typeof storyStores

/** Whose store it is. */
export const OWNER: Readonly<Record<Part, Persona>> = {
  inQueue: 'store-owner',
  inProcess: 'chain-owner',
  deliveredBefore: 'chain-owner',
}

export type Language = 'en' | 'fr'

/** The same page in a language: French pages stand under `/fr`. */
export function inLanguage(language: Language, path: string): string {
  if (language === 'en') return path
  return path === '/' ? '/fr/' : `/fr${path}`
}

export const storePath = (part: Part): string => `/stores/${storyStores[part]}`

const storeOf = (part: Part) => found(story.stores.find(({ id }) => id === storyStores[part]))

export const storeName = (part: Part): string => storeOf(part).name

export const postalCodeOf = (part: Part): string => storeOf(part).postalCode ?? ''

/** The order of 4 August that waits through the story. */
export const waitingOrder = found(
  story.orders.findLast(
    ({ order }) => order.storeId === storyStores.inQueue && order.placedAt < '2022-08-05',
  ),
).order

export const dataIncident = found(story.network.incidents.findLast(({ kind }) => kind === 'data'))
export const disruption = found(story.network.incidents.findLast(({ kind }) => kind === 'disruption'))

function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('The story has no such part any more: mend tests/e2e/drive.ts.')
  return item
}

/** Opens an address; the page's first heading stands, so the API in the browser runs. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Goes to another address within the open app, as a link does: what a new document would load is there already. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector('h1')?.setAttribute('data-left', '')
    history.pushState(null, '', to)
  }, path)
  await expect(page.locator('h1[data-left]')).toHaveCount(0)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await expect(page.getByText(/^(Loading|Chargement)/)).toHaveCount(0)
}

interface Answered {
  readonly status: number
  readonly text: string
}

interface ApiCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks the API from the page, as the person who is signed in there. */
export function call(page: Page, given: ApiCall): Promise<Answered> {
  return page.evaluate(async ({ method, path, body, headers }) => {
    const response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, text: await response.text() }
  }, given)
}

/** Sets the demo clock, by an instant with its offset or by a moment of the story. */
export async function moveClock(page: Page, to: ClockMove): Promise<void> {
  const { status, text } = await call(page, { method: 'PUT', path: '/api/clock', body: to })
  expect(status, text).toBe(200)
}

/**
 * Opens an address as someone and at an instant; at the story's start where none is named. The page listens by
 * then: what changes from now on, it hears. Session and clock are put where the demonstration keeps them, as whoever
 * has signed in and moved the clock before finds them, so that the app starts once and not three times.
 */
export async function openAs(
  page: Page,
  persona: Persona | null,
  path: string,
  to?: ClockMove,
): Promise<void> {
  if (persona !== null || to !== undefined) {
    await page.goto('/mockServiceWorker.js')
    await page.evaluate(keep, { persona, at: to === undefined ? null : instantOf(to) })
  }
  const listening = page.waitForResponse((response) => response.url().endsWith('/api/events'))
  await open(page, path)
  await listening
}

/** Opens an address as someone who signs in through the API: on whatever host it is. The page listens by then. */
export async function openSignedIn(page: Page, persona: Persona | null, path: string): Promise<void> {
  await open(page, '/')
  if (persona !== null) await signIn(page, persona)
  await openListening(page, path)
}

async function openListening(page: Page, path: string): Promise<void> {
  const listening = page.waitForResponse((response) => response.url().endsWith('/api/events'))
  await open(page, path)
  await listening
}

/**
 * Puts session and clock where the demonstration keeps them, as whoever has signed in and moved the clock before finds
 * them: so the app starts once for each test, and not three times.
 */
export async function beginAs(page: Page, persona: Persona | null, to?: ClockMove): Promise<void> {
  if (persona === null && to === undefined) return
  await page.goto('/mockServiceWorker.js')
  await page.evaluate(keep, { persona, at: to === undefined ? null : instantOf(to) })
}

type ClockMove = { readonly now: string } | { readonly moment: string }

function instantOf(to: ClockMove): Instant {
  return 'now' in to ? instant(to.now) : found(story.moments.find(({ id }) => id === to.moment)).at
}

/** As `mocks/persona-sessions.ts` and `mocks/demo-clock.ts` read it. Runs in the browser. */
function keep({ persona, at }: { readonly persona: Persona | null; readonly at: Instant | null }): void {
  const endsMs = Date.now() + 8 * 3_600_000
  if (persona !== null) sessionStorage.setItem('dockboard-session', JSON.stringify({ persona, endsMs }))
  if (at === null) return
  const kept = localStorage.getItem('dockboard-clock')
  const epoch = kept === null ? 0 : (JSON.parse(kept) as { readonly epoch: number }).epoch
  localStorage.setItem('dockboard-clock', JSON.stringify({ at, setMs: Date.now(), epoch: epoch + 1 }))
}

/** Signs in through the API; the page knows it when it is next opened. */
export async function signIn(page: Page, persona: Persona): Promise<void> {
  const { status, text } = await call(page, { method: 'POST', path: '/api/session', body: { persona } })
  expect(status, text).toBe(200)
}

/** What a person reads, with ordinary spaces. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** How often a page that is changing is looked at again. */
export const OFTEN = { intervals: [50, 50, 100, 100, 200] }

/** The demonstration's bar: it alone has a choice of how many calls fail. It comes once the clock is known. */
export function demoBar(page: Page): Locator {
  return page.locator('details', { has: page.getByRole('combobox', { includeHidden: true }) })
}
