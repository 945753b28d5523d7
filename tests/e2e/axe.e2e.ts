import { expect, type Page, test } from '@playwright/test'
import { arrive, COLOUR_RULES, expectNoViolations, show, STATES } from './accessible.ts'
import type { Language } from './drive.ts'

// Every state of every page, in both languages, both schemes, at three widths and in forced colours.

interface AccessEntry {
  readonly language: Language
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

const ACCESSES: readonly AccessEntry[] = (['en', 'fr'] as const).flatMap((language) =>
  [390, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ language, width, colorScheme }))),
)

for (const state of STATES) {
  test(`passes axe, fits 320 px and works in forced colours: ${state.name}`, async ({ page }) => {
    const path = await arrive(page, state)
    for (const [language, accesses] of Map.groupBy(ACCESSES, (access) => access.language)) {
      await show(page, path, state, language)
      for (const { width, colorScheme } of accesses) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        // The dark scheme changes colours alone (`styles.test.ts`): the other rules have judged the page in the light one.
        const rules = colorScheme === 'dark' ? { only: COLOUR_RULES } : { without: [] }
        await expectNoViolations(page, `${language}, ${width} px, ${colorScheme}`, rules)
      }
      await page.setViewportSize({ width: 320, height: 900 })
      await expectAllAt320(page, language)
      // Last, because it moves the focus, which shows the skip link.
      await expectForcedColours(page, language)
    }
  })
}

async function expectAllAt320(page: Page, language: Language): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .filter((each) => each.closest('[aria-hidden=true]') === null)
      .map((each) => `${each.tagName} ${each.textContent.slice(0, 40)}`),
  )
  expect.soft(wide.slice(0, 5), language).toEqual([])
  // A chart is drawn again, in its new width, soon after the window has it.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), language).toBe(320)
}

async function expectForcedColours(page: Page, language: Language): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  // The browser replaces the colours here, but axe reads the original ones.
  await expectNoViolations(page, `${language}, forced colours`, { without: ['color-contrast'] })
  const link = page.getByRole('link').first()
  await link.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(link).toBeFocused()
  expect(await link.evaluate((each) => getComputedStyle(each).outlineStyle)).not.toBe('none')
  await page.emulateMedia({ forcedColors: 'none' })
}
