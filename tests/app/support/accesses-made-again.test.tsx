import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useStoreAccess } from '../../../src/app/support/use-store-access.ts'

// What follows the facts is what an answer is made of; who the people are has nothing to do with them.
test.each([
  ['facts', 2],
  ['once', 1],
] as const)(
  'where the network’s facts have changed, an access that follows %s is made %i times',
  async (follows, times) => {
    const client = new QueryClient()
    const access = vi.fn<(having: { reason: string; isConfirmed: boolean }) => Promise<string>>(
      async ({ reason }) => reason,
    )
    const { result } = renderHook(
      () =>
        useStoreAccess({
          operation: 'listStorePeople',
          storeId: 'one',
          reason: 'Phone call',
          follows,
          access,
        }),
      {
        wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
      },
    )
    await waitFor(() => expect(result.current.access.data).toBe('Phone call'))
    await act(async () => {
      await client.invalidateQueries()
      window.dispatchEvent(new Event('focus'))
      window.dispatchEvent(new Event('online'))
    })
    expect(access).toHaveBeenCalledTimes(times)
    // Whoever asks for it gets it anew, of either kind.
    await act(async () => void (await result.current.access.refetch()))
    expect(access).toHaveBeenCalledTimes(times + 1)
    expect(access.mock.calls.at(-1)?.[0]).toMatchObject({ reason: 'Phone call', isConfirmed: false })
  },
)

test('without a reason none is made', async () => {
  const access = vi.fn<() => Promise<string>>(async () => 'nothing')
  renderHook(
    () =>
      useStoreAccess({ operation: 'listStorePeople', storeId: 'one', reason: null, follows: 'once', access }),
    {
      wrapper: ({ children }) => (
        <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
      ),
    },
  )
  await act(async () => {})
  expect(access).not.toHaveBeenCalled()
})
