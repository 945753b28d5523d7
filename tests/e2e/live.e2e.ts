import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { call, demoBar, moveClock, OFTEN, open, openAs, storePath, storyStores } from './drive.ts'
import { readStore } from './read-store.ts'

const path = storePath('inQueue')

/** Opens another tab of the same browser with a persona of its own. */
async function otherTab(
  context: BrowserContext,
  persona: Parameters<typeof openAs>[1],
  address: string,
): Promise<Page> {
  const page = await context.newPage()
  await openAs(page, persona, address)
  return page
}

/** Marks the document, so that a reload is detected. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset['marked'] = 'yes'
  })
}

async function expectNotReloaded(page: Page): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-marked', 'yes')
}

test('an access by support appears on the owner’s page at once, with its reason', async ({ page, context }) => {
  await openAs(page, 'store-owner', path)
  const accesses = page.getByRole('region', { name: 'Access log: who viewed your store' }).getByRole('listitem')
  await expect(accesses).toHaveCount(1)
  await mark(page)

  const support = await otherTab(context, 'support', '/')
  const answer = await call(support, {
    method: 'GET',
    path: `/api/stores/${storyStores.inQueue}/status`,
    headers: { 'X-Access-Reason': 'Call about the Thursday order' },
  })
  expect(answer.status, answer.text).toBe(200)

  await expect(accesses).toHaveCount(2)
  await expect(accesses.first()).toContainText('Support')
  await expect(accesses.first()).toContainText('Call about the Thursday order')
  await expectNotReloaded(page)
})

test('an access without a reason is rejected and not listed', async ({ page, context }) => {
  await openAs(page, 'store-owner', path)
  const accesses = page.getByRole('region', { name: 'Access log: who viewed your store' }).getByRole('listitem')
  await expect(accesses).toHaveCount(1)
  const support = await otherTab(context, 'support', '/')
  const rejected = await call(support, { method: 'GET', path: `/api/stores/${storyStores.inQueue}/status` })
  expect(rejected.status).toBe(428)
  expect(rejected.text).not.toContain('Kingston')
  // A recorded access follows. If the first one had been recorded, there would be three.
  const counted = { 'X-Access-Reason': 'A second access' }
  await call(support, { method: 'GET', path: `/api/stores/${storyStores.inQueue}/status`, headers: counted })
  await expect(accesses.first()).toContainText('A second access')
  await expect(accesses).toHaveCount(2)
})

test('an acknowledgement in one tab appears in the other', async ({ page, context }) => {
  await openAs(page, 'store-owner', path, { moment: 'restart' })
  const second = await otherTab(context, 'store-owner', path)
  const newest = (tab: Page) =>
    tab
      .getByRole('region', { name: /^Updates/ })
      .getByRole('listitem')
      .filter({ has: tab.getByRole('heading', { level: 3 }) })
      .first()
  await newest(second).getByRole('button', { name: 'Acknowledge' }).waitFor()
  await mark(second)
  await newest(page).getByRole('button', { name: 'Acknowledge' }).click()
  await expect(newest(page)).toContainText('Acknowledged ·')
  await expect(newest(second)).toContainText('Acknowledged ·')
  await expectNotReloaded(second)
  await second.reload()
  await expect(newest(second)).toContainText('Acknowledged ·')
})

test('an acknowledgement survives a reload, even if the clock was never moved', async ({ page }) => {
  await openAs(page, 'store-owner', path)
  await page.getByRole('button', { name: 'Acknowledge' }).first().click()
  await page.getByText(/Acknowledged ·/).waitFor()
  await open(page, path)
  await page.getByText(/Acknowledged ·/).waitFor()
})

test('the clock moves in every tab', async ({ page, context }) => {
  await openAs(page, 'store-owner', path)
  const second = await otherTab(context, null, '/')
  await mark(second)
  await moveClock(page, { moment: 'hundreds' })
  await expect(second.getByRole('main')).toContainText('Recovering')
  await expect.poll(async () => (await readStore(page, 'en')).word, OFTEN).toBe('Confirmed')
  await demoBar(second).locator('summary').click()
  await second.getByRole('button', { name: /^Thu 18 Aug/ }).click()
  await expect.poll(async () => (await readStore(page, 'en')).asOf, OFTEN).toMatch(/^Thu 18 Aug/)
  await expectNotReloaded(second)
})

test('each tab has its own session', async ({ page, context }) => {
  await openAs(page, 'store-owner', path)
  const second = await otherTab(context, 'chain-owner', '/stores')
  const third = await otherTab(context, null, '/')
  await second.getByRole('heading', { level: 2 }).nth(1).waitFor()
  await third.getByRole('link', { name: 'Sign in' }).first().waitFor()
  await second.getByRole('button', { name: 'Sign out' }).click()
  await second.getByRole('link', { name: 'Sign in' }).first().waitFor()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kingston')
})

test('the store of another owner gets the same page as a store that does not exist', async ({ page }) => {
  await openAs(page, 'store-owner', storePath('inProcess'))
  const main = page.getByRole('main')
  await expect(main).toContainText('Not found')
  const others = await main.ariaSnapshot()
  await open(page, `/stores/${'0'.repeat(32)}`)
  await expect(main).toContainText('Not found')
  expect(await main.ariaSnapshot()).toBe(others)
})

test('a restart of the demonstration resets facts, clock and session in every tab', async ({ page, context }) => {
  await openAs(page, 'store-owner', path, { moment: 'hundreds' })
  const second = await otherTab(context, 'store-owner', path)
  await page.getByRole('button', { name: 'Acknowledge' }).first().click()
  await second.getByText(/Acknowledged ·/).waitFor()

  await demoBar(page).locator('summary').click()
  await page.getByRole('button', { name: 'Start the demonstration again' }).click()

  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
  await expect.poll(async () => (await readStore(second, 'en')).asOf, OFTEN).toMatch(/^Tue 9 Aug, 9:00 a\.m\./)
  await moveClock(second, { moment: 'hundreds' })
  await expect.poll(async () => (await readStore(second, 'en')).word, OFTEN).toBe('Confirmed')
  await expect(second.getByText(/Acknowledged ·/)).toHaveCount(0)
})

test('a change between the first response and the event stream is not missed', async ({ page, context }) => {
  await openAs(page, null, '/')
  const second = await context.newPage()
  await second.addInitScript(() => {
    const send = window.fetch.bind(window)
    const released = new Promise<void>((resolve) => addEventListener('release', () => resolve()))
    window.fetch = async (...given) => {
      if (given[0] === '/api/events') await released
      return send(...given)
    }
  })
  await open(second, '/')
  await expect(second.getByRole('main')).toContainText('Suspended')
  await moveClock(page, { moment: 'hundreds' })
  await second.evaluate(() => dispatchEvent(new Event('release')))
  await expect(second.getByRole('main')).toContainText('Recovering')
})
