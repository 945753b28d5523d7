import type { QueryClient } from '@tanstack/react-query'

/**
 * After the demonstration clock has moved nothing read before may be shown as if it were of now: it is forgotten
 * and asked again. The clock itself stays on the screen, and is only confirmed.
 */
export async function forgetOtherMoment(client: QueryClient): Promise<void> {
  await Promise.all([
    client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getClock' }),
    client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'getClock' }),
  ])
}
