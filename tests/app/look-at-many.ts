import { act } from '@testing-library/react'
import { MOST_STORES } from '../../src/domain/store-access.ts'
import { REASON } from '../contract/ask.ts'
import { type OpenedApp, seed } from './open-app.tsx'

/** Whoever is signed in opens as many stores as nobody is asked about, and none of those that the story tells of. */
export async function lookAtMany(app: OpenedApp): Promise<void> {
  const told: readonly string[] = Object.values(seed.told)
  const others = seed.stores.filter(({ id }) => !told.includes(id)).slice(0, MOST_STORES)
  // What the page is still waiting for may come meanwhile.
  await act(async () => {
    for (const { id } of others) {
      const look = new Request(`http://test/api/stores/${id}/launches`, { headers: REASON })
      const { status } = await app.answer(look)
      if (status !== 200) throw new Error(`a look was answered by ${status}`)
    }
  })
}
