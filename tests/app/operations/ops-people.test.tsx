import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { accountsHere } from '../accounts-here.ts'
import { openApp, seed } from '../open-app.tsx'

const { inQueue, inProcess } = seed.storyStores
const store = (wanted: string) => {
  const found = seed.stores.find(({ id }) => id === wanted)
  if (found === undefined) throw new Error(`no store ${wanted}`)
  return found
}
const { 'store-owner': owner } = seed.personas

async function openPeople() {
  const accounts = accountsHere()
  await openApp('/operations/people', {
    persona: 'ops',
    instead: async (request, answer) => (await accounts.answer(request)) ?? answer(request),
  })
  await screen.findByRole('heading', { name: 'Who can sign in' })
  return accounts
}

test('on a host without accounts the page shows a message and no error', async () => {
  await openApp('/operations/people', { persona: 'ops' })
  await screen.findByRole('heading', { name: 'This demonstration has no accounts.' })
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a store owner is invited with stores by name and licence, and the link is shown once', async () => {
  const user = userEvent.setup()
  const { sent } = await openPeople()
  await user.click(screen.getByRole('button', { name: 'Invite somebody' }))
  await user.click(screen.getByRole('button', { name: 'Create the invitation' }))
  expect(screen.getByText('Enter an e-mail address.')).toBeInstanceOf(HTMLElement)
  expect(screen.getByText('Choose at least one store.')).toBeInstanceOf(HTMLElement)

  await user.type(screen.getByLabelText('E-mail address'), 'noor@shop.example')
  await user.type(screen.getByLabelText('Add a store by name or licence'), store(inQueue).name)
  await user.click(await screen.findByRole('button', { name: new RegExp(store(inQueue).licence) }))
  await user.click(screen.getByText('Or paste licence numbers'))
  const pasted = `${store(inProcess).licence}\nCRSA0000000`
  await user.type(screen.getByLabelText('One on each line, or with commas between them.'), pasted)
  await user.click(screen.getByRole('button', { name: 'Add these' }))
  expect(screen.getByText('CRSA0000000 is the licence of no store.')).toBeInstanceOf(HTMLElement)
  await user.click(screen.getByRole('button', { name: 'Create the invitation' }))

  expect(await screen.findByText(`${location.origin}/accept#the-code`)).toBeInstanceOf(HTMLElement)
  expect(sent).toMatchObject([
    { body: { email: 'noor@shop.example', role: 'retailer', storeIds: [inQueue, inProcess] } },
  ])
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await user.click(await screen.findByRole('button', { name: 'Take back the invitation of noor@shop.example' }))
  await user.click(screen.getByRole('button', { name: 'Yes, take it back' }))
  await screen.findByText('The invitation of noor@shop.example is taken back.')
  expect(sent.at(-1)).toMatchObject({ method: 'DELETE' })
})

test('disabling a person sends their current version', async () => {
  const user = userEvent.setup()
  const { sent } = await openPeople()
  await user.click(screen.getByRole('button', { name: `Change ${owner.name}` }))
  await user.click(await screen.findByLabelText('May not sign in (disabled)'))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText(`${owner.name} is changed. It takes effect at once.`)
  expect(sent).toMatchObject([{ method: 'PUT', body: { role: 'retailer', storeIds: [inQueue], disabled: true } }])
  expect(await screen.findByText('Disabled')).toBeInstanceOf(HTMLElement)
})

test('on a conflict the page shows the other change and offers a choice', async () => {
  const user = userEvent.setup()
  const accounts = await openPeople()
  await user.click(screen.getByRole('button', { name: `Change ${owner.name}` }))
  await user.click(await screen.findByLabelText('Support'))
  accounts.change(owner.id, { storeIds: [inQueue, inProcess] })
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const notice = await screen.findByRole('alert')
  expect(notice.textContent).toContain(`Stores added: ${store(inProcess).name}`)
  expect(accounts.people[0]?.role).toBe('retailer')
  await user.click(within(notice).getByRole('button', { name: 'Save mine all the same' }))
  await screen.findByText(`${owner.name} is changed. It takes effect at once.`)
  expect(accounts.people[0]).toMatchObject({ role: 'support', storeIds: [] })
})

test('a person is found by words of their name in any order, without accents', async () => {
  const user = userEvent.setup()
  await openPeople()
  await user.type(screen.getByLabelText('Find a person by name or e-mail'), 'okafor RENEE')
  expect(await screen.findByText('One person')).toBeInstanceOf(HTMLElement)
  expect(screen.getByText(owner.name)).toBeInstanceOf(HTMLElement)
})

test('a store is found despite a typing error in its name', async () => {
  const user = userEvent.setup()
  await openPeople()
  await user.click(screen.getByRole('button', { name: 'Invite somebody' }))
  const { name, licence } = store(inQueue)
  await user.type(screen.getByLabelText('Add a store by name or licence'), `${name.slice(0, 2)}${name.slice(3)}`)
  expect(await screen.findByRole('button', { name: new RegExp(licence) })).toBeInstanceOf(HTMLElement)
})
