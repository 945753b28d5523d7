import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IMPACTS, INCIDENT_KINDS } from '../../domain/incidents/incident.ts'
import { INCIDENT_STATUSES, turnsOf } from '../../domain/incidents/incident-status.ts'
import { SERVICE_IDS, SERVICE_STATUSES } from '../../domain/incidents/service.ts'
import {
  factsOfPublishRequest,
  type MeasureRequest,
  type PublishRequest,
} from '../../domain/publishing/publish-request.ts'
import { type NetworkFacts, NO_FACTS, together } from '../../domain/status/network.ts'
import { needsConfirmation } from '../../domain/publishing/publish-request-issue.ts'
import { issuesOf } from '../../domain/publishing/validate-publish-request.ts'
import { queueOf } from '../../domain/recovery/delivery-queue.ts'
import { networkView, storeStatusOf } from '../../domain/status/store-status.ts'
import { headlineSourceOf } from '../../domain/status/headline-source.ts'
import { EVERYONE, type Scope } from '../../domain/stores/scope.ts'
import { aPause, aStore, both, summer } from '../../domain/testing/facts.ts'
import { day } from '../../domain/time/day.ts'
import { HOUR, type Instant, plus } from '../../domain/time/instant.ts'
import { statusView } from './network-status-view.ts'

const T = summer('2022-08-09', '09:00')
const STORE = aStore('store', 'North')
const SCOPES: readonly Scope[] = [
  EVERYONE,
  { kind: 'regions', regions: ['North'] },
  { kind: 'regions', regions: ['Toronto', 'GTA'] },
  { kind: 'stores', storeIds: ['store'] },
]
const { id: _, publishedAt: _at, incidentId: _of, updateId: _by, basis: _basis, ...PAUSE } = aPause()

/** What operations may send, sensible or not. `of`: which of the incidents; a number that is unknown opens a new one. */
const sent = fc.record({
  of: fc.nat({ max: 2 }),
  kind: fc.constantFrom(...INCIDENT_KINDS),
  status: fc.constantFrom(...INCIDENT_STATUSES, 'identified', 'identified', 'in_progress'),
  impact: fc.constantFrom(...IMPACTS),
  services: fc.option(fc.dictionary(fc.constantFrom(...SERVICE_IDS), fc.constantFrom(...SERVICE_STATUSES))),
  scope: fc.constantFrom(...SCOPES),
  pause: fc.constantFrom('begin', 'end', null),
  promises: fc.boolean(),
  /** Hours from the publication to the beginning and the end of planned maintenance. */
  planned: fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: 1, max: 8 })),
})
type Sent = typeof sent extends fc.Arbitrary<infer T> ? T : never

/** The facts after all requests that may be published, confirmed where that is asked, one each hour. */
function published(all: readonly Sent[]): { facts: NetworkFacts; instants: readonly Instant[] } {
  let facts = NO_FACTS
  let ids = 0
  const instants: Instant[] = []
  for (const [index, each] of all.entries()) {
    const now = plus(T, index * HOUR)
    const known = facts.incidents[each.of]
    const request: PublishRequest = {
      incident: known
        ? { kind: 'known', id: known.id }
        : {
            kind: 'new',
            incidentKind: each.kind,
            title: both(`Incident ${index}`),
            startedOn: day('2022-08-09'),
            disclosure: null,
          },
      update: {
        status: each.status,
        impact: each.impact,
        services: each.services,
        scope: each.scope,
        headline: both(`Headline ${index}`),
        body: both('Body'),
        nextUpdateBy: each.promises ? plus(now, 90 * 60_000) : null,
        effectiveOn: null,
        corrects: null,
        sources: [],
        planned: (known ?? { kind: each.kind }).kind === 'maintenance' ? windowOf(each.planned, now) : undefined,
      },
      measures: pausesOf(each, facts, known?.id),
      launches: [],
      launchChanges: [],
      plan: null,
      showAt: null,
    }
    const added = factsOfPublishRequest(request, facts, () => `fact ${(ids += 1)}`, now)
    const issues = issuesOf(request, { known: facts, added, isStore: (id) => id === 'store', now })
    if (!issues.every(needsConfirmation)) continue
    facts = together(facts, added)
    const turns = facts.updates.flatMap(turnsOf)
    instants.push(now, plus(now, HOUR / 2), ...turns, ...turns.map((at) => plus(at, 1)))
  }
  return { facts, instants }
}

