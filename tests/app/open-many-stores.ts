import { act } from '@testing-library/react'
import { ACCESS_THRESHOLD } from '../../src/domain/stores/store-access.ts'
import { REASON } from '../contract/ask.ts'
import { type OpenedApp, seed } from './open-app.tsx'

/** Opens as many stores as possible without confirmation, excluding the stores of the story. */
export async function openManyStores(app: OpenedApp): Promise<void> {
  const storyStores: readonly string[] = Object.values(seed.storyStores)
  const others = seed.stores.filter(({ id }) => !storyStores.includes(id)).slice(0, ACCESS_THRESHOLD)
  // In `act`, because pending requests of the page may complete meanwhile.
  await act(async () => {
    for (const { id } of others) {
      const access = new Request(`http://test/api/stores/${id}/launches`, { headers: REASON })
      const { status } = await app.answer(access)
      if (status !== 200) throw new Error(`an access was answered by ${status}`)
    }
  })
}
