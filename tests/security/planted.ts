import type { Measure } from '../../src/domain/measures/measure.ts'
import { instant } from '../../src/domain/time/instant.ts'
import type { Incident, Update } from '../../src/domain/incidents/incident.ts'
import type { Fact } from '../../src/domain/facts/fact.ts'
import type { Store } from '../../src/domain/stores/store.ts'
import type { Scope } from '../../src/domain/stores/scope.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { scenario } from '../contract/test-host.ts'

/** Part of every text that belongs to one store. Its digits start every id created for the store. */
export const TOKEN = 'planted-5ec4e7'
const DIGITS = '5ec4e75ec4e7'
export const EITHER = new RegExp(`${TOKEN}|${DIGITS}`)
const BOTH = { en: `${TOKEN} en`, fr: `${TOKEN} fr` }
const AT = instant('2022-08-09T08:30:00-04:00')
const LATER = instant('2022-08-09T08:31:00-04:00')

const id = (number: number) => DIGITS + String(number).padStart(32 - DIGITS.length, '0')

/** Every text field of a store. A new field does not compile until it is planted or excluded here. */
const STORE_TEXT: Record<
  Exclude<
    keyof Store,
    keyof Fact | 'companyId' | 'region' | 'timeZone' | 'orderWeekday' | 'deliveryWeekday' | 'receiving'
  >,
  string
> = { licence: TOKEN, name: TOKEN, street: TOKEN, postalCode: TOKEN, place: TOKEN }

/** Returns August 2022 with the token in every text of one store’s facts and of facts for it alone. */
export function plantedIn(storeId: string): Scenario {
  const scope: Scope = { kind: 'stores', storeIds: [storeId] }
  const fact = (number: number) => ({ id: id(number), publishedAt: AT, replaces: null })
  return {
    ...scenario,
    companies: [...scenario.companies, { ...fact(1), name: TOKEN }],
    stores: scenario.stores.map((store) =>
      store.id === storeId ? { ...store, ...STORE_TEXT, companyId: id(1) } : store,
    ),
    orders: scenario.orders.map((record, index) => {
      if (record.order.storeId !== storeId) return record
      const lines = record.order.lines.map((line) => ({ ...line, sku: TOKEN, product: TOKEN }))
      return { ...record, order: { ...record.order, number: `${TOKEN}-${index}`, lines } }
    }),
    accesses: [...scenario.accesses, { ...fact(2), storeId, role: 'support', reason: TOKEN }],
    receipts: [
      // A store can give each receipt only once.
      ...scenario.receipts.filter((each) => each.storeId !== storeId),
      { ...fact(3), storeId, updateId: SUSPENSION.id, kind: 'viewed' },
      { ...fact(4), storeId, updateId: id(5), kind: 'acknowledged' },
    ],
    network: {
      ...scenario.network,
      incidents: [...scenario.network.incidents, incidentOf(fact(6))],
      updates: [
        ...scenario.network.updates,
        updateOf(fact(5), SUSPENSION.incidentId, scope),
        updateOf(fact(7), id(6), scope),
      ],
      measures: [...scenario.network.measures, ...measuresOf(scope)],
    },
  }
}

function incidentOf(fact: Pick<Incident, 'id' | 'publishedAt' | 'replaces'>): Incident {
  return {
    ...fact,
    kind: 'disruption',
    title: BOTH,
    startedOn: SUSPENSION.effectiveOn ?? never(),
    disclosure: null,
  }
}

function updateOf(fact: Pick<Update, 'id' | 'publishedAt' | 'replaces'>, incidentId: string, scope: Scope): Update {
  return {
    ...SUSPENSION,
    ...fact,
    incidentId,
    scope,
    headline: BOTH,
    body: BOTH,
    nextUpdateBy: LATER,
    corrects: { updateId: id(5), was: BOTH, now: BOTH },
    sources: [TOKEN],
  }
}

/** Returns one measure of each kind for the store alone. `withPauseOf` covers pauses. */
function measuresOf(scope: Scope): Measure[] {
  return scenario.network.measures
    .filter(({ kind, replaces }) => replaces === null && kind !== 'delivery_pause')
    .map((measure, index) => ({
      ...measure,
      id: id(20 + index),
      publishedAt: AT,
      updateId: id(5),
      incidentId: id(6),
      scope,
      note: BOTH,
    }))
}

/** Addresses a copy of the network’s pause to one store. */
export function withPauseOf(seed: Scenario, storeId: string): Scenario {
  const pauses = seed.network.measures.flatMap((measure) =>
    measure.kind === 'delivery_pause' && measure.replaces === null ? [measure] : [],
  )
  const own = pauses.map((pause): Measure => ({
    ...pause,
    id: id(50),
    publishedAt: AT,
    updateId: id(5),
    scope: { kind: 'stores', storeIds: [storeId] },
    note: BOTH,
  }))
  return { ...seed, network: { ...seed.network, measures: [...seed.network.measures, ...own] } }
}

/** Adds measures for one store, later revised to everyone. The first version is for that store only. */
export function withMeasuresWidened(seed: Scenario, storeId: string): Scenario {
  const revised = scenario.network.measures.flatMap((measure, index): Measure[] =>
    measure.kind === 'order_cap' || measure.kind === 'delivery_window'
      ? [
          {
            ...measure,
            id: id(60 + index),
            publishedAt: AT,
            scope: { kind: 'stores', storeIds: [storeId] },
            note: BOTH,
          },
          { ...measure, id: String(index).padStart(32, 'd'), publishedAt: LATER, replaces: id(60 + index) },
        ]
      : [],
  )
  return { ...seed, network: { ...seed.network, measures: [...seed.network.measures, ...revised] } }
}

function never(): never {
  throw new Error('the suspension has its day')
}
