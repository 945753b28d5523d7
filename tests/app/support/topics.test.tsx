import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { questionsAsked, goTo, storeQuestions, storedQuestions, OMAR } from '../store-questions.ts'
import { openApp, seed } from '../open-app.tsx'

const { inProcess, deliveredBefore } = seed.storyStores
const nameOf = (storeId: string) => seed.stores.find(({ id }) => id === storeId)?.name ?? ''
const FRENCH = 'Quand les livraisons vont-elles reprendre? Nous manquons de tout.'
const THREE = [
  questionsAsked(1),
  questionsAsked(2, { storeId: inProcess, text: FRENCH }),
  questionsAsked(3, { storeId: deliveredBefore, owner: OMAR, state: 'claimed' }),
  questionsAsked(4, { topic: 'who_pays' }),
]

async function openTopics(path = '/support/topics', heading = 'What stores ask') {
  const app = await openApp('/', { persona: 'support' })
  storeQuestions(app, ...THREE)
  await goTo(path)
  await screen.findByRole('heading', { level: 1, name: heading })
  return { app, user: userEvent.setup() }
}

const box = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name })

test('the most frequent topic comes first, with tables of its days and regions', async () => {
  await openTopics()
  const table = await screen.findByRole('table', { name: /^Topics/ })
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    'When do deliveries restart?333',
    'I lost sales. Who pays?111',
  ])
  const support = screen.getByRole('region', { name: 'When do deliveries restart?' })
  within(support).getByText('Asked 3 times, with no update since.')
  within(support).getByText(/3 questions of 3 stores wait for an answer\./)
  const [days, regions] = within(support).getAllByRole('table', { hidden: true })
  expect(days?.querySelectorAll('tbody tr')).toHaveLength(14)
  expect(days?.querySelector('tbody tr:last-child')?.textContent).toMatch(/3$/)
  expect(regions?.querySelectorAll('tbody tr')).toHaveLength(5)
})

test('a topic is chosen by its row, and the URL follows', async () => {
  const { user } = await openTopics()
  await user.click(await screen.findByRole('link', { name: 'I lost sales. Who pays?' }))
  expect(window.location.search).toBe('?topic=who_pays')
  const support = await screen.findByRole('region', { name: 'I lost sales. Who pays?' })
  within(support).getByText('Asked once, with no update since.')
})

test('one press escalates a topic and reports the number of stores', async () => {
  const { app, user } = await openTopics()
  await user.click(await screen.findByRole('button', { name: 'Escalate it to operations' }))
  await screen.findByText('Escalated to operations: 3 stores ask.')
  expect(screen.queryByRole('button', { name: /^Bring/ })).toBeNull()
  expect(app.store.added().filter(({ type }) => type === 'draft')).toHaveLength(1)
})

test('one reply goes to all unclaimed questions after confirmation, with each result', async () => {
  const { app, user } = await openTopics()
  await user.type(await box('Reply in English'), 'On Thursday.')
  await user.click(screen.getByRole('button', { name: 'Send to 2 stores…' }))
  const french = await box('Reply in French')
  expect(document.activeElement).toBe(french)
  expect(french.getAttribute('aria-invalid')).toBe('true')
  await user.type(french, 'Jeudi.')
  await user.click(screen.getByRole('button', { name: 'Send to 2 stores…' }))
  await screen.findByRole('heading', { name: 'Send this to 2 stores?' })
  screen.getByText(/In English: 1\. In French: 1\. In both languages: 0\./)
  // Another agent claims one of the questions first.
  storeQuestions(app, questionsAsked(2, { storeId: inProcess, owner: OMAR, state: 'claimed', version: 2 }))
  await user.click(screen.getByRole('button', { name: 'Yes, send it' }))
  await screen.findByText('1 question is answered.')
  const results = screen.getByRole('heading', { name: 'What became of it' })
  await waitFor(() => expect(document.activeElement).toBe(results))
  screen.getByText('Taken by somebody else meanwhile; left as they are:')
  screen.getByRole('link', { name: nameOf(inProcess) })
  const kept = storedQuestions(app)
  expect(kept.get(questionsAsked(1).id)).toMatchObject({
    state: 'answered',
    messages: [{}, { text: 'On Thursday.' }],
  })
  expect(kept.get(questionsAsked(2).id)).toMatchObject({ owner: OMAR, version: 2 })
  expect(kept.get(questionsAsked(3).id)).toMatchObject({ owner: OMAR, version: 1 })
})

test('a failed reply stays, and a retry sends it once', async () => {
  const { app, user } = await openTopics()
  await user.type(await box('Reply in English'), 'On Thursday.')
  await user.type(await box('Reply in French'), 'Jeudi.')
  await user.click(screen.getByRole('button', { name: 'Send to 2 stores…' }))
  // The request succeeds, but its response is lost.
  app.failWith(async (request) => {
    await app.answer(request)
    return new Response(null, { status: 503 })
  })
  await user.click(await screen.findByRole('button', { name: 'Yes, send it' }))
  await screen.findByRole('alert')
  expect((await box('Reply in English')).value).toBe('On Thursday.')
  expect((await box('Reply in French')).value).toBe('Jeudi.')
  app.failWith(null)
  await user.click(await screen.findByRole('button', { name: 'Send to 2 stores…' }))
  await user.click(await screen.findByRole('button', { name: 'Yes, send it' }))
  await screen.findByText('2 questions are answered.')
  expect(storedQuestions(app).get(questionsAsked(1).id)?.messages).toHaveLength(2)
  expect((await box('Reply in English')).value).toBe('')
})

test('personal data is rejected at the field of its language, and nothing is sent', async () => {
  const { app, user } = await openTopics()
  await user.type(await box('Reply in English'), 'Call us.')
  await user.type(await box('Reply in French'), 'Appelez le 613-555-0144.')
  await user.click(screen.getByRole('button', { name: 'Send to 2 stores…' }))
  await user.click(await screen.findByRole('button', { name: 'Yes, send it' }))
  await waitFor(async () => expect((await box('Reply in French')).getAttribute('aria-invalid')).toBe('true'))
  expect((await box('Reply in English')).getAttribute('aria-invalid')).toBe('false')
  expect(storedQuestions(app).get(questionsAsked(1).id)).toMatchObject({ state: 'new' })
})

test('leaving with an unsent text needs confirmation', async () => {
  const { user } = await openTopics()
  const asked = vi.spyOn(window, 'confirm').mockReturnValue(false)
  await user.type(await box('Reply in English'), 'On')
  await user.click(screen.getByRole('link', { name: 'Questions' }))
  expect(asked).toHaveBeenCalledTimes(1)
  expect(window.location.pathname).toBe('/support/topics')
})

test('the page is available in French', async () => {
  await openApp('/fr/support/topics', { persona: 'support' })
  await screen.findByRole('heading', { level: 1, name: 'Ce que les magasins demandent' })
  const none = await screen.findByText(/^Rien n’a été demandé au cours des deux dernières semaines/)
  expect(none).toBeInstanceOf(HTMLElement)
})
