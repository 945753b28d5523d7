import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openApp, seed } from '../open-app.tsx'

const PAGE = `/stores/${seed.storyStores.inQueue}/questions`

async function openPage() {
  const app = await openApp(PAGE, { persona: 'store-owner' })
  await screen.findByRole('heading', { name: 'Ask a question' })
  return { app, user: userEvent.setup() }
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your question' })
const send = () => screen.getByRole('button', { name: 'Send the question' })

test('before a question is sent, the page shows what the facts already answer', async () => {
  const { user } = await openPage()
  await user.selectOptions(screen.getByRole('combobox', { name: 'What is it about?' }), 'When do deliveries restart?')
  expect(await screen.findByText(/^No restart day has been published\./)).toBeInstanceOf(HTMLElement)
})

test('a question is asked, closed, and reopened with a new message', async () => {
  const { user } = await openPage()
  const { orders } = seed
  const own = orders.findLast(
    ({ order }) => order.storeId === seed.storyStores.inQueue && order.placedAt < '2022-08-05',
  )
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Which order?' }), own?.order.number ?? '')
  await user.type(field(), 'Is mine lost?')
  await user.click(send())
  await screen.findByText('Your question is sent. The answer comes here.')
  expect(field().value).toBe('')
  const asked = await screen.findByRole('region', { name: 'Will my delivery come at all?' })
  within(asked).getByText('Is mine lost?')
  await user.click(within(asked).getByRole('button', { name: /^Close the question/ }))
  await within(asked).findByText('Closed')
  await user.click(within(asked).getByText('Say more'))
  await user.type(within(asked).getByRole('textbox'), 'It still is not here.')
  await user.click(within(asked).getByRole('button', { name: 'Send' }))
  await within(asked).findByText('Sent; not assigned yet')
})

test('personal data is rejected at the field, and the form draft stays', async () => {
  const { user } = await openPage()
  await user.type(field(), 'Write to me: ana@example.org')
  await user.click(send())
  await waitFor(() => expect(field().getAttribute('aria-invalid')).toBe('true'))
  expect(document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/e-mail address/)
  expect(field().value).toBe('Write to me: ana@example.org')
})

test('a question that could not be sent stays, also after a reload', async () => {
  const { app, user } = await openPage()
  await user.type(field(), 'Are you there?')
  app.failWith(() => new Response(null, { status: 503 }))
  await user.click(send())
  await screen.findByText(/What you typed is still here/)
  expect(field().value).toBe('Are you there?')
  const owner = seed.personas['store-owner'].id
  const stored = sessionStorage.getItem(`dockboard-unsaved ${owner} question ${seed.storyStores.inQueue}`)
  expect(stored).toBe('Are you there?')
})
