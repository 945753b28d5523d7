import type { Locator, Page } from '@playwright/test'
import { demoBar } from '../drive.ts'

export const content = (page: Page): Locator => page.getByRole('main')
export const link = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('link', { name, exact: typeof name === 'string' })
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
export const summary = (page: Page, text: string): Locator => page.locator('summary').filter({ hasText: text })
export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { name, exact: typeof name === 'string' })

/** Waits for the first heading and for the demonstration’s bar, which appears once the clock is known. */
export async function pageStands(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await demoBar(page).waitFor()
}

/** Waits for the last parts of a store’s page, below the orders and beside them. */
export async function storeStands(page: Page): Promise<void> {
  await pageStands(page)
  const line = /^(The same figures as a table|Les mêmes chiffres en tableau)$/
  await page.locator('summary').filter({ hasText: line }).waitFor()
  const accesses = /^(Access log: who viewed your store|Registre d’accès\s?: qui a consulté votre magasin)$/
  await page.getByRole('region', { name: accesses }).getByRole('listitem').first().waitFor()
}
