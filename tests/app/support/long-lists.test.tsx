import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { MINUTE, plus } from '../../../src/domain/time/instant.ts'
import { openApp, seed } from '../open-app.tsx'
import { questionsAsked, storeQuestions } from '../store-questions.ts'

const { inQueue, inProcess } = seed.storyStores
const COUNT = 60

/** Opens the page of a store that has asked many questions, and another store one. */
async function openStore() {
  const app = await openApp('/support', { persona: 'support' })
  const questions = Array.from({ length: COUNT }, (_, index) => {
    const { askedAt, messages } = questionsAsked(index)
    const at = plus(askedAt, -index * MINUTE)
    const [message] = messages.map((each) => ({ ...each, at, text: `Said ${index}.` }))
    // The oldest question has a long conversation.
    const long = message && index === COUNT - 1 ? [{ ...message, text: 'Long ago. '.repeat(390) }] : []
    const newest = message && {
      ...message,
      id: 'd'.repeat(32),
      text: `Said ${index}. ${long.length > 0 ? 'x'.repeat(500) : ''}`,
    }
    return questionsAsked(index, { askedAt: at, messages: newest === undefined ? [] : [...long, newest] })
  })
  storeQuestions(app, ...questions, questionsAsked(COUNT, { storeId: inProcess, topic: 'who_sees' }))
  act(() => window.history.pushState(null, '', `/support/stores/${inQueue}`))
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'Show the store' }))
  return { app, user }
}

test('beside a store, its own questions are shown in pages', async () => {
  const { user } = await openStore()
  const card = within(await screen.findByRole('region', { name: 'Its questions' }))
  expect(await card.findAllByRole('listitem')).toHaveLength(10)
  card.getByText(`10 of ${COUNT} shown`)
  await user.click(card.getByRole('button', { name: 'Show more' }))
  await waitFor(() => expect(card.getAllByRole('listitem')).toHaveLength(20))
  expect(document.activeElement).toBe(card.getAllByRole('link')[10])
  expect(card.queryByText('Who sees what we write?')).toBeNull()
})

test('the timeline includes the newest questions, and older ones on request', async () => {
  const { user } = await openStore()
  await user.click(await screen.findByRole('button', { name: 'Show the timeline' }))
  await screen.findByRole('list', { name: 'Everything' })
  await user.click(screen.getByRole('button', { name: 'Questions', pressed: false }))
  const timeline = within(screen.getByRole('region', { name: 'Timeline of the store' }))
  timeline.getByText('Only the newest questions of the store are included.')
  timeline.getByText(`50 of ${COUNT} shown`)
  expect(timeline.queryByText(/^Of a long conversation/)).toBeNull()
  await user.click(timeline.getByRole('button', { name: 'Include older questions' }))
  const all = await timeline.findByText('All questions of the store are included.')
  await waitFor(() => expect(document.activeElement).toBe(all))
  timeline.getByText(/^Of a long conversation, only the newest messages are listed\./)
  await user.click(timeline.getByRole('button', { name: 'Show 20 older entries' }))
  await user.click(timeline.getByRole('button', { name: 'Show 20 older entries' }))
  const oldest = timeline.getByText(/^Said 59\./).closest('li') ?? document.body
  // What the list leaves out is with the question.
  const link = within(oldest).getByRole<HTMLAnchorElement>('link', { name: 'When do deliveries restart?' })
  expect(link.getAttribute('href')).toBe(`/support/questions/${questionsAsked(59).id}`)
  expect(timeline.queryByText(/^Long ago/)).toBeNull()
})
