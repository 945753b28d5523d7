import { expect, test } from '@playwright/test'
import { placeOf } from '../screens-list.ts'
import { expectNoViolations, STATES } from './accessible.ts'
import { beginAs, call, inLanguage, open, visit } from './drive.ts'

// Every page once, on a phone and in French, which has longer words. `axe.e2e.ts` tests all states of all
// pages.

const ONE_OF_EACH = [
  'status-paused',
  'history-day',
  'history',
  'incident-data-2018',
  'not-found',
  'sign-in',
  'accept',
  'my-stores',
  'customer-card',
  'store with all details open',
  'questions-asked',
  'orders',
  'order',
  'ops-network-recovering',
  'ops-incidents',
  'ops-publish',
  'ops-draft',
  'ops-coverage',
  'ops-recovery',
  'ops-launches',
  'ops-waivers',
  'ops-people',
  'ops-audit',
  'ops-security-log',
  'support-queue',
  'support-question',
  'support-answers',
  'support-answer',
  'support-answer-new',
  'support-topics',
  'support-store',
]

/** Returns an address without its query and ids. */
const pageOf = (path: string) =>
  path.replace(/[?#].*/, '').replaceAll(/[0-9a-f]{32}|fail-\w+|\{id\}|\d{4}-\d\d-\d\d/g, ':id')

const chosen = STATES.filter(({ name }) => ONE_OF_EACH.includes(name))

/** By this instant, every object in the console’s addresses has been published. */
const LATER = { now: '2022-08-13T09:00:00-04:00' }

// Each persona opens the app once and navigates from page to page.
for (const [persona, states] of Map.groupBy(chosen, (state) => state.persona ?? null)) {
  test(`axe finds no violations on the pages of ${persona ?? 'everyone'}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await beginAs(page, persona, persona === 'ops' ? LATER : undefined)
    await open(page, inLanguage('fr', '/history'))
    for (const { name, path, calls = [], act } of states) {
      const answers: string[] = []
      for (const each of calls) answers.push((await call(page, each)).text)
      await visit(page, inLanguage('fr', placeOf(path, answers)))
      await act?.(page)
      await expectNoViolations(page, name)
    }
  })
}

test('every page is tested', () => {
  const pages = new Set(chosen.map(({ path }) => pageOf(path)))
  expect(chosen).toHaveLength(ONE_OF_EACH.length)
  expect(STATES.map(({ path }) => pageOf(path)).filter((path) => !pages.has(path))).toEqual([])
})
