import { expect, type Page } from '@playwright/test'
import { call } from './drive.ts'

/** Returns the field of the editor with a name. */
export const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)

/** Fills in fields of the editor by name. */
export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const found = field(page, name)
    if ((await found.evaluate((element) => element.tagName)) === 'SELECT') await found.selectOption(value)
    else await found.fill(value)
  }
}

/** Adds a measure of a kind with the values of its fields. */
export async function addMeasure(page: Page, kind: string, values: Readonly<Record<string, string>>): Promise<void> {
  const before = await page.locator('[name^="measures."][name$=".firstDay"]').count()
  await page.getByLabel('Add a measure').selectOption(kind)
  for (const [name, value] of Object.entries(values)) {
    await fill(page, { [`measures.${before}.${name}`]: value })
  }
}

/** Publishes the draft and confirms questions. Returns the time of the response in epoch milliseconds. */
export async function publish(page: Page): Promise<number> {
  let answered = 0
  page.on('response', (response) => {
    if (response.url().endsWith('/publications') && response.ok()) answered ||= Date.now()
  })
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const meant = page.getByRole('button', { name: 'Yes, publish it so' })
  const done = page.waitForURL('**/operations/incidents')
  await Promise.race([done, meant.waitFor()])
  if (await meant.isVisible()) await meant.click()
  await done
  expect(answered).toBeGreaterThan(0)
  return answered
}

/** Returns when a text first appears on a page that receives events, in epoch milliseconds. */
export function viewedAt(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (sought) =>
      new Promise<number>((resolve) => {
        const check = (): void => {
          if (!document.body.textContent.includes(sought)) return
          observer.disconnect()
          resolve(Date.now())
        }
        const observer = new MutationObserver(check)
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        check()
      }),
    text,
  )
}

/** Starts a follow-up from the incident page. `what` is the name of a button. */
export async function begin(page: Page, what: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: what }).first().click()
  await page.waitForURL('**/operations/publish/*')
  await field(page, 'update.headline.en').waitFor()
}

/** Returns the API’s response to the signed-in person. */
export async function asked<T>(page: Page, path: string): Promise<T> {
  const { text } = await call(page, { method: 'GET', path })
  const answer: unknown = JSON.parse(text)
  return answer as T
}
