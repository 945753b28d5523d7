import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openApp, seed } from '../open-app.tsx'

const store = seed.stores.find(({ id }) => id === seed.storyStores.inQueue)

test('Enter before the stores have loaded opens the match once they have', async () => {
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>()
  await openApp('/support', {
    persona: 'support',
    instead: async (request, answer) => {
      if (request.url.endsWith('/api/support/stores')) await allowed
      return answer(request)
    },
  })
  const user = userEvent.setup()
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard(`/${(store?.licence ?? '').slice(4)}{Enter}`)
  expect(screen.queryByRole('option')).toBeNull()
  allow()
  expect(await screen.findByRole('heading', { level: 1, name: store?.name ?? '' })).toBeInstanceOf(HTMLElement)
})
