import { expect, type Page, test } from '@playwright/test'
import { expectNoViolations } from './accessible.ts'
import { openAs, storePath } from './drive.ts'

const TOPIC = 'When do deliveries restart?'
const WORDS = 'Which day do you restart? We are out of it.'

async function askAsStore(page: Page): Promise<void> {
  await openAs(page, 'store-owner', `${storePath('inQueue')}/questions`)
  await page.getByLabel('What is it about?').selectOption(TOPIC)
  await page.getByLabel('Your question').fill(WORDS)
  await page.getByRole('button', { name: 'Send the question' }).click()
  await page.getByText('Sent; not assigned yet').waitFor()
}

test('support escalates a topic, operations publishes an update, and the store confirms it as the answer', async ({
  page,
  context,
}) => {
  await askAsStore(page)
  const support = await context.newPage()
  await openAs(support, 'support', '/support/topics')
  await support.getByText('Asked once, with no update since.').waitFor()
  await support.getByRole('button', { name: 'Escalate it to operations' }).click()
  await support.getByText('Escalated to operations: 1 store asks.').waitFor()
  for (const width of [1280, 390]) {
    await support.setViewportSize({ width, height: 900 })
    await expectNoViolations(support)
  }

  const ops = await context.newPage()
  await openAs(ops, 'ops', '/operations/incidents')
  await ops.getByText('1 store asks').waitFor()
  await expectNoViolations(ops)
  await ops.getByRole('link', { name: TOPIC }).click()
  await ops.getByRole('region', { name: 'What stores ask' }).getByText(WORDS).waitFor()
  await expect(ops.locator('[name="update.headline.en"]')).toHaveValue(`Your question: “${TOPIC}”`)
  await expectNoViolations(ops)
  await ops.locator('[name="update.body.en"]').fill('On Thursday, in all regions.')
  await ops.locator('[name="update.body.fr"]').fill('Jeudi, dans toutes les régions.')
  await ops.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(ops).toHaveURL(/\/operations\/incidents$/)

  const asked = page.getByRole('region', { name: TOPIC })
  await asked.getByText(/This update answers your question:/).waitFor()
  await expectNoViolations(page)
  await support.getByText('Nobody waits for an answer.').waitFor()
  await asked.getByRole('button', { name: /^Yes, close it/ }).click()
  await asked.getByText('Closed', { exact: true }).waitFor()
})

test('the keyboard sends one reply to all questions of a topic', async ({ page, context }) => {
  await askAsStore(page)
  const support = await context.newPage()
  await openAs(support, 'support', '/support/topics')
  await support.getByLabel('Reply in English').focus()
  await support.keyboard.type('On Thursday.')
  await support.keyboard.press('Tab')
  await support.keyboard.type('Jeudi.')
  await support.keyboard.press('Tab')
  await support.keyboard.press('Enter')
  await expect(support.getByRole('heading', { name: 'Send this to 1 store?' })).toBeFocused()
  await expectNoViolations(support)
  await support.keyboard.press('Tab')
  await support.keyboard.press('Enter')
  await expect(support.getByRole('heading', { name: 'What became of it' })).toBeFocused()
  await expectNoViolations(support)
  const asked = page.getByRole('region', { name: TOPIC })
  await asked.getByText('On Thursday.').waitFor()
  await asked.getByText('Answered', { exact: true }).waitFor()
})

test('the page of topics fits 320 px in French', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 })
  await askAsStore(page)
  await openAs(page, 'support', '/fr/support/topics')
  await page.getByText('Posée 1 fois, sans mise à jour reçue depuis.').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
