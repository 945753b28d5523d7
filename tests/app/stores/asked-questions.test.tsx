import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { MINUTE, plus } from '../../../src/domain/time/instant.ts'
import { openApp, seed } from '../open-app.tsx'
import { questionsAsked, storeQuestions } from '../store-questions.ts'

const PAGE = `/stores/${seed.storyStores.inQueue}/questions`
const COUNT = 23

afterEach(() => sessionStorage.clear())

/** Returns a question. A greater number was asked earlier. */
function asked(number: number) {
  const { askedAt, messages } = questionsAsked(number)
  return questionsAsked(number, {
    askedAt: plus(askedAt, -number * MINUTE),
    messages: messages.map((message) => ({ ...message, id: `${number}`.padStart(32, 'b'), text: `Said ${number}.` })),
  })
}

async function openPage(language: '' | '/fr' = '') {
  const app = await openApp(`${language}/`, { persona: 'store-owner' })
  storeQuestions(app, ...Array.from({ length: COUNT }, (_, index) => asked(index + 1)))
  act(() => window.history.pushState(null, '', language + PAGE))
  await screen.findByText('Said 1.')
  return { app, user: userEvent.setup() }
}

function accessAgain(): void {
  const later = Date.now() + 60_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
  act(() => {
    window.dispatchEvent(new Event('visibilitychange'))
  })
}

const said = () => screen.getAllByText(/^Said \d+\.$/).map(({ textContent }) => textContent)

test('the questions of a store are shown in pages, and the first new one has the focus', async () => {
  const { user } = await openPage()
  expect(said()).toHaveLength(10)
  screen.getByText(`10 of ${COUNT} shown`)
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await screen.findByText('Said 20.')
  const [, , , , , , , , , , eleventh] = screen.getAllByRole('heading', {
    level: 3,
    name: 'When do deliveries restart?',
  })
  await waitFor(() => expect(document.activeElement).toBe(eleventh))
  expect(screen.getAllByText(`20 of ${COUNT} shown`).map(({ tagName }) => tagName)).toContain('OUTPUT')
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await screen.findByText(`Said ${COUNT}.`)
  expect(said()).toHaveLength(COUNT)
  // The last page takes the button with it, and the focus is on its first question.
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  await waitFor(() => expect(document.activeElement?.closest('section')?.textContent).toContain('Said 21.'))
})

test('a new question pushes no other off the page, and nothing typed is lost', async () => {
  const { app, user } = await openPage()
  const last = screen.getByText('Said 10.').closest('section') ?? document.body
  await user.click(within(last).getByText('Say more'))
  const field = within(last).getByRole<HTMLTextAreaElement>('textbox')
  await user.type(field, 'I am still waiting')
  storeQuestions(app, asked(0))
  accessAgain()
  await screen.findByText('Said 0.')
  expect(field.isConnected).toBe(true)
  expect(field.value).toBe('I am still waiting')
  expect(document.activeElement).toBe(field)
})

test('the earlier messages of a long conversation are shown on request', async () => {
  const { app, user } = await openPage()
  const { messages, ...question } = asked(0)
  const long = 'Long ago. '.repeat(390)
  const written = [
    ...messages.map((each) => ({ ...each, text: long })),
    ...messages.map((each) => ({ ...each, id: 'c'.repeat(32), text: `Newest of ${long.slice(0, 1_000)}` })),
  ]
  storeQuestions(app, { ...question, messages: written })
  accessAgain()
  const newest = await screen.findByText(/^Newest of/)
  const section = newest.closest('section') ?? document.body
  expect(within(section).getAllByRole('listitem')).toHaveLength(1)
  await user.click(within(section).getByRole('button', { name: 'Show 1 earlier message' }))
  const whole = await within(section).findByText('The whole conversation: 2 messages')
  expect(within(section).getAllByRole('listitem')).toHaveLength(2)
  await waitFor(() => expect(document.activeElement).toBe(whole.parentElement))
})

test('in French', async () => {
  const { user } = await openPage('/fr')
  await user.click(screen.getByRole('button', { name: 'Afficher la suite' }))
  expect(await screen.findAllByText(`Affichage de 20 sur ${COUNT}`)).toHaveLength(2)
})
