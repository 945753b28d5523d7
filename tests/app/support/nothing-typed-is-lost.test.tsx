import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { questionsAsked, goTo, storeQuestions, storedQuestions, OMAR } from '../store-questions.ts'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

const INGRID = { id: seed.personas.support.id, name: seed.personas.support.name }
const { inQueue } = seed.storyStores
const asks = questionsAsked(1)
const CLOSED = { state: 'closed', closedAt: asks.askedAt } as const

afterEach(() => {
  sessionStorage.clear()
  vi.restoreAllMocks()
})

/** Focuses the window after a while, so that the page reads other people’s changes. */
function accessAgain(): void {
  const later = Date.now() + 60_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
  act(() => {
    window.dispatchEvent(new Event('visibilitychange'))
  })
}

/** Delays sent requests until the returned function is called. */
function holdSending(app: OpenedApp): () => void {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  app.failWith(async (request) => {
    if (request.method === 'POST') await held
    return app.answer(request)
  })
  return () => letThrough()
}

async function openQuestion(change: Parameters<typeof questionsAsked>[1]) {
  const app = await openApp('/', { persona: 'support' })
  storeQuestions(app, questionsAsked(1, change))
  await goTo(`/support/questions/${asks.id}`)
  await screen.findByRole('heading', { level: 1, name: 'When do deliveries restart?' })
  return { app, user: userEvent.setup() }
}

test.each([
  ['is reopened', CLOSED, { state: 'new', owner: null, closedAt: null }],
  ['is released', { state: 'claimed', owner: OMAR }, { state: 'new', owner: null }],
] as const)('a note stays a note after its question %s', async (_what, before, after) => {
  const { app, user } = await openQuestion(before)
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'They never pay.')
  storeQuestions(app, questionsAsked(1, { ...after, version: 2 }))
  accessAgain()
  await screen.findByRole('button', { name: 'Claim' })
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^A note/ }).checked).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Keep the note' }))
  await screen.findByText('The note is kept.')
  expect(storedQuestions(app).get(asks.id)?.messages.at(-1)).toMatchObject({ from: 'note' })
})

test('a note stays a note after a reload', async () => {
  const { user } = await openQuestion({})
  await user.click(screen.getByRole('radio', { name: /^A note/ }))
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'They never pay.')
  await goTo('/support')
  await screen.findByRole('heading', { level: 1, name: 'Questions of stores' })
  await goTo(`/support/questions/${asks.id}`)
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })).value).toBe('They never pay.')
})

test('a draft for the store does not become a note without a choice', async () => {
  const { app, user } = await openQuestion({})
  await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'Soon.')
  storeQuestions(app, questionsAsked(1, { ...CLOSED, version: 2 }))
  accessAgain()
  await screen.findByText(/^The question is closed\. It opens again/)
  await user.click(screen.getByRole('button', { name: /^Send the reply|^Claim and send/ }))
  screen.getByText(/^Not sent: you wrote this for the store/)
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reply' }))
  expect(storedQuestions(app).get(asks.id)?.messages).toHaveLength(1)
  await user.click(screen.getByRole('radio', { name: /^A note/ }))
  await user.click(screen.getByRole('button', { name: 'Keep the note' }))
  await screen.findByText('The note is kept.')
})

test('text typed while a reply is sent stays', async () => {
  const { app, user } = await openQuestion({ state: 'claimed', owner: INGRID })
  const letThrough = holdSending(app)
  const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' })
  await user.type(reply, 'Soon.')
  await user.click(screen.getByRole('button', { name: 'Send the reply' }))
  await user.type(reply, ' And one thing more')
  letThrough()
  await screen.findByText('The reply is sent.')
  expect(reply.value).toBe('Soon. And one thing more')
  expect(document.activeElement).toBe(reply)
})

