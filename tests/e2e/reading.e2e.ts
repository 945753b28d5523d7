import { expect, type Page, test } from '@playwright/test'
import { openAs, storePath } from './drive.ts'

/** WCAG 2.2, 1.4.12: text spacing that a reader may set without loss of content. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`

/** Groups below the fold have no size before they are scrolled to. */
const ALL_LAID_OUT = '* { content-visibility: visible !important }'

/** WCAG 2.2, 2.5.8: the minimum size of a target, in CSS pixels. */
const LEAST_TARGET = 24

const PAGES = [
  ['the status', null, '/'],
  ['the history', null, '/fr/history'],
  ['my stores', 'chain-owner', '/stores'],
  ['a store', 'store-owner', storePath('inQueue')],
  ['a store, in French', 'store-owner', `/fr${storePath('inQueue')}`],
  ['the orders', 'store-owner', `${storePath('inQueue')}/orders`],
] as const

/** Adds a user style sheet: the page’s policy does not apply to it. */
async function addUserStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets.push(sheet)
  }, css)
}

async function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

for (const [name, persona, path] of PAGES) {
  test(`wider text spacing causes no horizontal overflow on ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openAs(page, persona, path)
    await addUserStyle(page, TEXT_SPACING)
    expect(await sidewaysBy(page)).toBeLessThanOrEqual(0)
  })

  test(`every control on ${name} has the minimum target size`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await openAs(page, persona, path)
    await addUserStyle(page, ALL_LAID_OUT)
    const small = await page.evaluate((least) => {
      const targets = [...document.querySelectorAll('a[href], button, summary, input, select')]
      return (
        targets
          .filter(
            (target) =>
              target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip, [class*="skip"]'),
          )
          // A link within a sentence is exempt: its height is that of its line.
          .filter((target) => getComputedStyle(target).display !== 'inline')
          .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width < least || box.height < least)
          .map(({ text, box }) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`)
      )
    }, LEAST_TARGET)
    expect(small).toEqual([])
  })
}
