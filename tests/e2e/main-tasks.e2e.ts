import { expect, test } from '@playwright/test'
import { DRAFT_TRANSLATIONS } from '../../src/app/operations/publishing/draft-translations.ts'
import { field, fill } from './console.ts'
import {
  call,
  inLanguage,
  type Language,
  moveClock,
  open,
  openAs,
  storeName,
  storePath,
  waitingOrder,
} from './drive.ts'

// A smoke test of the main task of each user group, end to end and in both languages. Other tests cover every
// step with its failures.

const LANGUAGES: readonly Language[] = ['en', 'fr']

for (const language of LANGUAGES) {
  test(`a store signs in, reads its headline and acknowledges the update (${language})`, async ({ page }) => {
    await open(page, inLanguage(language, '/'))
    await page
      .getByRole('link', { name: /^(Sign in|Ouvrir une session)$/ })
      .first()
      .click()
    await page.getByRole('button', { name: /Renée Okafor/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(storeName('inQueue'))
    await page
      .getByRole('main')
      .getByText(/^(Your Thursday delivery is paused|Votre livraison de jeudi est)/)
      .first()
      .waitFor()
    await page
      .getByRole('button', { name: /^(Acknowledge|Confirmer la lecture)/ })
      .first()
      .click()
    await page.getByText(/Acknowledged ·|Lecture confirmée ·/).waitFor()
    await page.getByRole('link', { name: waitingOrder.number }).click()
    await page.getByRole('heading', { level: 1, name: waitingOrder.number }).waitFor()
    await page.getByRole('main').getByRole('listitem').first().waitFor()
  })

  test(`operations publishes a notice from a template, and the public reads it (${language})`, async ({
    page,
    context,
  }) => {
    const words = DRAFT_TRANSLATIONS[language]
    const people = await context.newPage()
    await openAs(page, 'ops', inLanguage(language, '/operations/incidents'), {
      now: '2022-08-05T21:00:00-04:00',
    })
    await open(people, inLanguage(language, '/'))
    await page.getByRole('link', { name: /^(Publish an update|Publier une mise à jour)/ }).click()
    await page.getByRole('button', { name: words.templates.supplier_outage }).click()
    await field(page, 'update.headline.en').waitFor()
    await fill(page, {
      'incident.startedOn': '2022-08-05',
      'update.body.en': 'The distribution centre is closed. Orders keep their position.',
      'update.body.fr': 'Le centre de distribution est fermé. Les commandes gardent leur place.',
      'update.nextUpdateBy': '2022-08-06T18:00',
      'measures.0.firstDay': '2022-08-05',
      'measures.0.shutdown.notBefore': '2022-08-05T20:00',
      'measures.0.shutdown.notAfter': '2022-08-05T21:00',
    })
    await page.getByRole('button', { name: words.publish, exact: true }).click()
    const meant = page.getByRole('button', { name: words.confirm })
    const done = page.waitForURL('**/operations/incidents')
    await Promise.race([done, meant.waitFor()])
    if (await meant.isVisible()) await meant.click()
    await done
    await expect(people.getByRole('heading', { level: 1 })).toContainText(/suspended|suspendues/)
    await expect(people.getByRole('main')).toContainText(
      language === 'en' ? 'The distribution centre is closed.' : 'Le centre de distribution est fermé.',
    )
  })

  test(`support answers a store from its facts, and the store reads it (${language})`, async ({ page, context }) => {
    const questions = `${storePath('inQueue')}/questions`
    await openAs(page, 'store-owner', inLanguage(language, questions))
    const text = language === 'en' ? 'When do you restart?' : 'Quand reprenez-vous?'
    const asked = await call(page, {
      method: 'POST',
      path: `/api${questions}`,
      body: { topic: 'restart', orderId: null, text },
    })
    expect(asked.status, asked.text).toBe(201)
    const support = await context.newPage()
    await openAs(support, 'support', inLanguage(language, '/support'))
    await support.getByRole('link', { name: /^(When do deliveries restart|Quand les livraisons reprennent)/ }).click()
    await support.getByRole('button', { name: /^(Show the store’s facts|Consulter les faits du magasin)$/ }).click()
    await support.getByRole('button', { name: /^(Use this answer|Reprendre cette réponse)$/ }).click()
    await support.getByRole('button', { name: /^(Claim and send|Prendre en charge et envoyer)$/ }).click()
    await support.getByText(/^(The reply is sent\.|La réponse est envoyée\.)$/).waitFor()
    await page
      .getByText(/No restart day has been published\.|Aucune date de reprise n’a été publiée\./)
      .first()
      .waitFor()
  })
}

test('the public status follows the story in both languages, and an unreachable page shows an error', async ({
  page,
}) => {
  await open(page, '/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Deliveries to all 1,333 stores are suspended.')
  await moveClock(page, { now: '2022-09-01T12:00:00-04:00' })
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('suspended')
  await open(page, '/fr/')
  await expect(page.locator('html')).toHaveAttribute('lang', /^fr/)
  await open(page, '/incidents/fail-503')
  await page.getByText('Dockboard cannot answer right now.').waitFor()
})
