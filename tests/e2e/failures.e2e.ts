import { expect, type Page, test } from '@playwright/test'
import { inLanguage, type Language, open, openAs, storePath, waitingOrder } from './drive.ts'

const LANGUAGES: readonly Language[] = ['en', 'fr']

/** Words for a good status. */
const GREEN = /\b(Running|On schedule|Delivered|En service|Comme prévu|Livrée)\b/

interface Sentinel {
  readonly path: string
  readonly says: Readonly<Record<Language, RegExp>>
  /** Whether the page offers a retry. */
  readonly again: boolean
}

const AGAIN: Readonly<Record<Language, string>> = { en: 'Try again', fr: 'Réessayer' }

const SENTINELS: readonly Sentinel[] = [
  {
    path: '/stores/fail-503',
    says: { en: /cannot answer right now/, fr: /ne peut pas répondre en ce moment/ },
    again: true,
  },
  {
    path: '/stores/fail-malformed',
    says: { en: /could not be read/, fr: /n’a pas pu être lue/ },
    again: true,
  },
  {
    path: '/stores/fail-offline',
    says: { en: /cannot be reached/, fr: /injoignable/ },
    again: true,
  },
  {
    path: '/incidents/fail-503',
    says: { en: /cannot answer right now/, fr: /ne peut pas répondre en ce moment/ },
    again: true,
  },
  {
    path: '/stores/0123456789abcdef0123456789abcdef',
    says: { en: /nothing here for you/, fr: /n’y a rien ici pour vous/ },
    again: false,
  },
  { path: '/nowhere', says: { en: /nothing here for you/, fr: /n’y a rien ici pour vous/ }, again: false },
]

for (const { path, says, again } of SENTINELS) {
  test(`${path} shows the problem without technical details`, async ({ page }) => {
    await openAs(page, 'store-owner', path)
    for (const language of LANGUAGES) {
      if (language !== 'en') await open(page, inLanguage(language, path))
      const main = page.getByRole('main')
      await expect(main.getByRole('alert').getByRole('heading', { level: 1 })).toHaveText(says[language])
      await expect(main.getByRole('button', { name: AGAIN[language] })).toHaveCount(again ? 1 : 0)
      await expect(main).not.toContainText(GREEN)
      // Neither a status code nor the API’s own message.
      await expect(main).not.toContainText(/\b(50[0-9]|40[0-9])\b|undefined|Error|Provoked/)
    }
  })
}

for (const language of LANGUAGES) {
  test(`an expired session leads to sign-in with a message (${language})`, async ({ page }) => {
    await openAs(page, 'store-owner', inLanguage(language, '/stores/fail-401'))
    await expect(page).toHaveURL(new RegExp(`${inLanguage(language, '/sign-in')}\\?ended`))
    const says = language === 'en' ? /Your session has ended/ : /Votre session a pris fin/
    await page.getByRole('main').getByRole('status').filter({ hasText: says }).waitFor()
  })

  test(`an anonymous visitor of a store’s address is redirected to sign-in (${language})`, async ({ page }) => {
    await open(page, inLanguage(language, storePath('inQueue')))
    await expect(page).toHaveURL(new RegExp(inLanguage(language, '/sign-in')))
    await page.getByRole('button', { name: /Renée Okafor/ }).waitFor()
    await expect(page.locator('body')).not.toContainText(/Limestone|CRSA99/)
  })
}

