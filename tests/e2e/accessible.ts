import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { placeOf, type Screen, SCREENS } from '../screens-list.ts'
import { beginAs, call, demoBar, disruption, inLanguage, type Language, open, storePath } from './drive.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

export interface State extends Omit<Screen, 'name'> {
  readonly name: string
  /** The reader’s action before the check. */
  readonly act?: (page: Page) => Promise<void>
}

async function unfold(page: Page): Promise<void> {
  await demoBar(page).waitFor()
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '')
  })
}

const OWNER = { persona: 'store-owner' } as const

/** States that have no picture. */
const MORE: readonly State[] = [
  { name: 'status with the clock open', path: '/', act: unfold },
  { name: 'the incident', path: `/incidents/${disruption.id}`, act: unfold },
  {
    name: 'store with all details open',
    path: storePath('inQueue'),
    ...OWNER,
    moment: '2022-08-12T12:00:00-04:00',
    act: unfold,
  },
  {
    name: 'store with an update acknowledged',
    path: storePath('inQueue'),
    ...OWNER,
    act: async (page) => {
      // In the second language, the update of the first is acknowledged already.
      const done = page.getByText(/Acknowledged ·|Lecture confirmée ·/)
      const before = await done.count()
      await page
        .getByRole('button', { name: /Acknowledge|Confirmer la lecture/ })
        .first()
        .click()
      await expect(done).toHaveCount(before + 1)
    },
  },
  {
    name: 'accept with missing fields',
    path: '/accept#a-code-of-nobody',
    act: async (page) => {
      await page.getByRole('button', { name: /^(Accept and|Accepter et)/ }).click()
      await page.getByText(/at least 12|au moins 12/).waitFor()
    },
  },
  { name: 'session ended', path: '/stores/fail-401', ...OWNER },
  { name: 'store malformed', path: '/stores/fail-malformed', ...OWNER },
  { name: 'store offline', path: '/stores/fail-offline', ...OWNER },
  { name: 'orders unreachable', path: '/stores/fail-503/orders', ...OWNER },
  { name: 'order not found', path: `${storePath('inQueue')}/orders/${'0'.repeat(32)}`, ...OWNER },
  { name: 'staff have no stores', path: '/stores', persona: 'support' },
]

/** The states of the English pictures and those above. Each is checked in both languages. */
export const STATES: readonly State[] = [
  // Button names differ by language, so states with presses are excluded. support.e2e.ts checks their
  // results.
  ...SCREENS.filter(({ name, presses = [] }) => name.endsWith('-en') && presses.length === 0).map((screen) => ({
    ...screen,
    name: screen.name.replace(/-en$/, ''),
  })),
  ...MORE,
]

/** Sets up the state of a page and returns the page’s path. */
export async function arrive(page: Page, state: State): Promise<string> {
  const { persona, moment, calls = [] } = state
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await beginAs(page, persona ?? null, moment === undefined ? undefined : { now: moment })
  if (calls.length === 0) return state.path
  await open(page, '/')
  const answers: string[] = []
  for (const each of calls) answers.push((await call(page, each)).text)
  return placeOf(state.path, answers)
}

/** Opens the page of a state in a language and waits until it has loaded. */
export async function show(page: Page, path: string, { act }: State, language: Language): Promise<void> {
  await open(page, inLanguage(language, path))
  await expect(page.getByText(/^(Loading|Chargement)/)).toHaveCount(0)
  await act?.(page)
}

/** The rules whose result depends on colours alone. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

type RulesToCheck = { readonly only: readonly string[] } | { readonly without: readonly string[] }

/** Expects axe to find no violations on the current page. */
export async function expectNoViolations(page: Page, where = '', rules: RulesToCheck = { without: [] }): Promise<void> {
  // Legacy mode opens no second page. Only pages with frames need one.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const chosen = 'only' in rules ? axe.withRules([...rules.only]) : axe.withTags(TAGS).disableRules([...rules.without])
  const { violations } = await chosen.analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }))
  expect.soft(found, where).toEqual([])
}
