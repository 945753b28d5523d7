import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { instant } from '../../src/domain/time/instant.ts'
import { scenario } from '../contract/test-host.ts'
import { type BuiltHost, openBuiltHost } from '../server/built-host.ts'
import type { Persona } from '../../src/scenario/scenario.ts'
import { call, dataIncident, disruption, inLanguage, storeName, storePath } from './drive.ts'

// In other tests the API runs in the browser. Here the host serves the production build.
let real: BuiltHost
let recovering: BuiltHost
let demo: BuiltHost

test.beforeAll(async () => {
  real = await openBuiltHost({ clock: instant('2022-08-09T09:00:00-04:00') })
  recovering = await openBuiltHost({ clock: instant('2022-08-12T12:00:00-04:00') })
  demo = await openBuiltHost({ clock: 'demo' })
})
test.afterAll(() => Promise.all([real, recovering, demo].map((each) => each.close())))

const HEADLINE = {
  en: 'Deliveries to all 1,333 stores are suspended.',
  fr: 'Les livraisons aux 1 333 magasins sont suspendues.',
}
const PHONE = { width: 390, height: 844 }

/** Collects the console messages of a page during load and hydration. */
async function listen(page: Page): Promise<string[]> {
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') violations.push(message.text())
  })
  page.on('pageerror', (error) => violations.push(error.message))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      console.error(`policy: ${violatedDirective} ${sample}`)
    })
  })
  return violations
}

/** Waits until the app has hydrated the page and receives events. */
async function takenOver(page: Page, address: string): Promise<void> {
  const listening = page.waitForResponse((response) => response.url().endsWith('/api/events'))
  await page.goto(address)
  await listening
  await expect(page.getByText(/^(Loading|Chargement)/)).toHaveCount(0)
}

