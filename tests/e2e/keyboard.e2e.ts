import { expect, type Locator, type Page, test } from '@playwright/test'
import { demoBar, inLanguage, open, openAs, storePath, waitingOrder } from './drive.ts'

const MOST_TABS = 90

/** Goes on with Tab until something has the focus; wherever it stops on the way can be seen. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible()
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    expect(stop.seen, `the focus can be seen on ${stop.name}`).toBe(true)
    if (await goal.evaluate((each) => each === document.activeElement)) return
  }
  throw new Error(`${goal.toString()} was not reached within ${MOST_TABS} stops.`)
}

interface Stop {
  readonly tag: string
  readonly name: string
  readonly seen: boolean
}

function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body)
      return { tag: 'body', name: 'body', seen: true }
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(activeElement)
    const { width, height, bottom } = activeElement.getBoundingClientRect()
    const ringed = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    return {
      tag: activeElement.tagName.toLowerCase(),
      name: activeElement.textContent.replace(/\s+/g, ' ').trim().slice(0, 60) || activeElement.tagName,
      seen: ringed && width > 0 && height > 0 && bottom > 0,
    }
  })
}

/** Where the reader is after an action: not thrown back to the top of the document. */
async function expectFocusKept(page: Page, after: string): Promise<void> {
  await expect.poll(async () => (await focused(page)).tag, `the focus after: ${after}`).not.toBe('body')
}

test('the first stop skips to the content', async ({ page }) => {
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

test('an owner signs in, reads the store and an order, acknowledges, and signs out', async ({ page }) => {
  await open(page, '/')
  await tabTo(page, page.getByRole('link', { name: 'Sign in' }).first())
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: /Renée Okafor/ }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kingston')

  await tabTo(page, page.getByRole('button', { name: 'I have read this' }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByText(/You have read it/)).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: waitingOrder.number }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(waitingOrder.number)
  await tabTo(page, page.getByRole('link', { name: 'Back to the store' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kingston')

  await tabTo(page, page.getByRole('button', { name: 'Sign out' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
})

test('the owner of a chain chooses a store, and comes back to the others', async ({ page }) => {
  await openAs(page, 'chain-owner', '/stores')
  const store = page.getByRole('main').getByRole('link').nth(2)
  const name = await store.textContent()
  await tabTo(page, store)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  await tabTo(page, page.getByRole('link', { name: 'My other stores' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My stores')
})

test('the table and the plan unfold and fold', async ({ page }) => {
  await openAs(page, 'store-owner', storePath('inLine'), { moment: 'cap' })
  for (const name of ['The same figures as a table', 'The plan behind it']) {
    const part = page.getByRole('group').filter({ has: page.locator('summary', { hasText: name }) })
    await tabTo(page, part.locator('summary'))
    await page.keyboard.press('Enter')
    await expect(part).toHaveAttribute('open', '')
    await expect(part.locator('summary')).toBeFocused()
    await page.keyboard.press('Space')
    await expect(part).not.toHaveAttribute('open')
  }
})

test('the demo clock is opened, moved, and calls are let fail', async ({ page }) => {
  await open(page, '/')
  const bar = demoBar(page)
  await tabTo(page, bar.locator('summary'))
  await page.keyboard.press('Enter')
  const chaos = bar.getByRole('combobox')
  await tabTo(page, chaos)
  await page.keyboard.press('ArrowDown')
  await expect(chaos).toHaveValue('0.25')
  await page.keyboard.press('ArrowUp')
  await expect(chaos).toHaveValue('0')
  await page.keyboard.press('Shift+Tab')
  await expect(bar.getByRole('button', { name: /^Sat 1 Apr/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toContainText(/Sat.1.Apr/)
})

test('the language is switched, on the same page and back', async ({ page }) => {
  await openAs(page, 'store-owner', storePath('inLine'))
  await tabTo(page, page.getByRole('link', { name: 'Français' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${inLanguage('fr', storePath('inLine'))}$`))
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-CA')
  await expect(page.getByRole('main')).toContainText('Suspendue')
  await tabTo(page, page.getByRole('link', { name: 'English' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toContainText('Paused')
})

test('a failed page is asked for again', async ({ page }) => {
  await openAs(page, 'store-owner', '/stores/fail-malformed')
  const again = page.getByRole('button', { name: 'Try again' })
  await tabTo(page, again)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expectFocusKept(page, 'trying again')
})

/** Each action after which the reader must not be thrown back to the top: a way to it, and what shows that it is done. */
const ACTIONS: readonly {
  readonly name: string
  readonly from: (page: Page) => Promise<void>
  readonly act: (page: Page) => Locator
  readonly done: (page: Page) => Locator
}[] = [
  {
    name: 'acknowledging an update',
    from: (page) => openAs(page, 'store-owner', storePath('inLine')),
    act: (page) => page.getByRole('button', { name: 'I have read this' }).first(),
    done: (page) => page.getByText(/You have read it/),
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
    from: (page) => openAs(page, 'store-owner', storePath('inLine')),
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
    from: (page) => openAs(page, 'store-owner', storePath('inLine')),
    act: (page) => page.getByRole('button', { name: 'Sign out' }),
    done: (page) => page.getByRole('link', { name: 'Sign in' }).first(),
  },
  {
    name: 'showing older orders',
    from: (page) => openAs(page, 'store-owner', `${storePath('inLine')}/orders`, { moment: 'april' }),
    act: (page) => page.getByRole('button', { name: 'Show older orders' }),
    done: (page) => page.getByRole('main').getByRole('link', { name: /^SO/ }).nth(25),
  },
]

for (const { name, from, act, done } of ACTIONS) {
  test(`the focus is not lost by ${name}`, async ({ page }) => {
    await from(page)
    await act(page).focus()
    await page.keyboard.press('Enter')
    await expect(done(page)).toBeVisible()
    await expectFocusKept(page, name)
  })
}
