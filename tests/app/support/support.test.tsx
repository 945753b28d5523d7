import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { instant } from '../../../src/domain/time/instant.ts'
import type { AskedQuestion, QuestionOwner } from '../../../src/domain/questions/asked-question.ts'
import { openManyStores } from '../open-many-stores.ts'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

const OMAR: QuestionOwner = { id: 'e'.repeat(32), name: 'Omar Diallo' }
const store = seed.stores.find(({ id }) => id === seed.storyStores.inQueue)
const SAID = 'We are running out of everything. When do you restart?'

function asked(change: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    id: 'abc123'.padEnd(32, '0'),
    storeId: seed.storyStores.inQueue,
    topic: 'restart',
    orderId: null,
    askedAt: instant('2022-08-09T08:00:00-04:00'),
    state: 'new',
    owner: null,
    escalatedAt: null,
    escalationId: null,
    declinedUpdateId: null,
    closedAt: null,
    messages: [{ id: 'a'.repeat(32), from: 'store', text: SAID, at: instant('2022-08-09T08:00:00-04:00'), by: null }],
    version: 1,
    ...change,
  }
}

const keep = ({ store }: OpenedApp, question: AskedQuestion): void =>
  store.receive({ type: 'question', fact: question, signed: { by: OMAR.id, at: question.askedAt } })

async function openQuestion(change: Partial<AskedQuestion> = {}) {
  const app = await openApp('/support', { persona: 'support' })
  keep(app, asked(change))
  const user = userEvent.setup()
  act(() => window.history.pushState(null, '', `/support/questions/${asked().id}`))
  await screen.findByRole('heading', { level: 1, name: 'When do deliveries restart?' })
  return { app, user }
}

const kept = ({ store }: OpenedApp): AskedQuestion | undefined =>
  store
    .added()
    .flatMap((added) => (added.type === 'question' ? [added.fact] : []))
    .at(-1)

test('the support console is for support only', async () => {
  await openApp('/support', { persona: 'store-owner' })
  expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here for you.' })).toBeInstanceOf(
    HTMLElement,
  )
})

test('a question is claimed and answered from the facts, with their instant and source', async () => {
  const { app, user } = await openQuestion()
  await user.click(screen.getByRole('button', { name: 'Show the store’s facts' }))
  await user.click(await screen.findByRole('button', { name: 'Use this answer' }))
  const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' })
  expect(reply.value).toMatch(/^No restart day has been published\./)
  expect(reply.value).toMatch(/As of Tue.9.Aug, 9:00.a\.m\..EDT\. Source: “.+”\.$/)
  const accesses = app.store.added().filter(({ type }) => type === 'access')
  expect(accesses.map(({ fact }) => fact)).toMatchObject([{ role: 'support', reason: 'question:ABC123' }])
  const { value } = reply
  await user.click(screen.getByRole('button', { name: 'Claim and send' }))
  await screen.findByText('The reply is sent.')
  expect(kept(app)).toMatchObject({ state: 'answered', messages: [{}, { from: 'support', text: value }] })
  expect(reply.value).toBe('')
})

test('a claim by another agent is reported by name, and the form draft stays', async () => {
  const { app, user } = await openQuestion()
  const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' })
  await user.type(reply, 'Soon.')
  keep(app, asked({ owner: OMAR, state: 'claimed', version: 2 }))
  await user.click(screen.getByRole('button', { name: 'Claim and send' }))
  await screen.findByText('Omar Diallo has claimed it meanwhile. What you typed is still here.')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Soon.')
  expect(kept(app)).toMatchObject({ owner: OMAR, version: 2 })
})

