import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { instant } from '../../../src/domain/time/instant.ts'
import type { Escalation } from '../../../src/domain/questions/escalation.ts'
import { practice } from '../../../src/scenario/practice.ts'
import { SUSPENSION } from '../../../src/scenario/updates/suspension.ts'
import { questionsAsked, goTo, keepEscalation, storeQuestions, storedQuestions } from '../store-questions.ts'
import { openApp, seed } from '../open-app.tsx'

const { inQueue, inProcess } = seed.storyStores
const ESCALATION: Escalation = {
  id: 'c'.repeat(32),
  topic: 'restart',
  raisedAt: instant('2022-08-09T08:30:00-04:00'),
  stores: 43,
  open: true,
  updateId: null,
}
const brought = { escalationId: ESCALATION.id, escalatedAt: ESCALATION.raisedAt }

async function openDrafts(path = '/operations/incidents', scenario = seed) {
  const app = await openApp(path === '/operations/incidents' ? '/' : '/fr', { persona: 'ops', scenario })
  keepEscalation(app, ESCALATION)
  storeQuestions(
    app,
    questionsAsked(1, { ...brought, text: 'When?' }),
    questionsAsked(2, { ...brought, storeId: inProcess, text: 'Quand?' }),
  )
  await goTo(path)
  return { app, user: userEvent.setup() }
}

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`)
  if (found === null) throw new Error(`no field ${name}`)
  return found
}

test('an escalation is listed among the drafts, with the number of stores', async () => {
  const { user } = await openDrafts()
  const link = await screen.findByRole('link', { name: 'When do deliveries restart?' })
  expect(link.closest('li')?.textContent).toContain('43 stores ask')
  await user.click(link)
  const asked = await screen.findByRole('region', { name: 'What stores ask' })
  within(asked).getByText('43 stores ask: When do deliveries restart?')
  within(asked).getByText('When?')
  within(asked).getByText('Quand?')
  for (const storeId of [inQueue, inProcess]) {
    const store = seed.stores.find(({ id }) => id === storeId)
    expect(asked.textContent).not.toContain(store?.name)
    expect(asked.textContent).not.toContain(store?.licence)
  }
})

test('an escalation’s draft starts as the next update of the open incident, with bilingual headlines', async () => {
  const { app, user } = await openDrafts()
  await user.click(await screen.findByRole('link', { name: 'When do deliveries restart?' }))
  await screen.findByRole('button', { name: 'Publish' })
  expect(field('update.headline.en').value).toBe('Your question: “When do deliveries restart?”')
  expect(field('update.headline.fr').value).toBe(
    'Votre question\u00a0: «\u00a0Quand les livraisons reprennent-elles?\u00a0»',
  )
  expect(document.querySelector('[name="incident.title.en"]')).toBeNull()
  // Its facts are blanks, which block publishing until they are filled in.
  await user.click(screen.getByRole('button', { name: 'Publish' }))
  const alert = await screen.findByRole('alert')
  expect(within(alert).getAllByText(/blank in brackets/)).toHaveLength(2)
  expect(app.store.added().filter(({ type }) => type === 'published')).toEqual([])
})

test('without an open incident the draft starts from the topic’s template, without measures', async () => {
  const { user } = await openDrafts('/operations/incidents', practice())
  await user.click(await screen.findByRole('link', { name: 'When do deliveries restart?' }))
  await screen.findByRole('button', { name: 'Publish' })
  expect(field('incident.title.en').value).toBe('Problem at the distribution centre')
  expect(field('update.body.en').value).toMatch(/^Stores ask: “When do deliveries restart\?”\n\nDeliveries to/)
  expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
})

test('the list is available in French', async () => {
  await openDrafts('/fr/operations/incidents')
  const link = await screen.findByRole('link', { name: 'Quand les livraisons reprennent-elles?' })
  expect(link.closest('li')?.textContent).toContain('43 magasins posent la question')
})

async function openAnswered() {
  const app = await openApp('/', { persona: 'store-owner' })
  keepEscalation(app, { ...ESCALATION, open: false, updateId: SUSPENSION.id })
  storeQuestions(app, questionsAsked(1, brought))
  await goTo(`/stores/${inQueue}/questions`)
  const asked = await screen.findByRole('region', { name: 'When do deliveries restart?' })
  within(asked).getByText(/This update answers your question:/)
  within(asked).getByText(SUSPENSION.headline.en)
  return { app, asked, user: userEvent.setup() }
}

test('a store confirms that an update answers its question, which is then closed', async () => {
  const { app, asked, user } = await openAnswered()
  await user.click(within(asked).getByRole('button', { name: /^Yes, close it/ }))
  await within(asked).findByText('Closed')
  expect(within(asked).queryByText(/This update answers/)).toBeNull()
  expect(storedQuestions(app).get(questionsAsked(1).id)).toMatchObject({ state: 'closed' })
})

test('a store that asks again continues in the field, and is not offered the same update again', async () => {
  const { app, asked, user } = await openAnswered()
  await user.click(within(asked).getByRole('button', { name: /^No, I still ask/ }))
  const box = within(asked).getByRole('textbox')
  expect(document.activeElement).toBe(box)
  await user.type(box, 'Which day?')
  await user.click(within(asked).getByRole('button', { name: 'Send' }))
  await within(asked).findByText('Sent; not assigned yet')
  expect(within(asked).queryByText(/This update answers/)).toBeNull()
  expect(storedQuestions(app).get(questionsAsked(1).id)).toMatchObject({ declinedUpdateId: SUSPENSION.id })
})

test('support sees that an update has answered a question, and which one', async () => {
  const app = await openApp('/', { persona: 'support' })
  keepEscalation(app, { ...ESCALATION, open: false, updateId: SUSPENSION.id })
  storeQuestions(app, questionsAsked(1, brought))
  await goTo(`/support/questions/${questionsAsked(1).id}`)
  await screen.findByText('Answered by an update')
  const said = screen.getByText(/The store has not said yet whether it is one\./)
  expect(said.textContent).toContain(SUSPENSION.headline.en)
})
