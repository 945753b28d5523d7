import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { sending } from '../../contract/ask.ts'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

const at = '2022-08-16T10:00:00-04:00'
const path = '/operations/security-log'

beforeAll(async () => {
  await import('../../../src/app/operations/security-log/SecurityLogPage.tsx')
})

/** Records exports, as the page of the network does. */
async function exportOften(app: OpenedApp, count: number): Promise<void> {
  // In `act`, because pending requests of the page may complete meanwhile.
  await act(async () => {
    for (let each = 1; each <= count; each += 1) {
      const body = sending('POST', { list: 'stores', items: each })
      expect((await app.answer(new Request('http://test/api/operations/exports', body))).status).toBe(204)
    }
  })
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent)

test('an empty log is an empty state', async () => {
  await openApp(`${path}?event=token_made`, { persona: 'ops', at })
  expect(await screen.findByText('No entry matches.')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})

test('entries have person, event, subject and counts, and the audit links to them', async () => {
  const user = userEvent.setup()
  const app = await openApp('/operations/audit', { persona: 'ops', at })
  await exportOften(app, 1)
  const queue = new Request('http://test/api/operations/delivery-queue')
  await act(async () => {
    for (let each = 0; each < 2; each += 1) expect((await app.answer(queue)).status).toBe(200)
  })
  await user.click(await screen.findByRole('link', { name: 'Security log: sign-ins and lists that staff read' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Security log' })).toBeTruthy()
  await screen.findByRole('table')
  const { name } = seed.personas.ops
  const found = rows()
  expect(found.find((text) => text?.includes('delivery queue'))).toMatch(
    new RegExp(`until .*${name}List read: the delivery queueNot known2[\\d,]+$`),
  )
  expect(found.find((text) => text?.includes('saved as a file'))).toMatch(
    new RegExp(`${name}List saved as a file: storesNot known11$`),
  )
  expect(screen.getByRole('link', { name: 'Audit' }).getAttribute('aria-current')).toBe('true')
  await user.click(screen.getByRole('link', { name: 'Audit: what was published, changed or viewed' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Audit' })).toBeTruthy()
})

test('the filters are in the URL', async () => {
  const user = userEvent.setup()
  const app = await openApp(path, { persona: 'ops', at })
  await exportOften(app, 2)
  await user.selectOptions(await screen.findByLabelText('Event'), 'List saved as a file')
  await screen.findByText('2 entries')
  expect(window.location.search).toBe('?event=export')
  const [first] = screen.getAllByRole('link', { name: `Only entries of ${seed.personas.ops.name}` })
  await user.click(first ?? document.body)
  await waitFor(() => expect(window.location.search).toBe(`?event=export&actor=${seed.personas.ops.id}`))
  await user.click(screen.getByRole('button', { name: 'Show everything' }))
  await waitFor(() => expect(window.location.search).toBe(''))
})

test('older entries load on request, and the focus moves to the first of them', async () => {
  const user = userEvent.setup()
  const app = await openApp('/operations/audit', { persona: 'ops', at })
  await screen.findByText('There are no entries yet.')
  await exportOften(app, 51)
  await user.click(screen.getByRole('link', { name: 'Security log: sign-ins and lists that staff read' }))
  const more = await screen.findByRole('button', { name: 'Older entries' })
  const first = /List saved as a file: storesNot known11$/
  expect(rows().filter((text) => first.test(text ?? ''))).toEqual([])
  await user.click(more)
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(first))
  expect(screen.queryByRole('button', { name: 'Older entries' })).toBeNull()
})

test('a log that cannot be read is an error with a new attempt', async () => {
  const app = await openApp('/operations/audit', { persona: 'ops', at })
  app.failWith((request) =>
    request.url.includes('/security-log') ? new Response(null, { status: 403 }) : app.answer(request),
  )
  await userEvent
    .setup()
    .click(await screen.findByRole('link', { name: 'Security log: sign-ins and lists that staff read' }))
  expect(await screen.findByRole('alert')).toBeTruthy()
})

test('the page is available in French', async () => {
  const app = await openApp('/fr/operations/audit', { persona: 'ops', at })
  await exportOften(app, 1)
  await userEvent.setup().click(await screen.findByRole('link', { name: /^Journal de sécurité/ }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Journal de sécurité' })).toBeTruthy()
  await waitFor(() => expect(rows().join()).toContain('Liste enregistrée dans un fichier\u00a0: magasins'))
})