/** Returns the sum of all layout shifts so far. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[]
          resolve(shifts.reduce((sum, { value }) => sum + value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 500)
      }),
  )
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

for (const language of ['en', 'fr'] as const) {
  test.describe(`without JavaScript (${language})`, () => {
    test.use({ javaScriptEnabled: false, viewport: PHONE })

    test('the public status has its text, language and links', async ({ page }) => {
      await page.goto(`${real.address}${inLanguage(language, '/')}`)
      await expect(page.locator('html')).toHaveAttribute('lang', `${language}-CA`)
      await expect(page).toHaveTitle(language === 'en' ? 'Network status · Dockboard' : 'État du réseau · Dockboard')
      expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toBe(HEADLINE[language])
      const read = plain(await page.getByRole('main').innerText())
      expect(read).toContain(language === 'en' ? 'As of Tue 9 Aug, 9:00 a.m. EDT' : 'En date du mar. 9 août, 9 h (HAE)')
      // Without JavaScript an age would never update.
      expect(read).not.toMatch(/ago|il y a/)
      const targets = await page
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      const prefix = language === 'en' ? '' : '/fr'
      expect(targets).toEqual(
        expect.arrayContaining([
          `${prefix}/history`,
          `${prefix}/incidents/${disruption.id}`,
          language === 'en' ? '/fr/' : '/',
        ]),
      )
    })
  })

  test(`the app hydrates the page without console messages or layout shifts (${language})`, async ({ page }) => {
    await page.setViewportSize(PHONE)
    const violations = await listen(page)
    await takenOver(page, `${real.address}${inLanguage(language, '/')}`)
    await page
      .getByText(language === 'en' ? /10 hours ago/ : /il y a 10 heures/)
      .first()
      .waitFor()
    await page.waitForTimeout(500)
    expect(await shiftOf(page)).toBeLessThan(0.01)
    expect(violations).toEqual([])
  })
}

test('hydration keeps every element that the server rendered', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const marked = document.querySelectorAll('#app *')
      Object.assign(window, { drawn: [...marked] })
    })
  })
  for (const path of ['/', '/fr/']) {
    await takenOver(page, `${real.address}${path}`)
    const lost = await page.evaluate(() =>
      (window as unknown as { drawn: Element[] }).drawn
        .filter((each) => !each.isConnected)
        .map((each) => each.outerHTML.slice(0, 80)),
    )
    expect(lost).toEqual([])
  }
})

test('the bar of the demonstration’s clock causes no layout shift', async ({ page }) => {
  await page.setViewportSize(PHONE)
  const violations = await listen(page)
  await takenOver(page, `${demo.address}/`)
  await page
    .locator('details', { has: page.getByRole('button', { includeHidden: true }) })
    .first()
    .waitFor()
  expect(await shiftOf(page)).toBeLessThan(0.01)
  expect(violations).toEqual([])
})

test('every page complies with the policy, signed in and signed out', async ({ page }) => {
  const violations = await listen(page)
  await page.goto(`${recovering.address}/sign-in`)
  await page.getByRole('button').first().waitFor()
  const status = await page.evaluate(async () => {
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: 'chain-owner' }),
    })
    return response.status
  })
  expect(status).toBe(200)
  for (const path of [
    '/',
    '/history',
    `/incidents/${disruption.id}`,
    `/incidents/${dataIncident.id}`,
    '/stores',
    storePath('inProcess'),
    `${storePath('inProcess')}/card`,
    `${storePath('inProcess')}/orders`,
    '/fr/nowhere',
  ]) {
    await takenOver(page, `${recovering.address}${path}`)
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '')
    })
    if (path === storePath('inProcess')) {
      // The chart loads when it scrolls into view.
      for (const part of await page.locator('main section').all()) await part.scrollIntoViewIfNeeded()
      await page.locator('main svg.recharts-surface').waitFor()
    }
    expect(violations, path).toEqual([])
  }
})

test('sign-in from the public page leads to the store, and the public page shows the session', async ({ page }) => {
  await takenOver(page, `${real.address}/`)
  await page.getByRole('link', { name: 'Sign in' }).first().click()
  await page.getByRole('button', { name: scenario.personas['store-owner'].name }).click()
  await expect(page).toHaveURL(/\/stores/)
  await takenOver(page, `${real.address}/`)
  await page.getByRole('main').getByRole('link', { name: 'my stores' }).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
})

test('a page rendered by the server updates after a change', async ({ page }) => {
  await takenOver(page, `${demo.address}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/suspended/)
  await page.evaluate(async () => {
    await fetch('/api/clock', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ moment: 'april' }),
    })
  })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is running.')
  // New visitors get the rendered page.
  expect(await (await fetch(`${demo.address}/`)).text()).toContain('Everything is running.')
})

for (const language of ['en', 'fr'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`axe (${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'})`, () => {
      test('finds no violations', async ({ page }) => {
        // axe is a script itself: without JavaScript it checks the server’s HTML inside another page.
        const address = `${real.address}${inLanguage(language, '/')}`
        if (javaScriptEnabled) await takenOver(page, address)
        else {
          const html = await (await fetch(address)).text()
          await page.setContent(html.replaceAll(/<script type="module".*?<\/script>/g, ''))
        }
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      })
    })
  }
}

test('a tab drops what it showed when another tab signs in another person', async ({ page, context }) => {
  const address = `${real.address}${storePath('inQueue')}`
  const signIn = async (tab: Page, persona: Persona) => {
    await tab.goto(`${real.address}/sign-in`)
    expect((await call(tab, { method: 'POST', path: '/api/session', body: { persona } })).status).toBe(200)
  }
  await signIn(page, 'store-owner')
  await takenOver(page, address)
  const store = page.getByRole('heading', { level: 1, name: storeName('inQueue') })
  await expect(store).toBeVisible()

  const other = await context.newPage()
  await signIn(other, 'chain-owner')
  await takenOver(other, `${real.address}/stores`)
  await expect(store).toHaveCount(0)
  await expect(page.getByText(storeName('inQueue'))).toHaveCount(0)
})