test('a reply to a closed question is not sent and can be saved as a note', async () => {
  const { app, user } = await openQuestion()
  const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' })
  await user.type(reply, 'Soon.')
  keep(app, asked({ state: 'closed', closedAt: instant('2022-08-09T08:59:00-04:00'), version: 2 }))
  await user.click(screen.getByRole('button', { name: 'Claim and send' }))
  await screen.findByText('It was changed meanwhile. Your text is still here: check the question, then try again.')
  await screen.findByText(/^The question is closed\. It opens again when the store says more/)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' }).value).toBe('Soon.')
  expect(kept(app)).toMatchObject({ state: 'closed', messages: [{ from: 'store' }] })
  await user.click(screen.getByRole('radio', { name: 'A note for support alone' }))
  await user.click(screen.getByRole('button', { name: 'Keep the note' }))
  await screen.findByText('The note is kept.')
  expect(kept(app)).toMatchObject({ messages: [{ from: 'store' }, { from: 'note', text: 'Soon.' }] })
})

test('personal data is rejected at the field', async () => {
  const { user } = await openQuestion()
  const reply = screen.getByRole('textbox', { name: 'Reply' })
  await user.type(reply, 'Call 613-555-0144.')
  await user.click(screen.getByRole('button', { name: 'Claim and send' }))
  await waitFor(() => expect(reply.getAttribute('aria-invalid')).toBe('true'))
  const id = reply.getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(id)?.textContent).toMatch(/phone number/)
})

test('an inserted answer reports changed facts and can be replaced by the new one', async () => {
  const { app, user } = await openQuestion()
  await user.click(screen.getByRole('button', { name: 'Show the store’s facts' }))
  await user.click(await screen.findByRole('button', { name: 'Use this answer' }))
  const move = { method: 'PUT', body: JSON.stringify({ now: '2022-08-12T12:00:00-04:00' }) }
  const headers = { 'content-type': 'application/json' }
  await app.answer(new Request('http://test/api/clock', { ...move, headers }))
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  await screen.findByText('The facts have changed since you took this answer: it is out of date.')
  await user.click(screen.getByRole('button', { name: 'Use the new answer' }))
  const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' })
  expect(reply.value).not.toMatch(/No restart day/)
  expect(reply.value).toMatch(/As of Fri.12.Aug/)
  expect(screen.queryByText(/it is out of date/)).toBeNull()
})

test('the queue marks urgent questions, and its filters are in the URL', async () => {
  const app = await openApp('/support?show=new', { persona: 'support' })
  keep(app, asked())
  keep(app, asked({ id: 'd'.repeat(32), topic: 'other', state: 'answered', owner: OMAR }))
  const user = userEvent.setup()
  await user.click(await screen.findByRole('link', { name: /^Answered/ }))
  window.dispatchEvent(new Event('focus'))
  expect(window.location.search).toBe('?show=answered')
})

test('a store is found by its first letters with the keyboard and opened with a reason', async () => {
  const app = await openApp('/support', { persona: 'support' })
  const user = userEvent.setup()
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('/')
  await user.keyboard((store?.licence ?? '').slice(4))
  await screen.findByRole('option', { name: new RegExp(store?.licence ?? '') })
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Show the store' }))
  const page = await screen.findByRole('region', { name: 'As the store sees it' })
  await within(page).findByRole('heading', { name: 'Your orders' })
  const accesses = app.store.added().filter(({ type }) => type === 'access')
  expect(accesses.map(({ fact }) => fact)).toMatchObject([{ storeId: store?.id, reason: 'phone_call' }])
  // Staff cannot acknowledge on behalf of a store.
  await user.click((await within(page).findAllByRole('button', { name: /^Acknowledge/ }))[0] ?? page)
  expect(within(page).queryByRole('alert')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'To read aloud' }))
  await screen.findByRole('heading', { name: `What to say to ${store?.name}` })
  await user.click(screen.getByRole('button', { name: 'French' }))
  await screen.findByRole('heading', { name: `Que dire à ${store?.name}` })
})

