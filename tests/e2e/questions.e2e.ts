import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { moveClock, OFTEN, openAs, OWNER, plain, storePath } from './drive.ts'

interface Row {
  readonly question: string
  readonly answer: string
}

/** The table of docs/retailer-questions.md: `| # | Question | Where else | Answer | Asked in |`. */
const ROWS: readonly Row[] = readFileSync(join(import.meta.dirname, '../../docs/retailer-questions.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [, , question = '', , answer = ''] = line.split(' | ').join('|').split('|').map(plain)
    return { question, answer }
  })

/** Returns each question on the card with its answer. */
function readCard(page: Page): Promise<[question: string, answer: string][]> {
  return page.getByRole('region', { name: 'Common questions' }).evaluate((card) =>
    [...card.querySelectorAll('li > details')].map((entry) => {
      const text = (selector: string) => (entry.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim()
      return [text('summary'), text('p')]
    }),
  )
}

/** Some answers once orders leave in queue order again. They must differ from those of 9 August. */
const ON_12_AUGUST: Readonly<Record<string, RegExp>> = {
  'Will my delivery come at all?': /^Your delivery comes today, 6:00 p\.m\. – 10:00 p\.m\./,
  'When do deliveries restart?': /^Deliveries are resuming, in the order of the queue\./,
  'Where am I in the queue?': /^Your next delivery has left the queue\./,
  'Will you deliver at night? We cannot staff that.': /^No: delivery at night was dropped/,
  'The limit: cases, packs, or each product?': /^At most 30 cases in the order cycle\./,
  'Customers blame us. What can I show them?': /coming back after an interruption/,
}

test('the store page has each question and answer of the table, and updates them with the facts', async ({ page }) => {
  expect(ROWS).toHaveLength(17)
  await openAs(page, OWNER.inQueue, storePath('inQueue'))
  await test.step('9 August, 9:00', async () => {
    const card = await readCard(page)
    expect(card).toHaveLength(17)
    for (const { question, answer } of ROWS) {
      const found = card.find(([summary]) => summary.startsWith(question))
      expect(found?.[1], question).toBe(answer)
    }
  })
  await test.step('12 August, noon', async () => {
    await moveClock(page, { moment: 'hundreds' })
    await expect
      .poll(
        async () => (await readCard(page)).some(([, answer]) => answer.startsWith('Your delivery comes today')),
        OFTEN,
      )
      .toBe(true)
    const card = await readCard(page)
    for (const { question } of ROWS) {
      const found = card.find(([summary]) => summary.startsWith(question))
      expect(found?.[1], question).toMatch(ON_12_AUGUST[question] ?? /\S.{15}/)
    }
  })
})

test('the keyboard opens every question of the table and shows its answer', async ({ page }) => {
  await openAs(page, OWNER.inQueue, storePath('inQueue'))
  const card = page.getByRole('region', { name: 'Common questions' })
  await card.getByText('12 more questions').press('Enter')
  for (const { question, answer } of ROWS) {
    const entry = card.locator('li > details').filter({ has: page.locator('summary', { hasText: question }) })
    await entry.locator('summary').press('Enter')
    await entry.locator('p').first().waitFor()
    expect(plain(await entry.locator('p').first().innerText()), question).toBe(answer)
  }
})

test('an answer links to the part of the page with its fact', async ({ page }) => {
  await openAs(page, OWNER.inQueue, storePath('inQueue'))
  const card = page.getByRole('region', { name: 'Common questions' })
  await card.getByText('12 more questions').click()
  await card.getByText('Who can see my store’s numbers?').click()
  await card.getByRole('button', { name: 'Access log: who viewed your store' }).click()
  const heading = page.getByRole('heading', { name: 'Access log: who viewed your store' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
})
