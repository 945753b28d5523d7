import type { ResponseBody } from '../../client/send-request.ts'
import type { Language } from '../../../domain/facts/bilingual.ts'
import { basePathOf } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'

type PublicIncidents = ResponseBody<'getStatus'>['incidents']

/**
 * Where anyone can read more: the public incident that disrupts the deliveries around the store, else the
 * network's status. An incident that only named stores were told of is nobody else's, and is never named.
 */
export function cardPath(own: StoreStatus['incidents'], known: PublicIncidents | undefined): string {
  const concerned = new Set(own.map(({ id }) => id))
  const incident = known?.find(
    ({ id, services }) =>
      concerned.has(id) &&
      services.some((service) => service.id === 'store-deliveries' && service.status !== 'operational'),
  )
  return incident === undefined ? addressOf('status') : addressOf('incident', { incidentId: incident.id })
}

/** The whole address of a page in a language, as it can be sent to anyone. */
export function absolute(origin: string, language: Language, path: string): string {
  return `${origin}${basePathOf(language)}${path}`
}