test('a reply rejected at a field moves the focus to the field', async () => {
  const { user } = await openQuestion({ state: 'claimed', owner: INGRID })
  const reply = screen.getByRole('textbox', { name: 'Reply' })
  await user.type(reply, 'Call 613-555-0144.')
  await user.click(screen.getByRole('button', { name: 'Send the reply' }))
  await waitFor(() => expect(document.activeElement).toBe(reply))
  expect(reply.getAttribute('aria-invalid')).toBe('true')
})

async function openStore(change: Parameters<typeof questionsAsked>[1] = {}) {
  const app = await openApp('/', { persona: 'store-owner' })
  storeQuestions(app, questionsAsked(1, change))
  await goTo(`/stores/${inQueue}/questions`)
  const asked = await screen.findByRole('region', { name: 'When do deliveries restart?' })
  return { app, asked, user: userEvent.setup() }
}

test('a store typing a follow-up keeps focus and text when support claims the question', async () => {
  const { app, asked, user } = await openStore({ state: 'waiting', owner: OMAR })
  const box = within(asked).getByRole<HTMLTextAreaElement>('textbox')
  await user.type(box, 'On Mon')
  storeQuestions(app, questionsAsked(1, { state: 'claimed', owner: OMAR, version: 2 }))
  accessAgain()
  await within(asked).findByText('Claimed by support')
  expect(document.activeElement).toBe(box)
  await user.clear(box)
  expect(box.closest('details')?.open).toBe(true)
})

test('the confirmation of a follow-up is outside the collapsed section and has the focus', async () => {
  const { asked, user } = await openStore({ state: 'waiting', owner: OMAR })
  await user.type(within(asked).getByRole('textbox'), 'On Monday.')
  await user.click(within(asked).getByRole('button', { name: 'Send' }))
  const said = await within(asked).findByText('It is sent.')
  await waitFor(() => expect(document.activeElement).toBe(said))
  expect(said.closest('details')).toBeNull()
})

test('a message without a response is resent with the same key despite a changed state', async () => {
  const { app, asked, user } = await openStore({ state: 'waiting', owner: OMAR })
  app.failWith(async (request) => {
    const answer = await app.answer(request)
    return request.method === 'POST' ? new Response(null, { status: 503 }) : answer
  })
  await user.type(within(asked).getByRole('textbox'), 'On Monday.')
  await user.click(within(asked).getByRole('button', { name: 'Send' }))
  await within(asked).findByRole('alert')
  app.failWith(null)
  accessAgain()
  await within(asked).findByText('Claimed by support')
  await user.click(within(asked).getByRole('button', { name: 'Send' }))
  await within(asked).findByText('It is sent.')
  expect(storedQuestions(app).get(asks.id)?.messages).toHaveLength(2)
})

test('a question without a response is asked once, also after a reload', async () => {
  const { app, user } = await openStore()
  const box = () => screen.findByRole('textbox', { name: 'Your question' })
  await user.selectOptions(screen.getByRole('combobox', { name: 'What is it about?' }), 'Something else')
  await user.type(await box(), 'Are you there?')
  app.failWith(async (request) => {
    const answer = await app.answer(request)
    return request.method === 'POST' ? new Response(null, { status: 503 }) : answer
  })
  await user.click(screen.getByRole('button', { name: 'Send the question' }))
  await screen.findByText(/What you typed is still here/)
  app.failWith(null)
  await goTo(`/stores/${inQueue}`)
  await screen.findByRole('heading', { name: 'Your orders' })
  await goTo(`/stores/${inQueue}/questions`)
  await box()
  await user.click(screen.getByRole('button', { name: 'Send the question' }))
  await screen.findByText('Your question is sent. The answer comes here.')
  expect(storedQuestions(app).size).toBe(2)
})

test('leaving with an unsent follow-up needs confirmation', async () => {
  const { asked, user } = await openStore({ state: 'waiting', owner: OMAR })
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false)
  await user.type(within(asked).getByRole('textbox'), 'On')
  await user.click(screen.getByRole('link', { name: 'Back to the store' }))
  expect(confirm).toHaveBeenCalledOnce()
})

