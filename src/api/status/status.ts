import { SERVICE_NAMES } from '../../domain/incidents/service.ts'
import { serviceHistories, type ServiceHistory } from '../../domain/status/service-history.ts'
import { addDays, dayOf } from '../../domain/time/day.ts'
import { instant } from '../../domain/time/instant.ts'
import type { Handler } from '../call.ts'
import type { Host } from '../host.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { statusView } from './network-status-view.ts'
import { readNetwork, readStoreStatus } from './read-network.ts'
import { storeStatusView, waiverViews } from './store-status-view.ts'

export const getStoreStatus: Handler<'getStoreStatus'> = async ({ facts, now, store }) => {
  const network = await readNetwork(facts, now)
  const [storeStatus, receipts] = await Promise.all([
    readStoreStatus(facts, store, network),
    facts.receipts([store.id]),
  ])
  return storeStatusView(storeStatus, network.facts, receipts, now)
}

export const listWaivers: Handler<'listWaivers'> = async ({ facts, now, store }) => ({
  waivers: waiverViews(await readStoreStatus(facts, store, await readNetwork(facts, now))),
})

/** Nothing was published earlier: an earlier instant is a mistake. */
const EARLIEST = instant('1970-01-01T00:00:00Z')

export const getStatus: Handler<'getStatus'> = async ({ facts, now: present, query, headers, host }) => {
  const { at } = query
  if (at !== undefined && (at > present || at < EARLIEST)) throw new ApiProblem('malformed', [NOT_PAST])
  const now = at ?? present
  headers.set('dockboard-as-of', now)
  const [network, storeCount] = await Promise.all([facts.network(now), facts.storeCount()])
  // What was counted at an earlier instant is not stored.
  return statusView(network, storeCount, at === undefined ? host.lateDeliveries.at(now) : null, now)
}

const HISTORY_DAYS = 90

/** The last histories of each host. They change with publications and at the start of a day. */
const LAST_HISTORIES = new WeakMap<Host, { readonly key: string; readonly histories: readonly ServiceHistory[] }>()

export const getServiceHistory: Handler<'getServiceHistory'> = async ({ facts, now, host }) => {
  const network = await facts.network(now)
  const today = dayOf(now)
  const published = [...network.updates, ...network.measures].filter(({ publishedAt }) => publishedAt <= now)
  const key = [today, published.length, ...published.slice(-1).map(({ id }) => id), network.updates.at(-1)?.id].join(
    ' ',
  )
  const last = LAST_HISTORIES.get(host)
  const histories = last?.key === key ? last.histories : serviceHistories(network, now, HISTORY_DAYS)
  LAST_HISTORIES.set(host, { key, histories })
  return {
    days: Array.from({ length: HISTORY_DAYS }, (_, index) => addDays(today, index - HISTORY_DAYS + 1)),
    services: histories.map(({ id, days }) => ({ id, name: SERVICE_NAMES[id], days })),
  }
}

const NOT_PAST = {
  field: 'query.at',
  cause: {
    en: 'Only an instant from 1970 to now can be asked about.',
    fr: 'On ne peut demander qu’un instant entre 1970 et maintenant.',
  },
}
