import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { placeOf, type Screen, SCREENS } from '../screens-list.ts'
import { beginAs, call, demoBar, disruption, inLanguage, type Language, open, storePath } from './drive.ts'

/** Whole with `npm run test:full`; else every page in both languages and at both widths, and some other states once. */
const FULL = process.env['FULL'] === '1'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

interface State extends Omit<Screen, 'name'> {
  readonly name: string
  /** What a reader does before it is looked at. */
  readonly act?: (page: Page) => Promise<void>
}

async function unfold(page: Page): Promise<void> {
  await demoBar(page).waitFor()
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '')
  })
}

const OWNER = { persona: 'store-owner' } as const

/** States that the list of pictures does not have. */
const MORE: readonly State[] = [
  { name: 'status with the clock open', path: '/', act: unfold },
  { name: 'the incident', path: `/incidents/${disruption.id}`, act: unfold },
  {
    name: 'store with all unfolded',
    path: storePath('inLine'),
    ...OWNER,
    moment: '2022-08-12T12:00:00-04:00',
    act: unfold,
  },
  {
    name: 'store with an update acknowledged',
    path: storePath('inLine'),
    ...OWNER,
    act: async (page) => {
      await page
        .getByRole('button', { name: /I have read this|J’ai lu ceci/ })
        .first()
        .click()
      await page.getByText(/You have read it|Vous l’avez lu/).waitFor()
    },
  },
  {
    name: 'accept with what is missing',
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
  { name: 'order of nobody', path: `${storePath('inLine')}/orders/${'0'.repeat(32)}`, ...OWNER },
  { name: 'staff have no stores', path: '/stores', persona: 'support' },
]

/** The states of the pictures in English, and those above; each is looked at in both languages. */
const STATES: readonly State[] = [
  // What is pressed has other names in the other language: support.e2e.ts looks at what comes of it.
  ...SCREENS.filter(({ name, presses = [] }) => name.endsWith('-en') && presses.length === 0).map(
    (screen) => ({
      ...screen,
      name: screen.name.replace(/-en$/, ''),
    }),
  ),
  ...MORE,
]

/** Gives where the page is. */
async function arrive(page: Page, state: State): Promise<string> {
  const { persona, moment, calls = [] } = state
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await beginAs(page, persona ?? null, moment === undefined ? undefined : { now: moment })
  if (calls.length === 0) return state.path
  await open(page, '/')
  const answers: string[] = []
  for (const each of calls) answers.push((await call(page, each)).text)
  return placeOf(state.path, answers)
}

async function show(page: Page, path: string, { act }: State, language: Language): Promise<void> {
  await open(page, inLanguage(language, path))
  await expect(page.getByText(/^(Loading|Chargement)/)).toHaveCount(0)
  await act?.(page)
}

async function expectNoViolations(page: Page, where: string, without: readonly string[] = []): Promise<void> {
  // The legacy way asks for no second page; there are no frames here, for which that page would be needed.
  const axe = new AxeBuilder({ page })
    .withTags(TAGS)
    .disableRules([...without])
    .setLegacyMode(true)
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }))
  expect.soft(found, where).toEqual([])
}

interface Look {
  readonly language: Language
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

const LOOKS: readonly Look[] = (['en', 'fr'] as const).flatMap((language) =>
  [390, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ language, width, colorScheme })),
  ),
)

/** One state of each page, and the fullest. */
const SAMPLE = new Set([
  'status-paused',
  'history',
  'incident-data-2018',
  'sign-in',
  'accept',
  'my-stores',
  'orders',
  'order-confirmed',
  'store-unreachable',
  'status with the clock open',
  'store with all unfolded',
  'ops-network-recovering',
  'ops-draft',
])

/** The other pages of the console, of which a sample has both languages and both widths, in two looks. */
const TWICE = new Set([
  'ops-incidents',
  'ops-post',
  'ops-coverage',
  'ops-recovery',
  'ops-launches',
  'ops-waivers',
  'ops-people',
  'ops-audit',
  'support-queue',
])

/** Other states, of which a sample has one look. */
const ONCE = new Set([
  'status-resolved',
  'not-found',
  'store-in-line-paused',
  'store-in-line-confirmed',
  'store-delivered-paused',
  'store with an update acknowledged',
  'session ended',
  'ops-network-paused',
  'ops-network-filtered-none',
  'ops-network-later',
  'support-question',
])

/** In a sample the schemes take turns, so that each language and each width of a page is seen, and each scheme. */
function looksOf(state: State, turn: number): readonly Look[] {
  if (FULL) return LOOKS
  if (ONCE.has(state.name)) return LOOKS.filter((_look, index) => index === (turn * 3) % LOOKS.length)
  if (!SAMPLE.has(state.name) && !TWICE.has(state.name)) return []
  return LOOKS.filter(({ language, width, colorScheme }) => {
    const wide = (turn + (language === 'fr' ? 1 : 0)) % 2 === 1
    if (TWICE.has(state.name) && wide !== (width === 1280)) return false
    const dark = (turn + (language === 'fr' ? 1 : 0) + (width === 390 ? 1 : 0)) % 2 === 1
    return colorScheme === (dark ? 'dark' : 'light')
  })
}

for (const [turn, state] of STATES.entries()) {
  const looks = looksOf(state, turn)
  if (looks.length === 0) continue
  test(`axe finds nothing: ${state.name}`, async ({ page }) => {
    const path = await arrive(page, state)
    for (const [language, each] of Map.groupBy(looks, (look) => look.language)) {
      await show(page, path, state, language)
      for (const { width, colorScheme } of each) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await expectNoViolations(page, `${language}, ${width} px, ${colorScheme}`)
      }
    }
  })
}

for (const state of FULL ? STATES : STATES.filter(({ name }) => SAMPLE.has(name) || TWICE.has(name))) {
  // French words are the longer ones.
  for (const language of FULL ? (['en', 'fr'] as const) : (['fr'] as const)) {
    test(`nothing is cut off at 320 px, and forced colours hide nothing: ${state.name} (${language})`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 900 })
      const path = await arrive(page, state)
      await show(page, path, state, language)
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main, main *')]
          .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .filter((each) => each.closest('[aria-hidden=true]') === null)
          .map((each) => `${each.tagName} ${each.textContent.slice(0, 40)}`),
      )
      expect.soft(wide.slice(0, 5)).toEqual([])
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)

      await page.emulateMedia({ forcedColors: 'active' })
      // The browser sets the colours here; axe reads those it replaced.
      await expectNoViolations(page, 'forced colours', ['color-contrast'])
      const link = page.getByRole('link').first()
      await link.focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Tab')
      await expect(link).toBeFocused()
      expect(await link.evaluate((each) => getComputedStyle(each).outlineStyle)).not.toBe('none')
    })
  }
}