test('the confirmation of closing a question has the focus', async () => {
  const { asked, user } = await openStore({ state: 'waiting', owner: OMAR })
  await user.click(within(asked).getByRole('button', { name: /^Close the question/ }))
  const said = await within(asked).findByText('The question is closed.')
  await waitFor(() => expect(document.activeElement).toBe(said))
})

test.each([
  ['a question', 'Your question', 'Send the question', 'Your question is sent. The answer comes here.'],
  ['a follow-up', 'What you want to add', 'Send', 'It is sent.'],
] as const)('text that a store types while %s is sent stays', async (_what, label, send, said) => {
  const { app, user } = await openStore({ state: 'waiting', owner: OMAR })
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: label })
  const letThrough = holdSending(app)
  await user.type(box, 'When?')
  await user.click(screen.getByRole('button', { name: send }))
  await user.type(box, ' And how')
  letThrough()
  await screen.findByText(said)
  expect(box.value).toBe('When? And how')
  expect(document.activeElement).toBe(box)
})

async function openTopic() {
  const app = await openApp('/', { persona: 'support' })
  storeQuestions(app, questionsAsked(1))
  await goTo('/support/topics')
  const field = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name })
  return {
    app,
    user: userEvent.setup(),
    en: await field('Reply in English'),
    fr: await field('Reply in French'),
  }
}

test('placeholder names are not sent to stores', async () => {
  const { user, en, fr } = await openTopic()
  await user.type(en, 'On Thursday.')
  await user.type(fr, 'Elle arrive {{range}.')
  await user.click(screen.getByRole('button', { name: 'Send to 1 store…' }))
  screen.getByText('Write over {range} first: each store would read it as it stands.')
  expect(screen.queryByRole('heading', { name: /^Send this/ })).toBeNull()
  expect(document.activeElement).toBe(fr)
  expect(fr.value.slice(fr.selectionStart, fr.selectionEnd)).toBe('{range}')
})

test('a long paste stays whole, and the confirmed text is the one that is sent', async () => {
  const { user, en, fr } = await openTopic()
  await user.click(en)
  await user.paste('x'.repeat(2_001))
  expect(en.value).toHaveLength(2_001)
  await user.click(screen.getByRole('button', { name: 'Send to 1 store…' }))
  expect(document.activeElement).toBe(en)
  await user.type(en, '{Backspace}')
  await user.type(fr, 'Jeudi.')
  await user.click(screen.getByRole('button', { name: 'Send to 1 store…' }))
  await screen.findByRole('heading', { name: 'Send this to 1 store?' })
  await user.type(fr, '!')
  expect(screen.queryByRole('heading', { name: 'Send this to 1 store?' })).toBeNull()
})

test('going back focuses the text, and a failure is shown at the focus', async () => {
  const { app, user, en, fr } = await openTopic()
  await user.type(en, 'On Thursday.')
  await user.type(fr, 'Jeudi.')
  await user.click(screen.getByRole('button', { name: 'Send to 1 store…' }))
  await user.click(await screen.findByRole('button', { name: 'Back to the text' }))
  expect(document.activeElement).toBe(en)
  await user.click(screen.getByRole('button', { name: 'Send to 1 store…' }))
  app.failWith(() => new Response(null, { status: 503 }))
  await user.click(await screen.findByRole('button', { name: 'Yes, send it' }))
  const alert = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement?.contains(alert)).toBe(true))
  expect(document.activeElement).not.toBe(document.body)
})

test('an unsent reply is seen by its writer alone, also where another person signs in after the session ended', async () => {
  const { app, user } = await openQuestion({})
  await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'Soon.')
  const signIn = async (name: string) => {
    app.endSession()
    accessAgain()
    await screen.findByText(/^Your session has ended/)
    await user.click(await screen.findByRole('button', { name: new RegExp(name) }))
    await screen.findByRole('heading', { level: 1, name: 'When do deliveries restart?' })
    return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' })
  }
  expect((await signIn(seed.personas['support-two'].name)).value).toBe('')
  expect((await signIn(seed.personas.support.name)).value).toBe('Soon.')
})
