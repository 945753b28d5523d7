import { day } from '../../../domain/time/day.ts'
import type { Id } from '../../../domain/facts/fact.ts'
import { fromEpoch, HOUR, plus } from '../../../domain/time/instant.ts'
import type { Outlook } from '../../phrasing/store-status.ts'
import type { CannedFacts } from './fill-canned.ts'

/** Situations in which to preview a canned answer. */
export const SITUATIONS = ['paused', 'in_queue', 'confirmed', 'nothing_waiting'] as const
export type Situation = (typeof SITUATIONS)[number]

const AS_OF = fromEpoch(Date.parse('2022-08-09T09:00:00-04:00'))
const HOURS = { from: '09:00', to: '13:00' } as const
const WAS = { day: day('2022-08-11'), hours: HOURS }
const PLACE = { from: 118, to: 124, of: 960 }
const [ORDER, INCIDENT, UPDATE]: readonly [Id, Id, Id] = ['order', 'incident', 'update']

const OUTLOOKS: Readonly<Record<Exclude<Situation, 'nothing_waiting'>, Outlook>> = {
  paused: { kind: 'paused', was: WAS, since: AS_OF, until: null, position: PLACE },
  in_queue: {
    kind: 'in_queue',
    was: WAS,
    position: PLACE,
    range: { first: day('2022-08-15'), last: day('2022-08-17') },
    rangeWas: null,
    because: null,
  },
  confirmed: {
    kind: 'confirmed',
    appointment: { day: day('2022-08-15'), hours: HOURS },
    was: WAS,
    since: AS_OF,
    risk: null,
  },
}

const UPDATES = [
  {
    id: UPDATE,
    publishedAt: AS_OF,
    precision: 'minute',
    effectiveOn: null,
    headline: { en: 'An example of a notice', fr: 'Exemple d’avis' },
  },
] as const

const CAP = {
  number: 30,
  unit: 'case',
  base: 'cycle',
  firstDay: day('2022-08-08'),
  end: { kind: 'further_notice' },
  note: null,
  state: 'active',
} as const

const WAIVER = {
  fee: 'delivery',
  amount: null,
  firstDay: day('2022-08-08'),
  end: { kind: 'through', day: day('2022-09-30') },
  perStore: 'unlimited',
  entitlement: { state: 'available', left: 'unlimited', daysLeft: 52 },
} as const

/** Invented facts for a situation, so that writing an answer needs no access to a store’s page. */
export function exampleOf(situation: Situation): CannedFacts {
  const isQuiet = situation === 'nothing_waiting'
  const outlook = isQuiet ? null : OUTLOOKS[situation]
  const headline =
    outlook === null
      ? ({
          kind: 'nothing_waiting',
          paused: false,
          lastDelivered: day('2022-08-04'),
          nextOrderDay: day('2022-08-11'),
        } as const)
      : ({ kind: 'next_delivery', orderId: ORDER, outlook } as const)
  return {
    asOf: AS_OF,
    storeStatus: {
      store: { name: 'Sample Store, Exampleville', orderWeekday: 'thu', receiving: HOURS },
      mode: situation === 'paused' ? 'paused' : isQuiet ? 'normal' : 'recovering',
      pausedForEveryone: situation === 'paused',
      headline,
      nextUpdate: isQuiet ? null : { incidentId: INCIDENT, by: plus(AS_OF, 9 * HOUR), overdue: false },
      orders: outlook === null ? [] : [{ id: ORDER, number: 'SO990000000', planned: WAS, cases: 12, outlook }],
      waivers: isQuiet ? [] : [WAIVER],
      caps: isQuiet ? [] : [CAP],
      policies: [],
      windows: [],
      slipped: [],
      incidents: isQuiet ? [] : [{ id: INCIDENT, kind: 'disruption', updates: UPDATES }],
      network: { mode: isQuiet ? 'normal' : 'recovering', everywhere: true },
      source: isQuiet ? null : { incidentId: INCIDENT, updateId: UPDATE },
    },
  }
}
