import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

const CAP = '2022-08-11T12:00:00-04:00'
const open = (path = '/operations/recovery', at = CAP) => openApp(path, { persona: 'ops', at })

const summary = () => screen.findByRole('region', { name: 'What this plan would do' })
const lastServed = async () =>
  within(await summary())
    .getByRole('heading')
    .nextElementSibling?.textContent?.replaceAll(/\s/g, ' ')
const counts = async () =>
  Object.fromEntries(
    within(await summary())
      .getAllByRole('term')
      .map((term) => [term.textContent, Number(term.nextElementSibling?.textContent?.replace(',', ''))]),
  )
const phase = (number: number) => within(screen.getByRole('group', { name: new RegExp(`^Phase ${number}`) }))
async function type(label: string, of: number, text: string): Promise<void> {
  const field = phase(of).getByLabelText<HTMLInputElement>(label)
  await userEvent.clear(field)
  if (text !== '') await userEvent.type(field, text)
}
const publications = ({ store }: OpenedApp) => store.added().filter((each) => each.type === 'published')
const REASON = { en: 'Two trucks broke down.', fr: 'Deux camions sont en panne.' }
async function giveReason(): Promise<void> {
  await userEvent.type(screen.getByLabelText('Reason, in English'), REASON.en)
  await userEvent.type(screen.getByLabelText('Reason, in French'), REASON.fr)
}
const publish = () => screen.getByRole('button', { name: 'Publish the plan' })

describe('the plan being edited', () => {
  test('starts as the published one, without changes to publish', async () => {
    await open()
    expect(await lastServed()).toBe('Tue 16 Aug – Thu 18 Aug')
    expect(await counts()).toMatchObject({ earlier: 0, later: 0, 'no day': 0 })
    expect(publish()).toHaveProperty('disabled', true)
  })

  test('updates the last day, ranges and delayed stores at once, by typing and by slider', async () => {
    await open()
    await summary()
    await type('Most stops a day', 4, '200')
    await type('Fewest stops a day', 4, '100')
    expect(await lastServed()).toBe('Tue 16 Aug – Thu 18 Aug → Wed 17 Aug – Wed 24 Aug')
    const { later = 0, earlier } = await counts()
    expect([later > 100, earlier]).toEqual([true, 0])
    expect(screen.getByRole('heading', { name: `Stores that slip: ${later}` })).toBeInstanceOf(HTMLElement)
    // The slider keeps the minimum at or below the maximum.
    fireEvent.change(phase(4).getByRole('slider', { name: /^Fewest/ }), { target: { value: '420' } })
    expect(phase(4).getByLabelText('Most stops a day')).toHaveProperty('value', '420')
    expect((await counts())['earlier']).toBeGreaterThan(100)
    await userEvent.click(screen.getByRole('button', { name: 'Back to the published plan' }))
    expect(await counts()).toMatchObject({ earlier: 0, later: 0 })
  })

  test('with a region held back makes that region later and others earlier', async () => {
    await open()
    await summary()
    for (const number of [1, 2, 3]) await userEvent.click(phase(number).getByLabelText('Toronto'))
    const rows = within(screen.getByRole('region', { name: 'How the stores’ ranges move' }))
    const numbers = (region: string) =>
      [...(rows.getByRole('row', { name: new RegExp(`^${region}`) }).querySelectorAll('td') ?? [])].map((cell) =>
        Number(cell.textContent),
      )
    const [, earlier = 0, , later = 0] = numbers('Toronto')
    expect([earlier, later > 100]).toEqual([0, true])
    const [, before = 0, , after] = numbers('West')
    expect([before > 100, after]).toEqual([true, 0])
  })

  test('without any stops has no day', async () => {
    await open()
    await summary()
    for (const number of [1, 2, 3, 4]) {
      await type('Fewest stops a day', number, '0')
    }
    expect(await lastServed()).toMatch(/→ no day can be given$/)
    expect(screen.getAllByText(/no day can be given to the stores in the queue/).length).toBeGreaterThan(0)
  })

  test('with an invalid value reports it at its field, and keeps the last valid forecast', async () => {
    await open()
    await summary()
    await type('Fewest stops a day', 1, '')
    expect(phase(1).getByText('Give a whole number, 0 to 100,000.')).toBeInstanceOf(HTMLElement)
    expect(await lastServed()).toMatch(/18 Aug$/)
  })

  test('is shown in French', async () => {
    await open('/fr/operations/recovery')
    const board = within(await screen.findByRole('region', { name: 'Ce que ferait ce plan' }))
    expect(board.getByText(/^mar\. 16 août – jeu\. 18 août$/)).toBeInstanceOf(HTMLElement)
  })
})

