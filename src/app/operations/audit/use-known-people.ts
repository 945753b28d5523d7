import { useQuery } from '@tanstack/react-query'
import { query } from '../../client/query.ts'

export interface KnownPerson {
  readonly id: string
  readonly name: string
}

const MOST = 200

/** Those whose entries can be asked for by name: the accounts of the host, else who did something of late. */
export function useKnownPeople(): readonly KnownPerson[] {
  const people = useQuery(query('listPeople', { query: { limit: MOST } }))
  const last = useQuery({ ...query('listAudit', { query: { limit: MOST } }), enabled: people.isError })
  if (people.data !== undefined) return people.data.body.items
  const found = new Map<string, KnownPerson>()
  for (const { actor } of last.data?.body.items ?? []) {
    if (actor !== null && actor.name !== null) found.set(actor.id, { id: actor.id, name: actor.name })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
