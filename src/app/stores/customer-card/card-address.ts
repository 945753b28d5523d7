import type { ResponseBody } from '../../client/send-request.ts'
import type { Language } from '../../../domain/facts/bilingual.ts'
import { basePathOf } from '../../i18n/language.tsx'
import { addressOf } from '../../routes.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'

type PublicIncidents = ResponseBody<'getStatus'>['incidents']

/**
 * Returns the path of the public incident that disrupts the store's deliveries, else of the network status.
 * Incidents whose audience is only some stores are never linked: they are not public.
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

/** Returns the absolute URL of a page in a language. */
export function absolute(origin: string, language: Language, path: string): string {
  return `${origin}${basePathOf(language)}${path}`
}
