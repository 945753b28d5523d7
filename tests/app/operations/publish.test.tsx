import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { openApp } from '../open-app.tsx'

const AT = '2022-08-05T12:00:00-04:00'

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`)
  if (found === null) throw new Error(`no field ${name}`)
  return found
}

/** Opens the page for a new update and starts it from a template. */
async function begin(template: string) {
  const user = userEvent.setup()
  const app = await openApp('/operations/publish', { persona: 'ops', at: AT })
  await user.click(await screen.findByRole('button', { name: template }))
  await screen.findByRole('button', { name: 'Publish' })
  const write = async (name: string, text: string): Promise<void> => {
    await user.clear(field(name))
    await user.type(field(name), text)
  }
  const published = () => app.store.added().filter(({ type }) => type === 'published')
  return { user, app, write, published, publish: screen.getByRole('button', { name: 'Publish' }) }
}

test('a template leaves blanks for facts, and a draft with an open blank is not published', async () => {
  const { user, publish, published } = await begin('Weather')
  await user.click(publish)
  const alert = await screen.findByRole('alert')
  expect(within(alert).getAllByText(/blank in brackets/)).toHaveLength(2)
  expect(field('update.body.fr').getAttribute('aria-invalid')).toBe('true')
  expect(published()).toEqual([])
})

test('a missing language is reported beside its field and rejected by the API', async () => {
  const { user, write, publish, published } = await begin('A blank page')
  await write('incident.title.en', 'Ice')
  expect(screen.getAllByText('French is missing')).toHaveLength(1)
  await user.click(publish)
  const alert = await screen.findByRole('alert')
  expect(within(alert).getAllByText(/Nothing is published in one language alone/).length).toBeGreaterThan(1)
  expect(published()).toEqual([])
})

async function writeAll({ write, user }: Pick<Awaited<ReturnType<typeof begin>>, 'write' | 'user'>): Promise<void> {
  for (const name of ['incident.title', 'update.headline', 'update.body']) {
    await write(`${name}.en`, 'Ice')
    await write(`${name}.fr`, 'Glace')
  }
  await user.selectOptions(field('update.services.store-deliveries'), 'Degraded')
}

test('an incident with an impact asks which services it affects', async () => {
  const begun = await begin('A blank page')
  await writeAll(begun)
  await begun.user.selectOptions(field('update.services.store-deliveries'), 'Not affected')
  await begun.user.click(begun.publish)
  await begun.user.click(await screen.findByRole('link', { name: /no service is affected/ }))
  expect(document.activeElement?.getAttribute('name')).toMatch(/^update\.services\./)
  expect(begun.published()).toEqual([])
})

test('a second incident like an open one becomes an update of it, with what was written', async () => {
  const first = await begin('A blank page')
  await writeAll(first)
  await first.user.click(first.publish)
  await waitFor(() => expect(window.location.pathname).toBe('/operations/incidents'))
  await first.user.click(await screen.findByRole('link', { name: /Publish an update/ }))
  await first.user.click(await screen.findByRole('button', { name: 'A blank page' }))
  await screen.findByRole('button', { name: 'Publish' })
  await writeAll(first)
  await first.user.click(screen.getByRole('button', { name: 'Publish' }))
  await first.user.click(await screen.findByRole('button', { name: 'Update “Ice” instead' }))
  expect(await screen.findByRole('heading', { name: /Ice/ })).toBeInstanceOf(HTMLElement)
  expect(field('update.headline.fr').value).toBe('Glace')
  await first.user.click(screen.getByRole('button', { name: 'Publish' }))
  await waitFor(() => expect(first.published()).toHaveLength(2))
  expect(await screen.findAllByRole('heading', { name: 'Ice', level: 2 })).toHaveLength(1)
})

test('a double-click publishes once and deletes the draft', async () => {
  const { user, write, publish, published, app } = await begin('A blank page')
  await writeAll({ user, write })
  await user.dblClick(publish)
  await waitFor(() => expect(window.location.pathname).toBe('/operations/incidents'))
  expect(published()).toHaveLength(1)
  expect(await screen.findByRole('heading', { name: 'Ice', level: 2 })).toBeInstanceOf(HTMLElement)
  expect(app.store.added().filter(({ type }) => type === 'draft')).toEqual([])
})

test('while the API is unavailable the draft stays with an error, and is published later', async () => {
  const { user, write, publish, published, app } = await begin('A blank page')
  await writeAll({ user, write })
  app.failWith(() => new Response(null, { status: 503 }))
  await user.click(publish)
  expect(await screen.findByText(/was not published/)).toBeInstanceOf(HTMLElement)
  expect(field('update.headline.fr').value).toBe('Glace')
  app.failWith(null)
  await user.click(publish)
  await waitFor(() => expect(window.location.pathname).toBe('/operations/incidents'))
  expect(published()).toHaveLength(1)
})

test('an update without a next update time needs confirmation', async () => {
  const { user, write, publish, published } = await begin('A blank page')
  await writeAll({ user, write })
  await user.click(screen.getByRole('button', { name: 'No promise' }))
  await user.click(publish)
  expect(await screen.findByText('Publish anyway?')).toBeInstanceOf(HTMLElement)
  expect(published()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Yes, publish it so' }))
  await waitFor(() => expect(published()).toHaveLength(1))
})

test('a colleague’s saved change is shown beside one’s own, and each line can be chosen', async () => {
  const { user, write, app } = await begin('A blank page')
  await write('incident.title.en', 'Mine')
  await waitFor(() => expect(screen.getByText(/^Saved/)).toBeInstanceOf(HTMLElement))
  const draftId = window.location.pathname.split('/').at(-1) ?? ''
  const path = `http://test/api/operations/drafts/${draftId}`
  // In `act`, because pending requests of the page may complete meanwhile.
  await act(async () => {
    const kept = await app.answer(new Request(path))
    const { title, content } = (await kept.json()) as { title: string; content: string }
    const theirs = await app.answer(
      new Request(path, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'if-match': kept.headers.get('etag') ?? '' },
        body: JSON.stringify({ title, content: content.replace('Mine', 'Theirs') }),
      }),
    )
    expect(theirs.status).toBe(200)
  })
  await write('incident.title.fr', 'Le mien')
  const choice = await screen.findByRole('group', { name: 'Title · English' })
  expect(within(choice).getByText(/Theirs/)).toBeInstanceOf(HTMLElement)
  await user.click(within(choice).getAllByRole('radio')[1] ?? choice)
  await user.click(screen.getByRole('button', { name: 'Go on with what is chosen' }))
  expect(field('incident.title.en').value).toBe('Theirs')
  expect(field('incident.title.fr').value).toBe('Le mien')
})

