import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openApp, seed } from '../open-app.tsx'

const PAGE = `/stores/${seed.storyStores.inQueue}/questions`

async function openForm(prefix = '') {
  const app = await openApp(`${prefix}${PAGE}`, { persona: 'store-owner' })
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^(Your|Votre) question$/ })
  return { app, field, user: userEvent.setup() }
}

const put = (field: HTMLTextAreaElement, text: string) => fireEvent.change(field, { target: { value: text } })
const saidOf = (field: HTMLTextAreaElement) =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
const sent = ({ store }: Awaited<ReturnType<typeof openApp>>) =>
  store.added().flatMap((each) => (each.type === 'question' ? each.fact.messages.map(({ text }) => text) : []))

test('a text over the limit is kept whole with its length and not sent', async () => {
  const { app, field, user } = await openForm()
  const long = `${'x'.repeat(4_000)}!`
  put(field, long)
  expect(saidOf(field)).toBe('It has 4,001 characters; at most 4,000 can be sent. All of it is still here: shorten it.')
  await user.click(screen.getByRole('button', { name: 'Send the question' }))
  expect(document.activeElement).toBe(field)
  expect(field.value).toBe(long)
  expect(sent(app)).toEqual([])
  put(field, long.slice(0, 4_000))
  expect(field.getAttribute('aria-invalid')).toBe('false')
  await user.click(screen.getByRole('button', { name: 'Send the question' }))
  await screen.findByText('Your question is sent. The answer comes here.')
  expect(sent(app)).toEqual([long.slice(0, 4_000)])
})

test('invisible characters are reported and removed on request', async () => {
  const { app, field, user } = await openForm('/fr')
  put(field, 'Nous\u200B manquons\u202E de tout.')
  expect(saidOf(field)).toBe(
    'Des marques invisibles sont venues avec le texte collé. Elles ne peuvent pas être envoyées.',
  )
  await user.click(screen.getByRole('button', { name: 'Envoyer la question' }))
  expect(sent(app)).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Retirer ce qui est invisible' }))
  expect(document.activeElement).toBe(field)
  expect(field.value).toBe('Nous manquons de tout.')
  screen.getByText('Elles sont retirées. Ce qui se voit n’a pas changé.')
  await user.click(screen.getByRole('button', { name: 'Envoyer la question' }))
  await screen.findByText('Votre question est envoyée. La réponse arrivera ici.')
  expect(sent(app)).toEqual(['Nous manquons de tout.'])
})

test.each([
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[here](javascript:alert(1)) **now**\n\n# Head',
  '=HYPERLINK("https://shop.example","Open")',
])('%s is shown as typed', async (text) => {
  const { field, user } = await openForm()
  put(field, text)
  await user.click(screen.getByRole('button', { name: 'Send the question' }))
  const asked = await screen.findByRole('region', { name: 'Will my delivery come at all?' })
  const said = within(asked).getByRole('list', { name: 'Messages' })
  expect(said.textContent).toContain(text)
  expect(said.querySelectorAll('a, img, script, h1, strong + strong')).toHaveLength(0)
})

test('after access to a store is lost, it is not found, and the form draft stays in the tab', async () => {
  const { app, field, user } = await openForm()
  put(field, 'Are we still with you?')
  app.failWith(async (request) => {
    const { pathname } = new URL(request.url)
    return app.answer(new Request(request.url.replace(pathname, `/api/stores/${'f'.repeat(32)}/questions`), request))
  })
  await user.click(screen.getByRole('button', { name: 'Send the question' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/\S/)
  expect(field.value).toBe('Are we still with you?')
  act(() => app.failWith(null))
})
