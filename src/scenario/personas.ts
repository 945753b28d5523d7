import type { Person } from '../domain/stores/person.ts'
import { namedId } from './ids.ts'
import type { Persona } from './scenario.ts'
import type { StoryStores } from './story-stores.ts'

/**
 * Fictional people: the owners of the store in the queue and of the chain, and three staff, two in support.
 */
export function personasOf({ inQueue, chain }: StoryStores): Readonly<Record<Persona, Person>> {
  const chainIds = chain.map(({ id }) => id)
  return {
    'store-owner': {
      id: namedId('store owner'),
      name: 'Renée Okafor',
      role: 'retailer',
      storeIds: [inQueue.id],
    },
    'chain-owner': {
      id: namedId('chain owner'),
      name: 'Dev Marchetti',
      role: 'retailer',
      storeIds: chainIds,
    },
    ops: { id: namedId('operations'), name: 'Ingrid Beaulieu', role: 'operations', storeIds: [] },
    support: { id: namedId('support'), name: 'Tomas Achebe', role: 'support', storeIds: [] },
    'support-two': {
      id: namedId('second of support'),
      name: 'Mireille Castonguay',
      role: 'support',
      storeIds: [],
    },
  }
}
