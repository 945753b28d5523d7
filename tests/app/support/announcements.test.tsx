import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { instant } from '../../../src/domain/time/instant.ts'
import { questionsAsked, goTo, keepEscalation, storeQuestions, OMAR } from '../store-questions.ts'
import { openManyStores } from '../open-many-stores.ts'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

const { inQueue, inProcess } = seed.storyStores
const nameOf = (storeId: string) => seed.stores.find(({ id }) => id === storeId)?.name ?? ''
const [first] = seed.cannedAnswers

afterEach(() => sessionStorage.clear())

const failAt =
  (app: OpenedApp, part: string, answer: () => Response | Promise<Response>) =>
  (request: Request): Response | Promise<Response> =>
    request.url.includes(part) ? answer() : app.answer(request)

/** Focuses the window after a while, so that the page reads other people’s changes. */
function accessAgain(): void {
  const later = Date.now() + 60_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
  act(() => {
    window.dispatchEvent(new Event('visibilitychange'))
  })
}

async function openStore() {
  const app = await openApp(`/support/stores/${inQueue}`, { persona: 'support' })
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Show the store' }))
  await screen.findByRole('button', { name: 'Show the timeline' })
  return { app, user }
}

test('the timeline asks for confirmation over the access threshold and continues', async () => {
  const { app, user } = await openStore()
  // Simulates a user who opened this store first and many others later.
  app.failWith((request) => {
    const isConfirmed = request.headers.get('x-access-confirmed') === 'yes'
    return request.url.includes('/history') && !isConfirmed ? rejection('access-unconfirmed', 428) : app.answer(request)
  })
  await user.click(screen.getByRole('button', { name: 'Show the timeline' }))
  const asked = await screen.findByRole('alert')
  expect(asked.textContent).toContain(nameOf(inQueue))
  expect(asked.textContent).not.toContain('What you typed')
  await user.click(within(asked).getByRole('button', { name: 'Open it too' }))
  await screen.findByRole('list', { name: 'Everything' })
})

function rejection(kind: string, status: number): Response {
  const problem = {
    type: `urn:dockboard:problem:${kind}`,
    title: 'No.',
    status,
    detail: 'No.',
    next: 'Wait.',
  }
  return Response.json(problem, { status, headers: { 'content-type': 'application/problem+json' } })
}

test('a failed refresh is reported beside the facts', async () => {
  const { app, user } = await openStore()
  app.failWith(failAt(app, `/stores/${inQueue}/status`, () => rejection('too-many', 409)))
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  expect((await screen.findByRole('alert')).textContent).toBe('No. Wait.')
  screen.getByRole('region', { name: 'As the store sees it' })
})

test('in the list of new questions, a claim is confirmed above the list with the focus', async () => {
  const app = await openApp('/', { persona: 'support' })
  storeQuestions(app, questionsAsked(1), questionsAsked(2, { storeId: inProcess }))
  await goTo('/support?show=new')
  const user = userEvent.setup()
  const name = `Claim: When do deliveries restart? (${nameOf(inQueue)})`
  await user.click(await screen.findByRole('button', { name }))
  const said = await screen.findByText(/It is yours now\./)
  await waitFor(() => expect(document.activeElement).toBe(said))
  within(said).getByRole('link', { name: `When do deliveries restart? (${nameOf(inQueue)})` })
  expect(screen.queryByRole('button', { name })).toBeNull()
  // Another agent claims the other question first.
  storeQuestions(app, questionsAsked(2, { storeId: inProcess, owner: OMAR, state: 'claimed', version: 2 }))
  await user.click(screen.getByRole('button', { name: /^Claim: / }))
  const late = await screen.findByText(/Omar Diallo has claimed it meanwhile\./)
  await waitFor(() => expect(document.activeElement).toBe(late))
})

test('the confirmation of an escalated topic has the focus', async () => {
  const app = await openApp('/', { persona: 'support' })
  storeQuestions(app, questionsAsked(1))
  await goTo('/support/topics')
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Escalate it to operations' }))
  const said = await screen.findByText('Escalated to operations: 1 store asks.')
  await waitFor(() => expect(document.activeElement).toBe(said))
})

