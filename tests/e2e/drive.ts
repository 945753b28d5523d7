import { expect, type Locator, type Page } from '@playwright/test'
import { type Instant, instant } from '../../src/domain/time/instant.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'
import type { Persona } from '../../src/scenario/scenario.ts'

/** The story of the demonstration, from the same seed as in the browser. */
const story = august2022()
export const { storyStores } = story

export type Part = keyof typeof storyStores

/** The owner of each store. */
export const OWNER: Readonly<Record<Part, Persona>> = {
  inQueue: 'store-owner',
  inProcess: 'chain-owner',
  deliveredBefore: 'chain-owner',
}

export type Language = 'en' | 'fr'

/** Returns the path of a page in a language. French paths start with `/fr`. */
export function inLanguage(language: Language, path: string): string {
  if (language === 'en') return path
  return path === '/' ? '/fr/' : `/fr${path}`
}

export const storePath = (part: Part): string => `/stores/${storyStores[part]}`

const storeOf = (part: Part) => found(story.stores.find(({ id }) => id === storyStores[part]))

export const storeName = (part: Part): string => storeOf(part).name

export const postalCodeOf = (part: Part): string => storeOf(part).postalCode ?? ''

/** The order of 4 August that is in the queue throughout the story. */
export const waitingOrder = found(
  story.orders.findLast(({ order }) => order.storeId === storyStores.inQueue && order.placedAt < '2022-08-05'),
).order

export const dataIncident = found(story.network.incidents.findLast(({ kind }) => kind === 'data'))
export const disruption = found(story.network.incidents.findLast(({ kind }) => kind === 'disruption'))

function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('The story has no such part any more: mend tests/e2e/drive.ts.')
  return item
}

/** Opens an address and waits for its first heading, which implies that the API in the browser runs. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  // A tab that was never in front since its document loaded draws once a second, and each click waits for two frames.
  await page.bringToFront()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Navigates within the open app like a link does, without loading a document. */
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

/** Calls the API from the page, as its signed-in person. */
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

/** Sets the demo clock to an instant with its offset, or to a moment of the story. */
export async function moveClock(page: Page, to: ClockMove): Promise<void> {
  const { status, text } = await call(page, { method: 'PUT', path: '/api/clock', body: to })
  expect(status, text).toBe(200)
}

/**
 * Opens an address as a persona at an instant, by default at the story’s start, and waits for the event
 * stream. Writes session and clock to the demonstration’s storage first, so that the app starts once and not
 * three times.
 */
export async function openAs(page: Page, persona: Persona | null, path: string, to?: ClockMove): Promise<void> {
  if (persona !== null || to !== undefined) {
    await page.goto('/mockServiceWorker.js')
    await page.evaluate(keep, { persona, at: to === undefined ? null : instantOf(to) })
  }
  const listening = page.waitForResponse((response) => response.url().endsWith('/api/events'))
  await open(page, path)
  await listening
}

/** Opens an address after signing in through the API, on any host. Waits for the event stream. */
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
 * Writes session and clock to the demonstration’s storage, as a sign-in and a clock move would, so that the
 * app starts once for each test and not three times.
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

/** Uses the format of `mocks/persona-sessions.ts` and `mocks/demo-clock.ts`. Runs in the browser. */
function keep({ persona, at }: { readonly persona: Persona | null; readonly at: Instant | null }): void {
  const endsMs = Date.now() + 8 * 3_600_000
  if (persona !== null) sessionStorage.setItem('dockboard-session', JSON.stringify({ persona, endsMs }))
  if (at === null) return
  const kept = localStorage.getItem('dockboard-clock')
  const epoch = kept === null ? 0 : (JSON.parse(kept) as { readonly epoch: number }).epoch
  localStorage.setItem('dockboard-clock', JSON.stringify({ at, setMs: Date.now(), epoch: epoch + 1 }))
}

/** Signs in through the API. The page shows it after the next load. */
export async function signIn(page: Page, persona: Persona): Promise<void> {
  const { status, text } = await call(page, { method: 'POST', path: '/api/session', body: { persona } })
  expect(status, text).toBe(200)
}

/** Returns a text with ordinary spaces. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Polling intervals in milliseconds for a changing page. */
export const OFTEN = { intervals: [50, 50, 100, 100, 200] }

/** The demonstration’s bar, which alone has a combobox. It appears once the clock is known. */
export function demoBar(page: Page): Locator {
  return page.locator('details', { has: page.getByRole('combobox', { includeHidden: true }) })
}
