import { expect, type Page, test } from '@playwright/test'
import { dataIncident, inLanguage, type Language, moveClock, OFTEN, open, openAs, plain } from './drive.ts'

// What the public pages say at each moment of the story.

interface StatusPageText {
  readonly word: string
  /** Store ordering, order processing, deliveries, emergency orders, launches, post, courier, tracking. */
  readonly services: string
  readonly newest: string | null
}

const RUNNING = 'Running'
const ALL_RUN = Array.from({ length: 8 }, () => RUNNING).join(' ')
const STOPPED = 'Running Stopped Stopped Stopped Partial Delayed Delayed Running'
const RECOVERING = 'Running Partial Partial Stopped Partial Delayed Delayed Running'
const STATUS: Readonly<Record<string, StatusPageText>> = {
  'friday-night': { word: 'Running', services: ALL_RUN, newest: null },
  suspended: { word: 'Suspended', services: STOPPED, newest: 'Deliveries to stores are suspended' },
  'first-morning': {
    word: 'Suspended',
    services: STOPPED,
    newest: 'No deliveries today; no restart date yet',
  },
  restart: {
    word: 'Recovering',
    services: RECOVERING,
    newest: 'Deliveries are starting again, in small number',
  },
  cap: {
    word: 'Recovering',
    services: RECOVERING,
    newest: 'Next order limited to 30 cases; deliveries seven days a week',
  },
  hundreds: {
    word: 'Recovering',
    services: RECOVERING,
    newest: 'Hundreds of stores to be served over the next days; no deliveries at night',
  },
  'back-to-normal': {
    // Launches are still delayed: nothing is said to run while an incident affects something.
    word: 'Affected',
    services: 'Running Running Running Running Delayed Running Running Running',
    newest: 'The government calls wholesale operations normal',
  },
  september: { word: 'Running', services: ALL_RUN, newest: null },
  'last-minute': { word: 'Running', services: ALL_RUN, newest: null },
  october: { word: 'Running', services: ALL_RUN, newest: null },
  april: { word: 'Running', services: ALL_RUN, newest: null },
}

const STATUS_FR: Readonly<Record<string, StatusPageText>> = {
  'friday-night': { word: 'En service', services: ALL_RUN, newest: null },
  suspended: { word: 'Suspendues', services: STOPPED, newest: 'Les livraisons aux magasins sont suspendues' },
  hundreds: {
    word: 'Reprise',
    services: RECOVERING,
    newest: 'Des centaines de magasins servis au cours des prochains jours; aucune livraison la nuit',
  },
}

/** The texts of each service status. The French ones map to the English ones in the table above. */
const STATUS_WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    Running: 'Running',
    Stopped: 'Stopped',
    Partial: 'Partial',
    'Partly stopped': 'Partial',
    Delayed: 'Delayed',
  },
  fr: {
    'En service': 'Running',
    'À l’arrêt': 'Stopped',
    'Service partiel': 'Partial',
    'Interrompu en partie': 'Partial',
    Retards: 'Delayed',
  },
}

async function readStatus(page: Page, language: Language): Promise<StatusPageText> {
  const main = page.getByRole('main')
  const services = await main.getByRole('region', { name: 'Services' }).getByRole('listitem').all()
  const words = await Promise.all(
    services.map(async (service) => plain((await service.locator('> span').textContent()) ?? '')),
  )
  const [newest] = await main.getByRole('heading', { level: 3 }).allTextContents()
  return {
    word: plain((await main.getByRole('paragraph').first().textContent()) ?? ''),
    services: words.map((word) => STATUS_WORDS[language][word] ?? word).join(' '),
    newest: newest ?? null,
  }
}

for (const [language, table] of [
  ['en', STATUS],
  ['fr', STATUS_FR],
] as const) {
  test(`the public status shows the facts of each moment (${language})`, async ({ page }) => {
    await openAs(page, null, inLanguage(language, '/'))
    for (const [moment, expected] of Object.entries(table)) {
      await test.step(moment, async () => {
        await moveClock(page, { moment })
        await expect.poll(() => readStatus(page, language), OFTEN).toEqual(expected)
      })
    }
  })
}

test('the public status shows when the next update is due, and when it was missed', async ({ page }) => {
  await openAs(page, null, '/')
  const main = page.getByRole('main')
  await main
    .getByText(/Next update by the end of today/)
    .first()
    .waitFor()
  await moveClock(page, { now: '2022-08-10T12:00:00-04:00' })
  await main
    .getByText(/promised by the end of Tue/)
    .first()
    .waitFor()
})

test('the public status never shows a missed next update as due', async ({ page }) => {
  await openAs(page, null, '/', { now: '2022-08-10T12:00:00-04:00' })
  const main = page.getByRole('main')
  await main
    .getByText(/promised by the end of Tue/)
    .first()
    .waitFor()
  await expect(main.getByText(/^Next update by/)).toHaveCount(0)
})

test('the data incident of May 2022 lists exposed data, data not exposed, and informed parties', async ({ page }) => {
  await open(page, `/incidents/${dataIncident.id}`)
  const reached = page.getByRole('region', { name: 'Data involved' })
  const group = (name: string) => reached.getByRole('region', { name, exact: true })
  await group('Exposed').getByRole('listitem').filter({ hasText: 'Store name' }).waitFor()
  await expect(group('Not exposed').getByRole('listitem')).toHaveText(['Consumer data'])
  await expect(reached.getByText('How many').locator('..')).toContainText('not published')
  await expect(reached.getByText('Stores, by letter').locator('..')).toContainText('10 May')
  await expect(reached.getByText('The Ontario Provincial Police').locator('..')).toContainText('not published')
})