test('facts wait for the number of stores of the owner, and report an error', async () => {
  const app = await openApp('/', { persona: 'support' })
  storeQuestions(app, questionsAsked(1))
  app.failWith(failAt(app, '/api/support/stores', () => rejection('no', 409)))
  await goTo(`/support/questions/${questionsAsked(1).id}`)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Show the store’s facts' }))
  await screen.findByText('No. Wait.')
  expect(screen.queryByRole('button', { name: 'Use this answer' })).toBeNull()
  app.failWith(null)
  await user.click(screen.getByRole('button', { name: 'Show the store’s facts' }))
  await screen.findByRole('button', { name: 'Use this answer' })
  expect(app.store.added().filter(({ type }) => type === 'access')).toHaveLength(1)
})

test('the notice of a released question disappears once another agent claims it', async () => {
  const app = await openApp('/', { persona: 'support' })
  storeQuestions(app, questionsAsked(1))
  await goTo(`/support/questions/${questionsAsked(1).id}`)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Claim' }))
  await user.click(await screen.findByRole('button', { name: 'Give back' }))
  await screen.findByText('Released. Anyone in support can claim it.')
  storeQuestions(app, questionsAsked(1, { owner: OMAR, state: 'claimed', version: 9 }))
  accessAgain()
  await screen.findByText('Omar Diallo has claimed this question. You can add a note.')
  expect(screen.queryByText('Released. Anyone in support can claim it.')).toBeNull()
})

test('text typed while a canned answer is saved stays over the saved version', async () => {
  const app = await openApp(`/support/answers/${first?.id}`, { persona: 'support' })
  const user = userEvent.setup()
  const box = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name, in English' })
  await user.type(box, '!')
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  app.failWith(async (request) => {
    if (request.method === 'PUT') await held
    return app.answer(request)
  })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.type(box, '?')
  letThrough()
  await screen.findByText(`“${first?.name.en}!” is saved. What you typed since is not saved yet.`)
  expect(box.value).toBe(`${first?.name.en}!?`)
  expect(screen.queryByText(/has saved this answer meanwhile/)).toBeNull()
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  await screen.findByText(`“${first?.name.en}!?” is saved.`)
})

test('the questions of a draft report that they could not be loaded', async () => {
  const app = await openApp('/', { persona: 'ops' })
  const escalation = {
    id: 'c'.repeat(32),
    topic: 'restart',
    raisedAt: instant('2022-08-09T08:30:00-04:00'),
    stores: 43,
    open: true,
    updateId: null,
  } as const
  keepEscalation(app, escalation)
  storeQuestions(app, questionsAsked(1, { escalationId: escalation.id, escalatedAt: escalation.raisedAt }))
  await goTo('/operations/incidents')
  const link = await screen.findByRole('link', { name: 'When do deliveries restart?' })
  app.failWith(failAt(app, '/questions', () => rejection('no', 409)))
  const user = userEvent.setup()
  await user.click(link)
  const region = await screen.findByRole('region', { name: 'What stores ask' })
  within(region).getByText(/^This part could not be loaded\./)
  app.failWith(null)
  await user.click(within(region).getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('43 stores ask: When do deliveries restart?')).toBeInstanceOf(HTMLElement)
})

test('the preview confirms for its own store and keeps the focus while it continues', async () => {
  const app = await openApp('/operations/publish', { persona: 'ops' })
  await openManyStores(app)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'A blank page' }))
  await screen.findByRole('button', { name: 'Publish' })
  for (const name of ['incident.title', 'update.headline', 'update.body'])
    for (const language of ['en', 'fr'])
      fireEvent.change(document.querySelector(`[name="${name}.${language}"]`) ?? document, {
        target: { value: 'Ice' },
      })
  const [one, other] = [inQueue, inProcess].map((id) => seed.stores.find((each) => each.id === id))
  const store = await screen.findByRole('combobox', { name: 'A store, by name or licence' })
  await user.type(store, one?.licence ?? '')
  await user.click(screen.getByRole('button', { name: 'Preview' }))
  await screen.findByRole('button', { name: 'Open it too' })
  await user.clear(store)
  await user.type(store, other?.licence ?? '')
  const asked = screen.getByRole('alert')
  expect(asked.textContent).toContain(one?.name)
  await user.click(within(asked).getByRole('button', { name: 'Open it too' }))
  await screen.findByRole('region', { name: new RegExp(one?.name ?? '') })
  expect(document.activeElement).not.toBe(document.body)
})