test('an answer from the facts asks for confirmation too, and the form draft stays', async () => {
  const { app, user } = await openQuestion()
  await openManyStores(app)
  await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'Soon.')
  await user.click(screen.getByRole('button', { name: 'Show the store’s facts' }))
  await user.click(await screen.findByRole('button', { name: 'Open it too' }))
  await screen.findByRole('button', { name: 'Use this answer' })
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' }).value).toBe('Soon.')
})

test('the timeline beside the store has all events, by kind', async () => {
  const app = await openApp('/support', { persona: 'support' })
  const note = {
    id: 'c'.repeat(32),
    from: 'note',
    text: 'Call them first.',
    at: asked().askedAt,
    by: 'Tomas',
  }
  keep(app, asked({ messages: [...asked().messages, { ...note, from: 'note' }] }))
  const user = userEvent.setup()
  act(() => window.history.pushState(null, '', `/support/stores/${store?.id}`))
  await user.click(await screen.findByRole('button', { name: 'Show the store' }))
  await user.click(await screen.findByRole('button', { name: 'Show the timeline' }))
  await screen.findByRole('list', { name: 'Everything' })
  await user.click(screen.getByRole('button', { name: 'Questions', pressed: false }))
  const questions = within(screen.getByRole('list', { name: 'Questions' }))
  expect(questions.getByText(SAID)).toBeInstanceOf(HTMLElement)
  expect(questions.getByText('Call them first.')).toBeInstanceOf(HTMLElement)
  await user.click(screen.getByRole('button', { name: 'Accesses' }))
  const accesses = screen.getByRole('list', { name: 'Accesses' })
  expect(within(accesses).getAllByText('Phone call').length).toBeGreaterThan(0)
  await user.click(screen.getByRole('button', { name: 'Waived fees', pressed: false }))
  expect(screen.getByText('There is nothing of this kind.')).toBeInstanceOf(HTMLElement)
  const kept = app.store.added().filter(({ type }) => type === 'access')
  expect(kept.map(({ fact }) => fact)).toMatchObject([{ reason: 'phone_call' }, { reason: 'phone_call' }])
})

test.each([
  [
    'English',
    {
      headline: 'Your next delivery',
      next: 'Next update',
      waiting: 'Orders that wait',
      cap: 'Ordering limits and delivery hours',
    },
    [/^The next update is promised by /, /SO99\d{7}, weekly order: ./, /This is true as of Tue.9.Aug, 9:00/],
    'It rests on this notice: ',
  ],
  [
    'French',
    {
      headline: 'Votre prochaine livraison',
      next: 'Prochaine mise à jour',
      waiting: 'Commandes en attente',
      cap: 'Limites de commande et heures de livraison',
    },
    [
      /^La prochaine mise à jour est promise d’ici /,
      /SO99\d{7}, commande hebdomadaire.: ./,
      /Ces renseignements valent en date du /,
    ],
    'Ils reposent sur cet avis',
  ],
])('a store without an account gets a printed sheet in %s', async (language, headings, sentences, source) => {
  await openApp(`/support/stores/${store?.id}`, { persona: 'support' })
  const print = vi.spyOn(window, 'print').mockImplementation(() => {})
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Show the store' }))
  await user.click(await screen.findByRole('button', { name: 'A page to print' }))
  await user.click(screen.getByRole('button', { name: language }))
  const sheet = screen.getByRole('article')
  within(sheet).getByRole('heading', { level: 1, name: store?.name ?? '' })
  for (const name of Object.values(headings)) within(sheet).getByRole('heading', { level: 2, name })
  const said = [...sheet.querySelectorAll('p, li')].map(({ textContent }) => textContent)
  for (const sentence of sentences) expect(said.some((text) => sentence.test(text))).toBe(true)
  expect(sheet.textContent).toContain(store?.postalCode)
  expect(sheet.textContent).toContain(source)
  // Each heading has content.
  for (const section of sheet.querySelectorAll('section')) {
    expect(section.querySelector('p, li')?.textContent).toMatch(/\S/)
  }
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(print).toHaveBeenCalledOnce()
})
