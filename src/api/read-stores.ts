import type { Person } from '../domain/person.ts'
import type { Store } from '../domain/store.ts'
import type { Host } from './host.ts'

/** The stores of a person that there are; staff hold none. */
export async function readStoresOf(host: Host, person: Person): Promise<Store[]> {
  const found = await Promise.all(person.storeIds.map((id) => host.store.store(id)))
  return found.filter((store) => store !== null)
}
