import { SERVICE_NAMES } from '../../domain/incidents/service.ts'
import type { NetworkFacts } from '../../domain/status/network.ts'
import { type ServiceHistory, serviceHistory } from '../../domain/status/service-history.ts'
import { dayOf } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Handler } from '../call.ts'
import type { Host } from '../host.ts'

const DAYS = 90

/** The last history of each host. Anybody may ask for it, and it takes long where much was published in 90 days. */
const LAST = new WeakMap<Host, { readonly key: string; readonly history: ServiceHistory }>()

export const getServiceHistory: Handler<'getServiceHistory'> = async ({ facts, now, host }) => {
  const network = await facts.network(now)
  const key = keyOf(network, now)
  const last = LAST.get(host)
  const history = last?.key === key ? last.history : serviceHistory(network, now, DAYS)
  LAST.set(host, { key, history })
  return {
    days: history.days,
    services: history.services.map(({ id, days }) => ({ id, name: SERVICE_NAMES[id], days })),
  }
}

/** Differs where the history may: facts are only added, and a status changes by itself at the start of a day alone. */
function keyOf({ updates, measures }: NetworkFacts, now: Instant): string {
  const shown = [updates, measures].map((facts) => facts.filter(({ publishedAt }) => publishedAt <= now))
  return [dayOf(now), ...shown.flatMap((facts) => [facts.length, facts.at(-1)?.id])].join(' ')
}
