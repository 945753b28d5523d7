import { expect, type Page, test } from '@playwright/test'
import { SCREENS } from '../screens-list.ts'
import { inLanguage, moveClock, open, signIn, visit } from './drive.ts'

/** The demonstration has no accounts, so its API lacks these addresses. The pages handle that. */
const PEOPLE = /\/api\/(people|invitations)\b/

/** Collects the console messages of a page from now on. */
function violationsIn(page: Page): string[] {
  const violations: string[] = []
  page.on('console', (message) => {
    if (PEOPLE.test(message.location().url)) return
    if (message.type() === 'error' || message.type() === 'warning')
      violations.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => violations.push(error.message))
  return violations
}

for (const path of ['/', '/fr/']) {
  test(`${path} shows its heading and logs no console message`, async ({ page }) => {
    const violations = violationsIn(page)

    await page.goto(path)

    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(violations).toEqual([])
  })
}

/** Each address of operations once, without its query. */
const OPS = [
  ...new Set(SCREENS.flatMap(({ path }) => (/^\/operations\b(?!.*\{)/.test(path) ? [path.replace(/\?.*/, '')] : []))),
]

for (const language of ['en', 'fr'] as const) {
  test(`every page of operations shows its heading and logs no console message (${language})`, async ({ page }) => {
    expect(OPS.length).toBeGreaterThan(8)
    await open(page, '/')
    // By this instant, every object in the addresses has been published.
    await moveClock(page, { now: '2022-08-13T09:00:00-04:00' })
    await signIn(page, 'ops')
    const violations = violationsIn(page)
    await open(page, inLanguage(language, '/'))
    const headings = new Set<string>()
    for (const path of OPS) {
      await visit(page, inLanguage(language, path))
      const heading = page.getByRole('heading', { level: 1 })
      headings.add((await heading.textContent()) ?? '')
      expect(violations, path).toEqual([])
    }
    expect(headings.size).toBe(OPS.length)
  })
}