const windowOf = ([from, to]: readonly [number, number], now: Instant) => ({
  startsAt: plus(now, from * HOUR),
  endsAt: plus(now, to * HOUR),
})

/** A new pause, or the end of the newest one of the incident on the day before. */
function pausesOf(
  { pause, scope }: Sent,
  { measures }: NetworkFacts,
  incidentId: string | undefined,
): MeasureRequest[] {
  if (pause === 'begin') return [{ ...PAUSE, scope }]
  const last = measures.findLast((measure) => measure.incidentId === incidentId)
  if (pause === null || last === undefined) return []
  return [{ ...PAUSE, scope: last.scope, replaces: last.id, end: { kind: 'through', day: day('2022-08-08') } }]
}

test('at every instant the headline, the services, the indicator and the open incidents agree', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(sent, { minLength: 1, maxLength: 12 }), (all) => {
      const { facts, instants } = published(all)
      for (const now of instants) {
        const { headline, services, indicator, incidents, nextUpdate } = statusView(facts, 1_333, null, now)
        const inForce = incidents.filter(({ kind, status }) => kind !== 'data' && status !== 'scheduled')
        const affected = services.filter(({ status }) => status !== 'operational')
        const deliveries = services.find(({ id }) => id === 'store-deliveries')?.status
        seen.add(headline.kind)

        if (headline.kind === 'normal') {
          expect(inForce.filter(({ impact }) => impact !== 'none')).toEqual([])
          expect(affected.every(({ status }) => status === 'under_maintenance')).toBe(true)
          expect(indicator).toBe('none')
        } else {
          expect(affected).not.toEqual([])
        }
        if (indicator !== 'none') expect(affected).not.toEqual([])
        const runs = headline.kind === 'normal' || headline.kind === 'affected'
        expect(runs).toBe(deliveries === 'operational' || deliveries === 'under_maintenance')
        // A pause may belong to any open incident: to maintenance that begins with it, or to one about data.
        const causes = headline.kind === 'paused' ? incidents : inForce
        if (headline.incidentId !== null) expect(causes.map(({ id }) => id)).toContain(headline.incidentId)
        if (!runs) expect(headline.incidentId).not.toBe(null)
        const own = incidents.find(({ id }) => id === headline.incidentId)
        // Regions may have newer updates of their own; of one update, the promise is its own.
        const promised = own?.updates.length === 1 ? (own.updates[0]?.nextUpdateBy ?? null) : null
        if (promised !== null) expect(nextUpdate).toMatchObject({ by: promised, incidentId: own?.id })
      }
    }),
    { numRuns: 500 },
  )
  expect([...seen].sort()).toEqual(['affected', 'disrupted', 'doubtful', 'normal', 'paused', 'recovering'])
})

test('the update under the headline of a store is of an incident in force that reaches it', () => {
  let found = 0
  fc.assert(
    fc.property(fc.array(sent, { minLength: 1, maxLength: 12 }), (all) => {
      const { facts, instants } = published(all)
      for (const now of instants) {
        const status = storeStatusOf(STORE, [], networkView(facts, queueOf([]), null, now), [])
        const source = headlineSourceOf(status)
        if (source === null) continue
        found += 1
        const incident = status.incidents.find((each) => each.incident.id === source.incidentId)
        expect(incident).toMatchObject({ open: true })
        if (status.mode.kind === 'paused') expect(source.incidentId).toBe(status.mode.pause.incidentId)
        else expect([incident?.incident.kind === 'data', incident?.status === 'scheduled']).toEqual([false, false])
      }
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(50)
})
