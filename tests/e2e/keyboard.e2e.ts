import { expect, type Locator, type Page, test } from '@playwright/test'
import { demoBar, open, openAs, storePath, waitingOrder } from './drive.ts'
import { focusReader } from './keyboard/focus.ts'
import { handOn } from './keyboard/hand.ts'

/** Expects that the focus has not moved to the top of the document after an action. */
async function expectFocusStays(page: Page, after: string): Promise<void> {
  const focus = await focusReader(page)
  await expect.poll(async () => (await focus()).words, `the focus after: ${after}`).not.toBeNull()
}

test('the first tab stop skips to the content', async ({ page }) => {
  await open(page, '/')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('the keyboard opens and closes the table and the plan', async ({ page }) => {
  await openAs(page, 'store-owner', storePath('inQueue'), { moment: 'cap' })
  const hand = await handOn(page)
  for (const name of ['The same figures as a table', 'The plan behind it']) {
    const part = page.getByRole('group').filter({ has: page.locator('summary', { hasText: name }) })
    await hand.to(part.locator('summary'))
    await page.keyboard.press('Enter')
    await expect(part).toHaveAttribute('open', '')
    await expect(part.locator('summary')).toBeFocused()
    await page.keyboard.press('Space')
    await expect(part).not.toHaveAttribute('open')
  }
})

test('the keyboard opens the demo bar, makes calls fail and moves the clock', async ({ page }) => {
  await open(page, '/')
  const bar = demoBar(page)
  const hand = await handOn(page)
  await hand.to(bar.locator('summary'))
  await page.keyboard.press('Enter')
  const chaos = bar.getByRole('combobox')
  await hand.to(chaos)
  await page.keyboard.press('ArrowDown')
  await expect(chaos).toHaveValue('0.25')
  await page.keyboard.press('ArrowUp')
  await expect(chaos).toHaveValue('0')
  await page.keyboard.press('Shift+Tab')
  await expect(bar.getByRole('button', { name: /^Sat 1 Apr 2023,/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toContainText(/Sat.1.Apr/)
})

test('the keyboard retries a failed page', async ({ page }) => {
  await openAs(page, 'store-owner', '/stores/fail-malformed')
  const again = page.getByRole('button', { name: 'Try again' })
  await (await handOn(page)).to(again)
  await page.keyboard.press('Enter')
  await page.getByRole('main').getByRole('alert').waitFor()
  await expectFocusStays(page, 'trying again')
})

/** Actions after which the focus must stay, each with a way to it and a sign that it is done. */
const ACTIONS: readonly {
  readonly name: string
  readonly from: (page: Page) => Promise<void>
  readonly act: (page: Page) => Locator
  readonly done: (page: Page) => Locator
}[] = [
  {
    name: 'acknowledging an update',
    from: (page) => openAs(page, 'store-owner', storePath('inQueue')),
    act: (page) => page.getByRole('button', { name: 'Acknowledge' }).first(),
    done: (page) => page.getByText(/Acknowledged ·/),
  },
  {
    name: 'moving the demo clock',
    from: async (page) => {
      await open(page, '/')
      await demoBar(page).locator('summary').click()
    },
    act: (page) => page.getByRole('button', { name: /^Fri 12 Aug/ }),
    done: (page) => page.getByRole('main').getByText('Recovering'),
  },
  {
    name: 'following a link to another page',
    from: (page) => openAs(page, 'store-owner', storePath('inQueue')),
    act: (page) => page.getByRole('link', { name: waitingOrder.number }),
    done: (page) => page.getByRole('heading', { level: 1, name: waitingOrder.number }),
  },
  {
    name: 'signing in',
    from: (page) => open(page, '/sign-in'),
    act: (page) => page.getByRole('button', { name: /Renée Okafor/ }),
    done: (page) => page.getByRole('heading', { level: 1, name: /Kingston/ }),
  },
  {
    name: 'signing out',
    from: (page) => openAs(page, 'store-owner', storePath('inQueue')),
    act: (page) => page.getByRole('button', { name: 'Sign out' }),
    done: (page) => page.getByRole('link', { name: 'Sign in' }).first(),
  },
  {
    name: 'showing older orders',
    from: (page) => openAs(page, 'store-owner', `${storePath('inQueue')}/orders`, { moment: 'april' }),
    act: (page) => page.getByRole('button', { name: 'Show older orders' }),
    done: (page) => page.getByRole('main').getByRole('link', { name: /^SO/ }).nth(25),
  },
]

for (const { name, from, act, done } of ACTIONS) {
  test(`the focus is not lost after ${name}`, async ({ page }) => {
    await from(page)
    await act(page).focus()
    await page.keyboard.press('Enter')
    await done(page).waitFor()
    await expectFocusStays(page, name)
  })
}
