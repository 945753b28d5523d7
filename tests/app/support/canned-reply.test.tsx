import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { AskedQuestion } from '../../../src/domain/questions/asked-question.ts'
import type { CannedAnswer } from '../../../src/domain/questions/canned-answer.ts'
import { instant } from '../../../src/domain/time/instant.ts'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

const AT = instant('2022-08-09T08:00:00-04:00')
const QUESTION: AskedQuestion = {
  id: 'abc123'.padEnd(32, '0'),
  storeId: seed.storyStores.inQueue,
  topic: 'restart',
  orderId: null,
  askedAt: AT,
  state: 'new',
  owner: null,
  escalatedAt: null,
  escalationId: null,
  declinedUpdateId: null,
  closedAt: null,
  messages: [{ id: 'a'.repeat(32), from: 'store', text: 'When do you restart?', at: AT, by: null }],
  version: 1,
}
const RANGE: CannedAnswer = {
  id: 'b'.repeat(32),
  name: { en: 'Which days', fr: 'Quels jours' },
  text: {
    en: 'Order {order_number} comes {range}. Thank you.',
    fr: 'La commande {order_number} arrive {range}. Merci.',
  },
  savedAt: AT,
  savedBy: 'Omar Diallo',
  version: 1,
}

afterEach(() => sessionStorage.clear())

const keep = ({ store }: OpenedApp, answer: CannedAnswer): void =>
  store.receive({ type: 'canned_answer', fact: answer, signed: { by: 'e'.repeat(32), at: AT } })

async function openQuestion() {
  const app = await openApp('/support', { persona: 'support' })
  app.store.receive({ type: 'question', fact: QUESTION, signed: { by: 'e'.repeat(32), at: AT } })
  keep(app, RANGE)
  const user = userEvent.setup()
  act(() => window.history.pushState(null, '', `/support/questions/${QUESTION.id}`))
  await screen.findByRole('heading', { level: 1, name: 'When do deliveries restart?' })
  await screen.findByRole('combobox', { name: 'Answer' })
  return { app, user }
}

const access = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('button', { name: 'Show the store’s facts' }))
const reply = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' })
const sent = ({ store }: OpenedApp) =>
  store
    .added()
    .flatMap((added) => (added.type === 'question' ? added.fact.messages : []))
    .filter(({ from }) => from !== 'store')

const NO_RANGE = 'There is no day to give for {range}: deliveries are paused.'

test('a canned answer gets the values of the store in the chosen language', async () => {
  const { app, user } = await openQuestion()
  screen.getByText('Its variables take the store’s facts: show them first.')
  await access(user)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Answer' }), 'Deliveries are paused')
  const languages = screen.getAllByRole('combobox', { name: 'Language of the reply' })
  await user.selectOptions(languages[1] ?? reply(), 'French')
  await user.click(await screen.findByRole('button', { name: 'Use the canned answer' }))
  expect(reply().value).toMatch(/^Votre livraison de jeudi est suspendue\./)
  expect(reply().value).toMatch(/La commande SO990219206 est à la place 383 à 397 sur 1.113 dans la file\./)
  expect(reply().value).toMatch(/Source.: «.Les livraisons aux magasins sont suspendues.»\.$/)
  expect(reply().value).not.toMatch(/[{}]/)
  // The text is as current as the facts, although it names their instant.
  expect(screen.queryByRole('alert')).toBeNull()
  // One access serves both ways to answer.
  expect(app.store.added().filter(({ type }) => type === 'access')).toHaveLength(1)
  const { value } = reply()
  await user.click(screen.getByRole('button', { name: 'Claim and send' }))
  await screen.findByText('The reply is sent.')
  expect(sent(app)).toMatchObject([{ from: 'support', text: value }])
})

test('a placeholder without a value is reported, and blocks sending until it is replaced', async () => {
  const { app, user } = await openQuestion()
  await access(user)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Answer' }), 'Which days')
  await user.click(await screen.findByRole('button', { name: 'Use the canned answer' }))
  expect(reply().value).toBe('Order SO990219206 comes {range}. Thank you.')
  screen.getByText(`${NO_RANGE} Write over it before you send.`)

  await user.click(screen.getByRole('button', { name: 'Claim and send' }))
  screen.getByText('Not sent: write over {range} first. The store would read it as it stands.')
  expect(reply().getAttribute('aria-invalid')).toBe('true')
  expect(sent(app)).toEqual([])
  // The placeholder is selected, so typing replaces it.
  expect(document.activeElement).toBe(reply())
  const { selectionStart, selectionEnd, value } = reply()
  expect(value.slice(selectionStart, selectionEnd)).toBe('{range}')
  await user.keyboard('when deliveries restart')
  expect(reply().value).toBe('Order SO990219206 comes when deliveries restart. Thank you.')
  expect(screen.queryByText(/Write over it/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Claim and send' }))
  await screen.findByText('The reply is sent.')
  expect(sent(app)).toMatchObject([{ text: 'Order SO990219206 comes when deliveries restart. Thank you.' }])
})

test('a typed placeholder also blocks a reply, but not a note', async () => {
  const { app, user } = await openQuestion()
  await user.type(reply(), 'It comes {{range}.')
  await user.click(screen.getByRole('button', { name: 'Claim and send' }))
  screen.getByText(/^Not sent: write over \{range\} first/)
  screen.getByText('{range} is not filled in. Write over it before you send.')
  await user.click(screen.getByRole('radio', { name: 'A note for support alone' }))
  await user.click(screen.getByRole('button', { name: 'Keep the note' }))
  await screen.findByText('The note is kept.')
  expect(sent(app)).toMatchObject([{ from: 'note', text: 'It comes {range}.' }])
})

test('changed facts are reported even after edits, and the new values can be applied', async () => {
  const { app, user } = await openQuestion()
  await access(user)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Answer' }), 'Which days')
  await user.click(await screen.findByRole('button', { name: 'Use the canned answer' }))
  await user.click(screen.getByRole('button', { name: 'Claim and send' }))
  await user.keyboard('some day')
  const move = { method: 'PUT', body: JSON.stringify({ now: '2022-08-11T12:00:00-04:00' }) }
  const headers = { 'content-type': 'application/json' }
  await app.answer(new Request('http://test/api/clock', { ...move, headers }))
  expect(screen.queryByText(/it is out of date/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  await screen.findByText('The facts have changed since you took this answer: it is out of date.')
  await user.click(screen.getByRole('button', { name: 'Use it with the new facts' }))
  expect(reply().value).toMatch(/^Order SO990219206 comes between Fri.12.Aug and Sat.13.Aug\. Thank you\.$/)
  expect(screen.queryByText(/it is out of date/)).toBeNull()
  expect(screen.queryByText(/Write over it/)).toBeNull()
})
