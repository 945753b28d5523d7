import { act, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type OpenedApp, openApp, seed } from '../open-app.tsx'

const { inQueue } = seed.storyStores
const name = seed.stores.find(({ id }) => id === inQueue)?.name ?? ''
const SESSION = 'dockboard-session'

/** Opens the store's page, and returns it once it has told other tabs who is signed in, and listens to them. */
async function openStore(): Promise<OpenedApp> {
  const told = vi.spyOn(Storage.prototype, 'setItem')
  const app = await openApp(`/stores/${inQueue}`, { persona: 'store-owner' })
  await screen.findByRole('heading', { level: 1, name })
  await waitFor(() => expect(told).toHaveBeenCalledWith(SESSION, seed.personas['store-owner'].id))
  told.mockRestore()
  expect(localStorage.getItem(SESSION)).toBeNull()
  return app
}

/** What this tab hears when another one signs in somebody else. */
async function hear(): Promise<void> {
  await act(async () => {
    window.dispatchEvent(new StorageEvent('storage', { key: SESSION, newValue: 'f'.repeat(32) }))
  })
}

test('another tab with a session of its own changes nothing here', async () => {
  const app = await openStore()
  const asked = vi.fn<(path: string) => void>()
  app.failWith((request) => {
    asked(new URL(request.url).pathname)
    return app.answer(request)
  })
  await hear()
  await waitFor(() => expect(asked).toHaveBeenCalledWith('/api/session'))
  expect(screen.getByRole('heading', { level: 1, name })).toBeInstanceOf(HTMLElement)
})

test('what the former person saw goes, also while the API cannot say who is signed in', async () => {
  const app = await openStore()
  app.failWith(() => new Response(null, { status: 503 }))
  await hear()
  await waitFor(() => expect(screen.queryByText(name)).toBeNull())
})