test('sign-in from a store’s address returns to that store', async ({ page }) => {
  await open(page, `${storePath('inQueue')}/orders/${waitingOrder.id}`)
  await page.getByRole('button', { name: /Renée Okafor/ }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(/Kingston|SO99/)
})

/** The kind of failure that chaos simulates, as the third of the range of `Math.random` that selects it. */
const KINDS = { unavailable: 0, no_connection: 1 } as const

/** From the next load on, makes chaos simulate only this kind, so that no test waits for a timeout. */
async function chaosTakes(page: Page, kind: keyof typeof KINDS): Promise<void> {
  await page.addInitScript((third) => {
    const random = Math.random.bind(Math)
    Math.random = () => (third + random()) / 3
  }, KINDS[kind])
}

/** Makes every call of this tab fail, or none. */
async function chaos(page: Page, on: boolean): Promise<void> {
  await page.evaluate((share) => sessionStorage.setItem('dockboard-chaos', share), on ? '1' : '0')
}

test('a page recovers from failed requests on retry', async ({ page }) => {
  await chaosTakes(page, 'unavailable')
  await openAs(page, 'store-owner', storePath('inQueue'))
  await chaos(page, true)
  await page.getByRole('link', { name: 'All orders' }).click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText(/cannot answer right now/)
  await chaos(page, false)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('main').getByRole('link', { name: waitingOrder.number }).waitFor()
  await expect(alert).toHaveCount(0)
})

test('a page recovers by itself from failed requests of the first load', async ({ page }) => {
  await page.clock.install()
  await chaosTakes(page, 'no_connection')
  await openAs(page, 'store-owner', '/history')
  await chaos(page, true)
  await page.goto(storePath('inQueue'))
  await page.getByRole('main').getByRole('alert').first().waitFor()
  await expect(page.getByRole('main')).not.toContainText(GREEN)
  await chaos(page, false)
  await page.clock.fastForward('01:30')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('Kingston')
})

for (const language of LANGUAGES) {
  test(`the last facts stay with their age when the API fails later (${language})`, async ({ page }) => {
    await page.clock.install()
    await chaosTakes(page, 'unavailable')
    await openAs(page, 'store-owner', inLanguage(language, storePath('inQueue')))
    const main = page.getByRole('main')
    const board = main.locator('section').first()
    await expect(board).toContainText(language === 'en' ? 'Paused' : 'Suspendue')
    const facts = await board.ariaSnapshot()
    const confirmed = language === 'en' ? /Last confirmed/ : /Dernière confirmation/
    const note = main.locator(':has(> [role=status], > output)').filter({ hasText: confirmed }).last()
    await expect(note).toHaveCount(0)

    await chaos(page, true)
    // The age updates every 15 seconds, so a full minute appears only after 75 seconds.
    await page.clock.fastForward('01:20')
    await expect(note).toContainText(language === 'en' ? /1 minute ago/ : /il y a 1 minute/)
    expect(await board.ariaSnapshot()).toBe(facts)

    await page.clock.fastForward('06:00')
    await expect(note).toContainText(language === 'en' ? /7 minutes ago/ : /il y a 7 minutes/)
    expect(await board.ariaSnapshot()).toBe(facts)
    await expect(board).not.toContainText(GREEN)

    await chaos(page, false)
    await page.clock.fastForward('01:05')
    await expect(note).toHaveCount(0)
    await expect(board).toContainText(language === 'en' ? '9:08' : '9 h 08')
  })
}

test('sign-out removes all data of the store from the browser', async ({ page, context }) => {
  await openAs(page, 'store-owner', storePath('inQueue'))
  await expect(
    page.getByRole('region', { name: 'Access log: who viewed your store' }).getByRole('listitem'),
  ).toHaveCount(1)
  await page.getByRole('button', { name: 'Acknowledge' }).first().click()
  await page.getByText(/Acknowledged ·/).waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('suspended')

  const left = await page.evaluate(async () => {
    const requested = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('IndexedDB could not be read.')))
      })
    const kept: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await requested(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        kept.push(await requested(database.transaction(store).objectStore(store).getAll()))
      }
      database.close()
    }
    const cached = await Promise.all(
      (await caches.keys()).map(async (key) => (await (await caches.open(key)).keys()).map(({ url }) => url)),
    )
    return JSON.stringify({
      page: document.documentElement.outerHTML,
      title: document.title,
      session: Object.entries(sessionStorage),
      local: Object.entries(localStorage),
      kept,
      cached,
    })
  })
  // The names of code files say nothing of a person.
  const content = left.replaceAll(/\/assets\/[\w.-]+/g, '')
  for (const mine of ['Limestone', 'CRSA99', waitingOrder.number, waitingOrder.id, 'Renée', 'persona']) {
    expect(content).not.toContain(mine)
  }
  expect((await context.cookies()).length).toBe(0)

  await page.goBack()
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.locator('body')).not.toContainText('Limestone')
})
