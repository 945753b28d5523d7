import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { dataIncident, inLanguage, moveClock, OFTEN, open, openAs, storePath, waitingOrder } from './drive.ts'
import { readStore } from './read-store.ts'

/** Time zones ahead of Toronto by up to a day, and behind it. */
const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati']

/** Each instant with the expected delivery fees and the emergency order’s fee. */
const INSTANTS: readonly (readonly [at: string, delivery: string, emergency: string])[] = [
  ['2022-08-31T23:59:59-04:00', 'In force, 30 days left', 'Opens Thu 1 Sep, not used'],
  ['2022-09-01T00:00:00-04:00', 'In force, 29 days left', 'In force, 211 days left, not used'],
  ['2022-09-30T23:59:59-04:00', 'In force, last day today', 'In force, 182 days left, not used'],
  ['2022-10-01T00:00:00-04:00', 'Ended', 'In force, 181 days left, not used'],
  // Clocks went back on 6 November and forward on 12 March. Days left are counted as calendar days.
  ['2022-11-06T23:59:59-05:00', 'Ended', 'In force, 145 days left, not used'],
  ['2023-03-12T23:59:59-04:00', 'Ended', 'In force, 19 days left, not used'],
  ['2023-03-31T23:59:59-04:00', 'Ended', 'In force, last day today, not used'],
  ['2023-04-01T00:00:00-04:00', 'Ended', 'Ended, not used'],
]

/** Opens a page as the owner of the store in the queue. The clock is stopped, so 23:59:59 does not pass. */
async function storeStatusStill(page: Page, path: string): Promise<void> {
  await page.clock.setFixedTime('2026-03-08T06:59:30Z')
  await openAs(page, 'store-owner', path)
}

for (const timezoneId of ZONES) {
  test.describe(`in the time zone ${timezoneId}`, () => {
    test.use({ timezoneId } satisfies BrowserContextOptions)

    test('waivers open and end to the second, by days in Toronto', async ({ page }) => {
      await storeStatusStill(page, storePath('inQueue'))
      for (const [at, ...waivers] of INSTANTS) {
        await test.step(at, async () => {
          await moveClock(page, { now: at })
          await expect.poll(async () => (await readStore(page, 'en')).waivers, OFTEN).toEqual(waivers)
        })
      }
    })
  })
}

const PATHS = [
  '/',
  `/incidents/${dataIncident.id}`,
  storePath('inQueue'),
  `${storePath('inQueue')}/orders/${waitingOrder.id}`,
]

/** Late evening in Toronto is already the next day in half of these time zones. */
const EVENING = '2022-08-12T23:30:00-04:00'

/** The last access reason of the store's page. */
const LATE_ORDER = { en: 'A late order', fr: 'Une commande en retard' }

for (const language of ['en', 'fr'] as const) {
  // The two extreme zones and the reference. French only for the page with the most text.
  const paths = language === 'en' ? PATHS : [storePath('inQueue')]
  test(`days and hours do not depend on the reader’s time zone (${language})`, async ({ browser }) => {
    const pages = await Promise.all(
      ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(async (timezoneId) => {
        const context = await browser.newContext({ timezoneId })
        const page = await context.newPage()
        await storeStatusStill(page, '/')
        await moveClock(page, { now: EVENING })
        return page
      }),
    )
    const [reference, ...others] = pages
    if (reference === undefined) throw new Error('There is no zone to compare with.')
    for (const path of paths) {
      await test.step(path, async () => {
        await Promise.all(pages.map((page) => open(page, inLanguage(language, path))))
        const main = reference.getByRole('main')
        for (const page of pages) {
          await expect(page.getByText(/^(Loading|Chargement)/)).toHaveCount(0)
        }
        // Waits for the last part of the page.
        if (path === storePath('inQueue')) await main.getByText(LATE_ORDER[language]).waitFor()
        for (const page of others) {
          await expect(async () => {
            expect(await readMain(page)).toBe(await readMain(reference))
          }).toPass({ timeout: 30_000 })
        }
      })
    }
    for (const page of pages) await page.context().close()
  })
}

/** Returns the page content without live announcements, which depend on when the page was open. */
async function readMain(page: Page): Promise<string> {
  return (await page.getByRole('main').ariaSnapshot()).replaceAll(/^ *- status.*\n/gm, '')
}
