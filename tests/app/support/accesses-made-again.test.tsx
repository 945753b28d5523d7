import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useStoreAccess } from '../../../src/app/support/use-store-access.ts'

// A response from facts is requested again when facts change. The people of a store do not depend on facts.
test.each([
  ['facts', 2],
  ['once', 1],
] as const)('when the network’s facts change, an access that follows %s is made %i times', async (follows, times) => {
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
  // `refetch` always makes a new access.
  await act(async () => void (await result.current.access.refetch()))
  expect(access).toHaveBeenCalledTimes(times + 1)
  expect(access.mock.calls.at(-1)?.[0]).toMatchObject({ reason: 'Phone call', isConfirmed: false })
})

test('without a reason no access is made', async () => {
  const access = vi.fn<() => Promise<string>>(async () => 'nothing')
  renderHook(
    () => useStoreAccess({ operation: 'listStorePeople', storeId: 'one', reason: null, follows: 'once', access }),
    {
      wrapper: ({ children }) => <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>,
    },
  )
  await act(async () => {})
  expect(access).not.toHaveBeenCalled()
})
