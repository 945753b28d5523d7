import { useState } from 'react'

/** The selected items of a list, by id. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly has: (id: string) => boolean
  readonly choose: (ids: readonly string[], isChosen: boolean) => void
  readonly clear: () => void
}

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return {
    ids,
    has: (id) => ids.has(id),
    choose: (given, isChosen) =>
      setIds(new Set(isChosen ? [...ids, ...given] : [...ids].filter((id) => !given.includes(id)))),
    clear: () => setIds(new Set()),
  }
}
