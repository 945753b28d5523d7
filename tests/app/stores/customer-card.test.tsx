import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SUSPENSION } from '../../../src/scenario/updates/suspension.ts'
import { openApp, seed } from '../open-app.tsx'

const CARD = `/stores/${seed.storyStores.inQueue}/card`
const INCIDENT = `/incidents/${SUSPENSION.incidentId}`
const EN = 'Deliveries from the distributor to all stores are suspended.'
const FR = 'Les livraisons du distributeur à tous les magasins sont suspendues.'

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share')
})

const sentences = async () => {
  const card = await screen.findByRole('article')
  return within(card)
    .getAllByRole('heading', { level: 2 })
    .map((each) => ({ text: each.textContent, lang: each.closest('[lang]')?.getAttribute('lang') }))
}

describe('the card for customers', () => {
  test.each([
    ['', [EN, FR], ['en-CA', 'fr-CA']],
    ['/fr', [FR, EN], ['fr-CA', 'en-CA']],
  ])('at %s/… is in both languages, starting with the language of the page', async (base, t, langs) => {
    await openApp(base + CARD, { persona: 'store-owner' })
    expect(await sentences()).toEqual(t.map((text, index) => ({ text, lang: langs[index] })))
    const card = screen.getByRole('article')
    expect(card.textContent).toContain('As of Tue\u00a09\u00a0Aug')
    expect(card.textContent).toContain('En date du mar.\u00a09\u00a0août')
    const link = await within(card).findByRole('link', { name: new RegExp(INCIDENT) })
    expect(link.getAttribute('href')).toBe(`${window.location.origin}${base}${INCIDENT}`)
  })

  test('has no name, licence, order or address of the store', async () => {
    await openApp(CARD, { persona: 'store-owner' })
    await sentences()
    const own = seed.stores.find(({ id }) => id === seed.storyStores.inQueue)
    const orders = seed.orders.filter(({ order }) => order.storeId === seed.storyStores.inQueue)
    const text = screen.getByRole('article').innerHTML
    expect(
      [own?.name, own?.licence, own?.id, '383', ...orders.map(({ order }) => order.number)].filter(
        (each) => each === undefined || text.includes(each),
      ),
    ).toEqual([])
  })

  test('is identical for another store of the region', async () => {
    await openApp(CARD, { persona: 'store-owner' })
    await within(await screen.findByRole('article')).findByRole('link', { name: new RegExp(INCIDENT) })
    const one = screen.getByRole('article').innerHTML
    cleanup()
    await openApp(`/stores/${seed.storyStores.inProcess}/card`, { persona: 'chain-owner' })
    await within(await screen.findByRole('article')).findByRole('link', { name: new RegExp(INCIDENT) })
    expect(screen.getByRole('article').innerHTML).toBe(one)
  })

  test('is linked from the store’s page and links back', async () => {
    const user = userEvent.setup()
    await openApp(`/stores/${seed.storyStores.inQueue}`, { persona: 'store-owner' })
    await user.click(await screen.findByRole('link', { name: 'A card to show or print' }))
    await screen.findByRole('heading', { level: 1, name: 'A card for your customers' })
    await user.click(screen.getByRole('link', { name: 'Back to the store' }))
    const name = await screen.findByRole('heading', { level: 1, name: /Limestone Leaf/ })
    expect(name).toBeInstanceOf(HTMLElement)
  })

  test('is not found for another owner’s store', async () => {
    await openApp(`/stores/${seed.storyStores.inProcess}/card`, { persona: 'store-owner' })
    expect(await screen.findByText('There is nothing here for you.')).toBeInstanceOf(HTMLElement)
  })
})

describe('sharing the card', () => {
  test('copies the address and the text', async () => {
    const user = userEvent.setup()
    await openApp(CARD, { persona: 'store-owner' })
    await screen.findByRole('link', { name: new RegExp(INCIDENT) })
    await user.click(screen.getByRole('button', { name: 'Copy the address' }))
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}${INCIDENT}`)
    expect(screen.getByText('Copied.')).toBeInstanceOf(HTMLElement)
    await user.click(screen.getByRole('button', { name: 'Copy the text' }))
    const text = await navigator.clipboard.readText()
    expect(text).toContain(EN)
    expect(text).toContain(FR)
    expect(text).toContain(INCIDENT)
  })

  test('uses the browser’s share sheet, and closing the sheet is not an error', async () => {
    const share = vi.fn<Navigator['share']>().mockRejectedValueOnce(new DOMException('', 'AbortError'))
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
    const user = userEvent.setup()
    await openApp(CARD, { persona: 'store-owner' })
    await screen.findByRole('link', { name: new RegExp(INCIDENT) })
    await user.click(screen.getByRole('button', { name: 'Share…' }))
    expect(share).toHaveBeenCalledWith(expect.objectContaining({ url: `${window.location.origin}${INCIDENT}` }))
    expect(screen.queryByText(/could not be shared/)).toBeNull()
  })

  test('is not offered if the browser cannot share', async () => {
    await openApp(CARD, { persona: 'store-owner' })
    await screen.findByRole('article')
    expect(screen.queryByRole('button', { name: 'Share…' })).toBeNull()
  })

  test('prints, and reports a failed picture', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    Object.defineProperty(document, 'fonts', { value: { load: async () => [] }, configurable: true })
    const user = userEvent.setup()
    await openApp(CARD, { persona: 'store-owner' })
    await screen.findByRole('article')
    await user.click(screen.getByRole('button', { name: 'Print' }))
    expect(print).toHaveBeenCalledOnce()
    await user.click(screen.getByRole('button', { name: 'Save as picture' }))
    expect(await screen.findByText(/could not draw it/)).toBeInstanceOf(HTMLElement)
  })
})
