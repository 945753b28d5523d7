import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { august2022 } from '../../src/scenario/august-2022.ts'
import { disruption, inLanguage, openAs, plain, storePath } from './drive.ts'

const CHAIN = august2022().personas['chain-owner'].storeIds.length
const rows = (page: Page) =>
  page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 3 }).getByRole('link')

test('the keyboard filters the stores of a chain, and the URL keeps the filter', async ({ page }) => {
  await openAs(page, 'chain-owner', '/stores', { now: '2022-08-12T12:00:00-04:00' })
  await expect(rows(page)).toHaveCount(CHAIN)
  const confirmed = page.getByRole('button', { name: /^Confirmed · 2$/ })
  await confirmed.focus()
  await page.keyboard.press('Space')
  await expect(confirmed).toHaveAttribute('aria-pressed', 'true')
  await expect(confirmed).toBeFocused()
  await expect(rows(page)).toHaveCount(2)

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^On its way/ })).toBeFocused()
  await expect(rows(page)).toHaveCount(3)

  const search = page.getByRole('searchbox')
  await search.focus()
  await page.keyboard.type('HAMÍLTON')
  await expect(rows(page)).toHaveText(['Lantern & Pine, Hamilton'])
  await expect(page.getByRole('main').getByRole('status').last()).toHaveText(`1 of ${CHAIN} stores`)
  await expect(page).toHaveURL(/\/stores\?outlook=confirmed,on_its_way&q=HAM%C3%8DLTON$/)
  await page.reload()
  await expect(rows(page)).toHaveText(['Lantern & Pine, Hamilton'])

  await search.focus()
  await page.keyboard.type(' nowhere')
  await page.getByRole('button', { name: 'Show all stores' }).press('Enter')
  await expect(rows(page)).toHaveCount(CHAIN)
  await expect(search).toBeFocused()
  await expect(page).toHaveURL(/\/stores$/)
})

test('one button acknowledges the newest update for all stores, and a store’s page shows it', async ({ page }) => {
  await openAs(page, 'chain-owner', '/stores')
  const main = page.getByRole('main')
  await main.getByText('Read it here').click()
  await main.getByText(/Deliveries remain suspended/).waitFor()
  await main.getByRole('button', { name: 'Acknowledge for all my stores' }).press('Enter')
  await main.getByText('Acknowledged for all your stores.').waitFor()
  await main.getByText(`Acknowledged by ${CHAIN} of your ${CHAIN} stores`).waitFor()
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  await page.getByRole('link', { name: 'Lantern & Pine, Wawa' }).click()
  await expect(main.getByText(/Acknowledged ·/)).toHaveCount(1)
})

/** Returns the size of a PNG, and the shares of its pixels that belong to the board and to text on it. */
function access(page: Page, png: Buffer) {
  return page.evaluate(async (bytes) => {
    const blob = new Blob([Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0))], { type: 'image/png' })
    const { width, height } = await createImageBitmap(blob)
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    context?.drawImage(await createImageBitmap(blob), 0, 0)
    const { data = [] } = context?.getImageData(0, 0, width, height) ?? {}
    const counts = { board: 0, light: 0, edge: 0 }
    const [red, green, blue] = data
    for (let index = 0; index < data.length; index += 4) {
      const isBoard = data[index] === red && data[index + 1] === green && data[index + 2] === blue
      const x = (index / 4) % width
      if (isBoard) counts.board += 1
      else if (x < 80 || x > width - 60) counts.edge += 1
      if ((data[index] ?? 0) > 220) counts.light += 1
    }
    const points = width * height
    return { width, height, board: counts.board / points, light: counts.light / points, edge: counts.edge }
  }, png.toString('base64'))
}

for (const language of ['en', 'fr'] as const) {
  const words = {
    en: { print: 'Print', save: 'Save as picture', saved: 'Saved with your downloads.' },
    fr: { print: 'Imprimer', save: 'Enregistrer l’image', saved: 'Enregistrée dans vos téléchargements.' },
  }[language]

  test(`the card is printed on one page and saved as a picture, also offline (${language})`, async ({
    page,
    context,
  }) => {
    await openAs(page, 'store-owner', inLanguage(language, `${storePath('inQueue')}/card`))
    const card = page.getByRole('article')
    const address = new URL(inLanguage(language, `/incidents/${disruption.id}`), page.url()).href
    await expect(card.getByRole('link')).toHaveAttribute('href', address)
    expect(plain(await card.getByRole('heading').first().innerText())).toMatch(
      language === 'en' ? /^Deliveries .* are suspended\.$/ : /^Les livraisons .* sont suspendues\.$/,
    )

    await context.setOffline(true)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.save }).press('Enter'),
    ])
    await page.getByText(words.saved).waitFor()
    expect(download.suggestedFilename()).toBe('dockboard-2022-08-09.png')
    const seen = await access(page, await readFile(await download.path()))
    expect(seen).toMatchObject({ width: 1080, height: 1350, edge: 0 })
    expect(seen.board).toBeGreaterThan(0.75)
    expect(seen.light).toBeGreaterThan(0.03)
    await context.setOffline(false)

    const pdf = await page.pdf({ format: 'Letter' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    await card.waitFor()
    await expect(page.getByRole('button', { name: words.print })).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  })
}
