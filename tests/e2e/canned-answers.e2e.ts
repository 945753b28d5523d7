import { expect, type Page, test } from '@playwright/test'
import { expectNoViolations } from './accessible.ts'
import { inLanguage, type Language, openAs, storePath } from './drive.ts'

const ANSWERS = '/support/answers'

async function openList(page: Page): Promise<void> {
  await openAs(page, 'support', ANSWERS)
  await page.getByRole('link', { name: 'Deliveries are paused' }).waitFor()
}

async function askAsStore(page: Page): Promise<void> {
  await openAs(page, 'store-owner', `${storePath('inQueue')}/questions`)
  await page.getByLabel('What is it about?').selectOption('When do deliveries restart?')
  await page.getByLabel('Your question').fill('When?')
  await page.getByRole('button', { name: 'Send the question' }).click()
  await page.getByText('Sent; not assigned yet').waitFor()
}

test('a new canned answer appears in another tab at once and answers a store', async ({ page, context }) => {
  await openList(page)
  const other = await context.newPage()
  await openList(other)
  await page.getByRole('link', { name: 'Add an answer' }).click()
  await page.getByLabel('Name, in English').fill('Short')
  await page.getByLabel('Name, in French').fill('Court')
  await page.getByLabel('Text, in French').fill('{headline} {range}')
  await page.getByLabel('Text, in English').fill('')
  await page.getByRole('button', { name: /^\{headline\}/ }).press('Enter')
  await page.keyboard.type(' Expected ')
  await page.getByRole('button', { name: /^\{range\}/ }).press('Enter')
  await expect(page.getByLabel('Text, in English')).toHaveValue('{headline} Expected {range}')
  await expect(page.getByLabel('Text, in English')).toBeFocused()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('“Short” is saved.').waitFor()
  await other.getByRole('link', { name: 'Short' }).waitFor()

  await askAsStore(other)
  await openAs(page, 'support', '/support')
  await page.getByRole('link', { name: 'When do deliveries restart?' }).click()
  await page.getByRole('button', { name: 'Show the store’s facts' }).click()
  await page.getByRole('combobox', { name: 'Answer', exact: true }).selectOption('Short')
  await page.getByRole('button', { name: 'Use the canned answer' }).click()
  await page.getByRole('button', { name: 'Claim and send' }).click()
  await page.getByText(/^Not sent: write over \{range\}/).waitFor()
  await page.keyboard.type('when a day is known.')
  await page.getByRole('button', { name: 'Claim and send' }).click()
  await page.getByText('The reply is sent.').waitFor()
  await other.getByText(/Expected when a day is known\.$/).waitFor()
})

test('leaving with unsaved text needs confirmation, and the text survives a reload', async ({ page }) => {
  await openList(page)
  await page.getByRole('link', { name: 'Deliveries are paused' }).click()
  const text = page.getByLabel('Text, in English')
  await text.press('End')
  await text.pressSequentially('More. ')
  const typed = await text.inputValue()
  page.once('dialog', (dialog) => void dialog.dismiss())
  await page.getByRole('link', { name: 'All canned answers' }).click()
  await expect(text).toHaveValue(typed)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(text).toHaveValue(typed)
})

test('a deleted canned answer stays deleted after a reload and disappears in another tab', async ({
  page,
  context,
}) => {
  await openList(page)
  const other = await context.newPage()
  await openList(other)
  page.once('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Delete: Deliveries are paused' }).click()
  await page.getByText('“Deliveries are paused” is deleted.').waitFor()
  const link = { name: 'Deliveries are paused' }
  await expect(other.getByRole('link', link)).toBeHidden()
  await page.reload()
  await page.getByRole('link', { name: 'What may be ordered' }).waitFor()
  await expect(page.getByRole('link', link)).toBeHidden()
})

const LANGUAGES: readonly Language[] = ['en', 'fr']
for (const language of LANGUAGES) {
  for (const width of [390, 1280]) {
    test(`canned answers pass axe: ${language}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await openAs(page, 'support', inLanguage(language, ANSWERS))
      await page
        .getByRole('button', { name: /^(Delete|Supprimer)/ })
        .first()
        .waitFor()
      await expectNoViolations(page)
      await page.getByRole('link', { name: /^(Deliveries are paused|Livraisons suspendues)$/ }).click()
      await page.getByRole('combobox', { name: /^(Where|Situation)$/ }).selectOption({ index: 3 })
      await page.getByText(/\{position\}: no order|\{position\}\s: aucune commande/).waitFor()
      await page.getByLabel(/^(Text, in English|Texte, en anglais)$/).fill('{nope}')
      await page.getByRole('button', { name: /^(Save|Enregistrer)$/ }).click()
      await page.getByText(/^(Not saved|Rien n’est enregistré)/).waitFor()
      await expectNoViolations(page)
    })
  }
}
