import { expect, type Page, test } from '@playwright/test'
import { expectNoViolations } from './accessible.ts'
import { inLanguage, type Language, open, openAs, plain, postalCodeOf, signIn, storeName, storePath } from './drive.ts'

const ASKING = `${storePath('inQueue')}/questions`
const ASKED = 'We are running out. When do you restart?'

async function askAsStore(page: Page): Promise<void> {
  await openAs(page, 'store-owner', ASKING)
  await page.getByLabel('What is it about?').selectOption('When do deliveries restart?')
  await page.getByText(/No restart day has been published\./).waitFor()
  await page.getByLabel('Your question').fill(ASKED)
  await page.getByRole('button', { name: 'Send the question' }).click()
  await page.getByText('Sent; not assigned yet').waitFor()
}

async function openQuestion(page: Page): Promise<void> {
  await openAs(page, 'support', '/support')
  await page.getByRole('link', { name: 'When do deliveries restart?' }).click()
  await page.getByRole('heading', { level: 1, name: 'When do deliveries restart?' }).waitFor()
}

test('a store asks, support answers from its facts, and the store closes the question, with both pages live', async ({
  page,
  context,
}) => {
  await askAsStore(page)
  const support = await context.newPage()
  await openQuestion(support)
  await support.getByText('Running out', { exact: true }).waitFor()
  await support.getByRole('button', { name: 'Claim', exact: true }).click()
  await support.getByText('It is yours now.').waitFor()
  await page.getByText('Claimed by support').waitFor()
  await support.getByRole('button', { name: 'Show the store’s facts' }).click()
  await support.getByRole('button', { name: 'Use this answer' }).click()
  await support.getByRole('button', { name: 'Send the reply' }).click()
  await support.getByText('The reply is sent.').waitFor()
  const asked = page.getByRole('region', { name: 'When do deliveries restart?' })
  await asked.getByText('Answered', { exact: true }).waitFor()
  expect(plain(await asked.innerText())).toMatch(
    /No restart day has been published\.[^]*As of Tue 9 Aug, \d+:\d\d a\.m\. EDT\. Source: “/,
  )
  await asked.getByRole('button', { name: /^Close the question/ }).click()
  await asked.getByText('Closed', { exact: true }).waitFor()
  await support.getByText(/^The question is closed\./).waitFor()
  // The store can read the access that the answer was based on.
  await open(page, storePath('inQueue'))
  await page.getByText(/Question [0-9A-F]{6}/).waitFor()
})

test('a question claimed in one tab cannot be claimed in the other and is listed under Mine', async ({
  page,
  context,
}) => {
  await askAsStore(page)
  const [one, other] = [await context.newPage(), await context.newPage()]
  await openQuestion(one)
  await openAs(other, 'support', '/support')
  const claim = other.getByRole('button', { name: /^Claim: When do deliveries restart/ })
  await claim.waitFor()
  await one.getByRole('button', { name: 'Claim', exact: true }).click()
  await expect(claim).toBeHidden()
  await other.getByRole('link', { name: /^Mine/ }).click()
  await other.getByRole('link', { name: 'When do deliveries restart?' }).waitFor()
})

test('the page of a second agent shows which agent has claimed the question', async ({ page, context }) => {
  await askAsStore(page)
  const [one, other] = [await context.newPage(), await context.newPage()]
  await openQuestion(one)
  await openAs(other, 'support-two', '/support')
  await other.getByRole('link', { name: 'When do deliveries restart?' }).click()
  await other.getByRole('heading', { level: 1, name: 'When do deliveries restart?' }).waitFor()
  const claims = [one, other].map((each) => each.getByRole('button', { name: 'Claim', exact: true }))
  for (const claim of claims) await claim.waitFor()
  await one.getByRole('button', { name: 'Claim', exact: true }).click()
  await one.getByText('It is yours now.').waitFor()
  await other
    .getByText(/Tomas Achebe/)
    .first()
    .waitFor()
})

test('a store is found by its postal code, and its facts print on one page', async ({ page }) => {
  await openAs(page, 'support', '/support')
  await page.keyboard.press('/')
  await page.keyboard.type(postalCodeOf('inQueue').replace(' ', '').toLowerCase())
  await expect(found(page)).toContainText(storeName('inQueue'))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Show the store' }).press('Enter')
  await page.getByRole('button', { name: 'A page to print' }).press('Enter')
  for (const language of ['French', 'English']) {
    await page.getByRole('button', { name: language }).press('Enter')
    const pdf = await page.pdf({ format: 'Letter' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  }
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('heading', { name: 'Orders that wait' }).waitFor()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByText(/Recorded as/)).toBeHidden()
})

test('the keyboard finds a store despite a typing error and opens it with a reason', async ({ page }) => {
  await openAs(page, 'support', '/support')
  const name = storeName('inQueue')
  await page.keyboard.press('/')
  await page.keyboard.type(`${name.slice(0, 3)}${name.slice(4)} Kingston`)
  await expect(found(page)).toContainText(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByRole('button', { name: 'Show the store' }).press('Enter')
  await page.getByRole('region', { name: 'As the store sees it' }).waitFor()
  await page.getByRole('button', { name: 'To read aloud' }).press('Enter')
  await page.getByRole('heading', { name: `What to say to ${name}` }).waitFor()
})

const LANGUAGES: readonly Language[] = ['en', 'fr']
for (const language of LANGUAGES) {
  for (const width of [390, 1280]) {
    test(`the question and the opened store pass axe: ${language}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await askAsStore(page)
      await signIn(page, 'support')
      await open(page, inLanguage(language, '/support'))
      await page.getByRole('link', { name: /^(When do deliveries|Quand les livraisons)/ }).click()
      await page.getByRole('button', { name: /^(Show the store’s|Consulter les faits)/ }).click()
      await page.getByRole('button', { name: /^(Use this answer|Reprendre cette)/ }).waitFor()
      await expectNoViolations(page)
      await page.getByRole('link', { name: /^(See what the store|Voir ce que voit)/ }).click()
      await page.getByRole('button', { name: /^(Show the store|Afficher le magasin)$/ }).click()
      await page.getByRole('heading', { level: 1, name: storeName('inQueue') }).waitFor()
      await page.getByRole('heading', { name: /^(Waived fees|Frais annulés)/ }).waitFor()
      await expectNoViolations(page)
      await page.getByRole('button', { name: /^(Show the people|Afficher les personnes)$/ }).click()
      await page.getByRole('list', { name: /^(The people of this|Les personnes de ce)/ }).waitFor()
      await page.getByRole('button', { name: /^(Show the timeline|Afficher la chronologie)$/ }).click()
      await page.getByRole('list', { name: /^(Everything|Tout)$/ }).waitFor()
      await expectNoViolations(page)
      await page.getByRole('button', { name: /^(To read aloud|À lire à voix haute)$/ }).click()
      await expectNoViolations(page)
      await page.getByRole('button', { name: /^(A page to print|Une page à imprimer)$/ }).click()
      await expectNoViolations(page)
      await page.keyboard.press('/')
      await page.keyboard.type('king')
      await found(page).waitFor()
      await expectNoViolations(page)
    })
  }
}

/** Returns the best match. Selects on the page have options too, so the listbox is named. */
function found(page: Page) {
  return page
    .getByRole('listbox', { name: /^(Find a store|Trouver un magasin)$/ })
    .getByRole('option')
    .first()
}
