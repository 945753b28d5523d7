import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openApp } from '../open-app.tsx'

test('a past day shows what was known at its end and nothing later', async () => {
  await openApp('/history/2022-08-07')
  await screen.findByRole('heading', { level: 1, name: 'Some deliveries may be late.' })
  expect(screen.queryByText(/suspended/i)).toBeNull()
})

test('the history links to any past day', async () => {
  const user = userEvent.setup()
  await openApp('/fr/history')
  await user.click(await screen.findByRole('button', { name: 'Afficher ce jour' }))
  const heading = await screen.findByRole('heading', { level: 1 })
  expect(heading.textContent).toMatch(/^Les livraisons aux 1.333 magasins sont suspendues\.$/)
})

test('the current day redirects to the network status', async () => {
  await openApp('/history/2022-08-09')
  await screen.findByRole('heading', { level: 1, name: 'Deliveries to all 1,333 stores are suspended.' })
  expect(window.location.pathname).toBe('/')
})

test('an invalid day is not found', async () => {
  await openApp('/history/2022-02-30')
  expect(await screen.findByText('There is nothing here for you.')).toBeInstanceOf(HTMLElement)
})
