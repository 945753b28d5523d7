import { expect, type Page } from '@playwright/test'
import { call } from './drive.ts'

/** What is written under a name in the editor. */
export const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)

/** Writes values into the editor, by the names of its fields. */
export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const found = field(page, name)
    if ((await found.evaluate((element) => element.tagName)) === 'SELECT') await found.selectOption(value)
    else await found.fill(value)
  }
}

/** Adds a measure of a kind, with the values of its fields. */
export async function addMeasure(
  page: Page,
  kind: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const before = await page.locator('[name^="measures."][name$=".firstDay"]').count()
  await page.getByLabel('Add a measure').selectOption(kind)
  for (const [name, value] of Object.entries(values)) {
    await fill(page, { [`measures.${before}.${name}`]: value })
  }
}

/** Publishes what is written, and tells when that was answered (epoch milliseconds); what is asked about is meant. */
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

/** When a text first stands on a page that listens (epoch milliseconds). */
export function viewedAt(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (sought) =>
      new Promise<number>((resolve) => {
        const access = (): void => {
          if (!document.body.textContent.includes(sought)) return
          observer.disconnect()
          resolve(Date.now())
        }
        const observer = new MutationObserver(access)
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        access()
      }),
    text,
  )
}

/** Begins what follows from the incident page; `what` is a button's name. */
export async function begin(page: Page, what: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: what }).first().click()
  await page.waitForURL('**/operations/publish/*')
  await field(page, 'update.headline.en').waitFor()
}

/** What the api answers to who is signed in there. */
export async function asked<T>(page: Page, path: string): Promise<T> {
  const { text } = await call(page, { method: 'GET', path })
  const answer: unknown = JSON.parse(text)
  return answer as T
}
