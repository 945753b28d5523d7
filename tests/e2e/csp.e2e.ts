import { expect, type Page, test } from '@playwright/test'
import { call, dataIncident, disruption, inLanguage, moveClock, open, openAs, storePath, storyStores } from './drive.ts'

/** Collects violations of the policy, errors, warnings, and scripts that should not have run. */
async function listen(page: Page): Promise<string[]> {
  const violations: string[] = []
  page.on('console', (message) => {
    // Browsers request this when the tests open a script as a page to sign in.
    if (message.location().url.endsWith('/favicon.ico')) return
    if (message.type() === 'error' || message.type() === 'warning') violations.push(message.text())
  })
  page.on('pageerror', (error) => violations.push(error.message))
  page.on('dialog', (dialog) => {
    violations.push(`A script ran: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.exposeFunction('report', (text: string) => {
    violations.push(text)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { report } = window as unknown as { report: (text: string) => void }
      report(`${violatedDirective}: ${blockedURI} ${sample}`)
    })
  })
  return violations
}

const ROUTES = [
  '/',
  '/history',
  `/incidents/${disruption.id}`,
  `/incidents/${dataIncident.id}`,
  '/sign-in',
  '/stores',
  storePath('inProcess'),
  `${storePath('inProcess')}/orders`,
  '/nowhere',
]

for (const language of ['en', 'fr'] as const) {
  test(`every page complies with the policy and logs no console message (${language})`, async ({ page }) => {
    const violations = await listen(page)
    await openAs(page, 'chain-owner', inLanguage(language, '/'), { moment: 'hundreds' })
    for (const route of ROUTES) {
      await open(page, inLanguage(language, route))
      await page.locator('details').evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '')
      })
      if (route.endsWith('/orders')) {
        await page
          .getByRole('link', { name: /^SO\d{9}$/ })
          .first()
          .click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^SO\d{9}$/)
      }
      if (route === storePath('inProcess')) {
        // The chart renders when it scrolls into view.
        await page.getByRole('region', { name: /^(Delivery queue|File de livraison)/ }).scrollIntoViewIfNeeded()
        await page.locator('main svg.recharts-surface').waitFor()
      }
      expect(violations, route).toEqual([])
    }
  })
}

test('every page has the policy and no inline script or style', async ({ request }) => {
  for (const path of ['/', '/fr/', '/history', storePath('inQueue'), '/nowhere']) {
    const response = await request.get(path)
    const policy = response.headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).not.toMatch(/unsafe-|\*|https?:/)
    expect(response.headers()['x-content-type-options']).toBe('nosniff')
    const html = await response.text()
    expect(html, path).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|<style|\son\w+=/i)
  }
})

const SCRIPTS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "'-alert(3)-'",
  'javascript:alert(4)',
  '{{constructor.constructor("alert(5)")()}}',
]

test('a script in an address does not run', async ({ page }) => {
  const violations = await listen(page)
  await openAs(page, 'store-owner', '/')
  const typed = encodeURIComponent(SCRIPTS.join(' '))
  for (const path of [
    `/incidents/${typed}`,
    `/stores/${typed}`,
    `/stores/${storyStores.inQueue}/orders/${typed}`,
    `/fr/${typed}`,
    `/sign-in?ended=${typed}`,
    `/?${typed}#${typed}`,
  ]) {
    await open(page, path)
    await expect(page.locator('main img, main script, main iframe')).toHaveCount(0)
    for (const link of await page.locator('a').all()) {
      expect(await link.getAttribute('href')).not.toMatch(/^\s*javascript:/i)
    }
  }
  // The browser logs each problem of the API, here one for an address that does not exist.
  expect(violations.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
})

test('the clock rejects a script, which does not run', async ({ page }) => {
  const violations = await listen(page)
  await open(page, '/')
  for (const script of SCRIPTS) {
    for (const body of [{ now: script }, { moment: script }, { now: `2022-08-09T09:00:00-04:00${script}` }]) {
      const { status, text } = await call(page, { method: 'PUT', path: '/api/clock', body })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(text).not.toContain('<script')
    }
  }
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Tue 9 Aug')
  expect(violations.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
})

test('a script in the reason of an access is shown as text and does not run', async ({ page, context }) => {
  const violations = await listen(page)
  await openAs(page, 'store-owner', storePath('inQueue'))
  const support = await context.newPage()
  await openAs(support, 'support', '/')
  const [script = ''] = SCRIPTS
  const { status } = await call(support, {
    method: 'GET',
    path: `/api/stores/${storyStores.inQueue}/status`,
    headers: { 'X-Access-Reason': script },
  })
  expect(status).toBe(200)
  const accesses = page.getByRole('region', { name: 'Access log: who viewed your store' })
  await expect(accesses).toContainText(script)
  await expect(accesses.locator('img')).toHaveCount(0)
  await moveClock(page, { moment: 'restart' })
  expect(violations).toEqual([])
})
