import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openApp, seed } from '../open-app.tsx'

const AFTER_THE_USE = '2022-09-30T12:00:00-04:00'
const { deliveredBefore } = seed.storyStores
const store = seed.stores.find(({ id }) => id === deliveredBefore)

async function openLedger(user: ReturnType<typeof userEvent.setup>) {
  const app = await openApp('/operations/waivers', { persona: 'ops', at: AFTER_THE_USE })
  await user.type(await screen.findByRole('searchbox', { name: 'Find a store' }), store?.licence ?? '')
  await user.click(await screen.findByRole('button', { name: new RegExp(store?.licence ?? '') }))
  await user.type(screen.getByLabelText('Reason for access'), 'Call about a fee')
  await user.click(screen.getByRole('button', { name: 'Show the ledger' }))
  const takeBack = await screen.findByRole('button', { name: /^Take back the use by SO/ })
  return { ...app, takeBack }
}

test('unpublished values are shown as not known', async () => {
  await openApp('/operations/waivers', { persona: 'ops', at: AFTER_THE_USE })
  const delivery = await screen.findByRole('region', { name: 'Delivery fee' })
  expect(within(delivery).getByText('Not known')).toBeInstanceOf(HTMLElement)
  const emergency = screen.getByRole('region', { name: 'Fee of emergency orders, $500' })
  expect(emergency.textContent).toContain('once a store')
  expect(within(emergency).getByText('Fees waived to date')).toBeInstanceOf(HTMLElement)
})

test('each access is recorded once, with its reason', async () => {
  const { store: kept } = await openLedger(userEvent.setup())
  const accesses = kept.added().filter(({ type }) => type === 'access')
  expect(accesses.map(({ fact }) => fact)).toMatchObject([
    { storeId: deliveredBefore, role: 'operations', reason: 'Call about a fee' },
  ])
})

test('a disputed use is reversed with its reason, and the store sees both', async () => {
  const user = userEvent.setup()
  const { store: kept, takeBack } = await openLedger(user)
  await user.click(takeBack)
  expect(document.activeElement?.textContent).toMatch(/^Take back the use by SO/)
  await user.type(screen.getByLabelText('In English'), 'It went out by mistake.')
  await user.click(screen.getByRole('button', { name: 'Take the use back' }))
  expect(screen.getByText('The text is needed in both languages.')).toBeInstanceOf(HTMLElement)
  await user.type(screen.getByLabelText('In French'), 'Elle est partie par erreur.')
  await user.click(screen.getByRole('button', { name: 'Take the use back' }))
  await screen.findByText(/is taken back\.$/)
  await screen.findByText(/taken back on Fri.30.Sep · It went out by mistake\./)
  expect(kept.added().filter(({ type }) => type === 'reversal')).toHaveLength(1)
  const emergency = screen.getByRole('region', { name: 'Fee of emergency orders, $500' })
  await waitFor(() => expect(within(emergency).getByText('Taken back').nextSibling?.textContent).toBe('1'))
})
