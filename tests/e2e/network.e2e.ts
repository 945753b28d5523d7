import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { openAs, storeName, storePath } from './drive.ts'

const RECOVERING = { now: '2022-08-12T12:00:00-04:00' }
const board = (page: Page) => page.getByRole('region', { name: 'The network now' })
const stores = (page: Page) => page.getByRole('region', { name: 'Stores', exact: true })
const figure = (page: Page, name: RegExp) => board(page).getByRole('link', { name })
const count = (page: Page, text: string) => stores(page).getByText(text).first().waitFor()

test('the keyboard opens the stores behind a number, sorts them, and selects and saves one', async ({ page }) => {
  await openAs(page, 'ops', '/operations', RECOVERING)
  await figure(page, /^136 Day confirmed$/).focus()
  await page.keyboard.press('Enter')
  await expect(stores(page).getByRole('heading', { name: 'Stores' })).toBeFocused()
  await expect(stores(page).getByRole('heading', { name: 'Stores' })).toBeInViewport()
  await count(page, '136 of 1,333 stores')

  await page.keyboard.press('Tab')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('ottawa')
  await expect(page).toHaveURL(/\/operations\?outlook=confirmed&q=ottawa$/)
  const place = stores(page).getByRole('button', { name: /^Place/ })
  await place.focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/&sort=place$/)
  await expect(place).toBeFocused()
  const first = stores(page)
    .getByRole('checkbox', { name: /^Select .*Ottawa/ })
    .first()
  await first.focus()
  await page.keyboard.press('Space')
  await expect(first).toBeChecked()

  const save = stores(page).getByRole('button', { name: 'Save the selected 1 as CSV' })
  await save.focus()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('dockboard-2022-08-12.csv')
  const bytes = await readFile(await download.path())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(2)

  await page.goBack()
  await count(page, 'All 1,333 stores')
})

test('arrow keys move through the map, and Enter shows the stores of a place', async ({ page }) => {
  await openAs(page, 'ops', '/operations', RECOVERING)
  await page.getByRole('button', { name: 'The south' }).press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  await expect(focused).toHaveAttribute('data-place', 'Toronto')
  await page.keyboard.press('ArrowLeft')
  const place = (await focused.getAttribute('data-place')) ?? ''
  expect(place).not.toBe('Toronto')
  await expect(page.getByRole('main')).toContainText(new RegExp(`${place}.* stores?`))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/operations\?place=/)
  await stores(page)
    .getByText(/^\d+ of 1,333 stores$/)
    .first()
    .waitFor()
  await page.goBack()
  await count(page, 'All 1,333 stores')
})

test('the keyboard scrolls the table to its last row', async ({ page }) => {
  await openAs(page, 'ops', '/operations', RECOVERING)
  const list = page.getByRole('region', { name: 'The stores, one a row' })
  await list.focus()
  // Row heights depend on their text, and those of rows not rendered yet are estimates.
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(list.locator('tr[aria-rowindex="1334"]')).toBeInViewport({ timeout: 500 })
  }).toPass()
  expect(await list.locator('tbody tr').count()).toBeLessThan(60)
})

test('the pages of operations update when a store acknowledges an update', async ({ page, context }) => {
  const name = storeName('inQueue')
  await openAs(page, 'ops', `/operations?update=acknowledged&q=${encodeURIComponent(name)}`, RECOVERING)
  await page.getByText('No store matches.').waitFor()
  const coverage = await context.newPage()
  await openAs(coverage, 'ops', '/operations')
  await coverage.getByRole('link', { name: 'Who has seen it, by store' }).click()
  await coverage.getByRole('searchbox').fill(name)
  await expect(coverage.getByRole('rowheader', { name })).toHaveCount(1)

  const owner = await context.newPage()
  await openAs(owner, 'store-owner', storePath('inQueue'))
  await owner.getByRole('button', { name: 'Acknowledge' }).first().click()
  await stores(page).getByRole('rowheader', { name }).waitFor()
  await coverage.getByText('No store matches.').waitFor()
})