describe('publishing', () => {
  test('by double-click publishes once, and stores get the change with its reason', async () => {
    const app = await open()
    await summary()
    await type('Fewest stops a day', 4, '150')
    await giveReason()
    await userEvent.dblClick(publish())
    await screen.findByText(/^Published\. The range of/)
    expect(publications(app)).toHaveLength(1)
    expect(await counts()).toMatchObject({ earlier: 0, later: 0 })
    const request = new Request('http://test/api/delivery-queue', { headers: { 'accept-language': 'en' } })
    // In `act`, because pending requests of the page may complete meanwhile.
    const answer: unknown = JSON.parse(await act(async () => (await app.answer(request)).text()))
    const { forecast, plan } = answer as { forecast: { servedBy: unknown }; plan: { reason: unknown } }
    expect(plan.reason).toEqual(REASON)
    expect(forecast.servedBy).toEqual({ first: '2022-08-16', last: '2022-08-21' })
  })

  test('without a reason in both languages is rejected at the fields', async () => {
    const app = await open()
    await summary()
    await type('Fewest stops a day', 4, '150')
    await userEvent.type(screen.getByLabelText('Reason, in English'), REASON.en)
    await userEvent.click(publish())
    const french = screen.getByLabelText('Reason, in French')
    expect(french.getAttribute('aria-invalid')).toBe('true')
    await userEvent.click(screen.getByRole('link', { name: /^This text is missing/ }))
    expect(document.activeElement).toBe(french)
    expect(publications(app)).toEqual([])
  })

  test('a plan that never serves a region needs confirmation', async () => {
    const app = await open()
    await summary()
    await userEvent.click(phase(4).getByLabelText('North'))
    await giveReason()
    await userEvent.click(publish())
    await userEvent.click(await screen.findByRole('button', { name: 'Yes, publish it so' }))
    await screen.findByText(/^Published\. The range of/)
    expect(publications(app)).toHaveLength(1)
  })

  test('after a failure keeps the form draft and can be retried', async () => {
    const app = await open()
    await summary()
    await type('Fewest stops a day', 4, '150')
    await giveReason()
    app.failWith(async (request) =>
      request.method === 'POST' ? new Response(null, { status: 503 }) : app.answer(request),
    )
    await userEvent.click(publish())
    await screen.findByText(/^The service cannot be reached: the plan was not published/)
    expect(phase(4).getByLabelText('Fewest stops a day')).toHaveProperty('value', '150')
    expect(screen.getByLabelText('Reason, in English')).toHaveProperty('value', REASON.en)
    app.failWith(null)
    await userEvent.click(publish())
    await screen.findByText(/^Published\. The range of/)
    expect(publications(app)).toHaveLength(1)
  })

  test('leaving with an unpublished plan needs confirmation', async () => {
    await open()
    await summary()
    const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false)
    await type('Fewest stops a day', 4, '150')
    await userEvent.click(screen.getByRole('link', { name: 'Incidents' }))
    expect(confirm).toHaveBeenCalledOnce()
    expect(window.location.pathname).toBe('/operations/recovery')
  })

  test('the first plan is possible while deliveries are paused', async () => {
    const app = await open('/operations/recovery', '2022-08-09T09:00:00-04:00')
    await summary()
    expect(screen.getByText(/^Deliveries are paused/)).toBeInstanceOf(HTMLElement)
    await giveReason()
    await userEvent.click(publish())
    await screen.findByText(/^Published\. The range of/)
    await waitFor(() => expect(publications(app)).toHaveLength(1))
  })
})

test('there is nothing to plan when deliveries follow the calendar', async () => {
  await open('/operations/recovery', '2022-09-01T12:00:00-04:00')
  expect(await screen.findByText(/^Deliveries follow the ordering calendar/)).toBeInstanceOf(HTMLElement)
  expect(seed.network.plans).toHaveLength(2)
})
