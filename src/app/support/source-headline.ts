import type { Language } from '../../domain/facts/bilingual.ts'
import type { StoreStatus } from '../phrasing/store-status.ts'

/** The headline of the update that explains a store’s status; null if there is none. */
export function sourceHeadline({ incidents, source }: StoreStatus, language: Language): string | null {
  const update = incidents.flatMap(({ updates }) => updates).find(({ id }) => id === source?.updateId)
  return update?.headline[language] ?? null
}