test('leaving with unsaved work needs confirmation', async () => {
  const { user, write } = await begin('A blank page')
  const asked = vi.spyOn(window, 'confirm').mockReturnValue(false)
  await write('incident.title.en', 'I')
  await user.click(screen.getByRole('link', { name: 'Launches' }))
  expect(asked).toHaveBeenCalledTimes(1)
  expect(window.location.pathname).toMatch(/^\/operations\/publish\//)
})

test('maintenance asks for its planned beginning and end, and is announced with them', async () => {
  const begun = await begin('A blank page')
  await writeAll(begun)
  await begun.user.selectOptions(field('incident.kind'), 'Maintenance')
  expect(field('update.status').value).toBe('scheduled')
  await begun.user.click(begun.publish)
  await begun.user.click(await screen.findByRole('link', { name: /needs a planned beginning and end/ }))
  expect(document.activeElement?.getAttribute('name')).toBe('update.planned.startsAt')
  fireEvent.change(field('update.planned.startsAt'), { target: { value: '2022-08-20T22:00' } })
  fireEvent.change(field('update.planned.endsAt'), { target: { value: '2022-08-20T21:00' } })
  await begun.user.click(begun.publish)
  await begun.user.click(await screen.findByRole('link', { name: /would end before it begins/ }))
  fireEvent.change(field('update.planned.endsAt'), { target: { value: '2022-08-21T02:00' } })
  await begun.user.click(screen.getByRole('button', { name: 'Publish' }))
  await waitFor(() => expect(begun.published()).toHaveLength(1))
  expect(await screen.findByText(/Planned from Sat.20.Aug, 10:00.p\.m\.,? EDT to Sun.21.Aug/)).toBeInstanceOf(
    HTMLElement,
  )
})
