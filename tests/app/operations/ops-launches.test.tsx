import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openApp } from '../open-app.tsx'

const open = (search = '', language = '') =>
  openApp(`${language}/operations/launches${search}`, { persona: 'ops', at: '2022-08-16T10:00:00-04:00' })

async function published(store: Awaited<ReturnType<typeof openApp>>['store']) {
  return store.added().flatMap((added) => (added.type === 'published' ? [added.fact.facts] : []))
}

test('the calendar and the table have the same launches', async () => {
  const user = userEvent.setup()
  await openApp('/operations/launches', { persona: 'ops' })
  await screen.findByRole('heading', { name: 'August 2022' })
  expect(screen.getAllByRole('checkbox', { name: /^Choose .*flower/ })).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: 'Table' }))
  const row = await screen.findByRole('row', { name: /Night Ferry flower/ })
  expect(within(row).getByText('Delayed')).toBeInstanceOf(HTMLElement)
  expect(row.textContent).toContain('until further notice')
  expect(window.location.search).toBe('?view=table')
  await user.click(screen.getByRole('button', { name: /^Launched/ }))
  await waitFor(() => expect(screen.queryByRole('row', { name: /Night Ferry/ })).toBeNull())
  expect(screen.getByRole('row', { name: /Bay Breeze vape/ })).toBeInstanceOf(HTMLElement)
})

test('several launches are moved at once, with the reason in both languages', async () => {
  const user = userEvent.setup()
  const { store } = await open('?view=table&state=delayed')
  await user.click(await screen.findByRole('checkbox', { name: 'Choose Night Ferry flower, 7 g' }))
  await user.click(screen.getByRole('checkbox', { name: 'Choose Shoal Light oil, 30 mL' }))
  await user.click(screen.getByRole('button', { name: 'Move to a day' }))
  expect(document.activeElement?.textContent).toBe('Move to a day')
  await user.type(screen.getByLabelText('New day'), '2022-08-24')
  await user.type(screen.getByLabelText('In English'), 'Room again in the warehouse.')
  await user.click(screen.getByRole('button', { name: 'Publish for 2 launches' }))
  expect(screen.getByText('The text is needed in both languages.')).toBeInstanceOf(HTMLElement)
  expect(await published(store)).toEqual([])

  await user.type(screen.getByLabelText('In French'), 'De nouveau de la place en entrepôt.')
  await user.click(screen.getByRole('button', { name: 'Publish for 2 launches' }))
  await screen.findByText('2 launches have a new day.')
  const [facts] = await published(store)
  expect(facts?.launchChanges.map(({ change, reason }) => ({ change, reason }))).toEqual(
    Array.from({ length: 2 }, () => ({
      change: { kind: 'moved', day: '2022-08-24' },
      reason: { en: 'Room again in the warehouse.', fr: 'De nouveau de la place en entrepôt.' },
    })),
  )
})

test('an unusual launch is published only after confirmation', async () => {
  const user = userEvent.setup()
  const { store } = await open()
  await user.click(await screen.findByRole('button', { name: 'Plan launches' }))
  await user.type(screen.getByLabelText('Product'), 'Quiet Cove tea')
  await user.type(screen.getByLabelText('Planned day'), '2022-08-15')
  await user.click(screen.getByRole('button', { name: 'Plan one launch' }))
  const question = await screen.findByRole('alert')
  expect(question.textContent).toContain('Quiet Cove tea')
  expect(await published(store)).toEqual([])
  await user.click(within(question).getByRole('button', { name: 'Yes, publish' }))
  await screen.findByText('One launch is planned.')
  const [facts] = await published(store)
  expect(facts?.launches).toMatchObject([{ product: 'Quiet Cove tea', plannedDay: '2022-08-15' }])
})

test('a file is imported only if all rows are valid or invalid ones are explicitly left out', async () => {
  const user = userEvent.setup()
  const { store } = await open()
  await user.click(await screen.findByRole('button', { name: 'Import a list (CSV)' }))
  const text = 'product,planned day\nQuiet Cove tea,2022-08-24\nSlow Tide oil,24 August\n'
  await user.upload(screen.getByLabelText('File'), new File([text], 'launches.csv', { type: 'text/csv' }))
  await screen.findByText('“24 August” is not a day. Write it as 2022-08-24.')
  expect(screen.getByText('Line 3')).toBeInstanceOf(HTMLElement)
  const plan = screen.getByRole<HTMLButtonElement>('button', { name: 'Plan one launch' })
  expect(plan.disabled).toBe(true)
  await user.click(screen.getByRole('checkbox', { name: 'Leave this row out' }))
  await user.click(plan)
  await screen.findByText('One launch is planned.')
  const [facts] = await published(store)
  expect(facts?.launches.map(({ product }) => product)).toEqual(['Quiet Cove tea'])
})

test('the page is available in French', async () => {
  await open('?view=table', '/fr')
  await screen.findByRole('heading', { level: 1, name: 'Lancements' })
  expect((await screen.findAllByText('Reporté')).length).toBeGreaterThan(10)
})
