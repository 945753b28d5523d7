import { describe, expect, test } from 'vitest'
import { audiencesOf, networkFor, networkForOperations } from '../status/audience.ts'
import { day } from '../time/day.ts'
import { subjectsAt } from '../facts/fact.ts'
import { incidentsAt } from '../incidents/incident.ts'
import { type NetworkFacts, together } from '../status/network.ts'
import { publicIncidents } from '../status/network-modes.ts'
import { nextUpdateOf } from '../incidents/next-update.ts'
import { factsOfPublishRequest, type PublishRequest } from './publish-request.ts'
import { scheduledAt } from '../facts/publication.ts'
import { EVERYONE } from '../stores/scope.ts'
import { aCap, anIncident, anUpdate, aPhase, aPlan, both, summer } from '../testing/facts.ts'

const NOW = summer('2022-08-09', '09:00')
const LATER = summer('2022-08-09', '12:00')
const KNOWN: NetworkFacts = {
  incidents: [anIncident('incident')],
  updates: [anUpdate('said')],
  measures: [aCap()],
  launches: [],
  launchChanges: [],
  plans: [aPlan([aPhase('2022-08-11', 1, 2)], { incidentId: 'incident' })],
  publications: [],
  withdrawals: [],
}
const PUBLISH_REQUEST: PublishRequest = {
  incident: { kind: 'known', id: 'incident' },
  update: {
    status: 'monitoring',
    impact: 'minor',
    services: {},
    scope: EVERYONE,
    headline: both('newer'),
    body: both('body'),
    nextUpdateBy: null,
    effectiveOn: null,
    corrects: null,
    sources: [],
  },
  measures: [],
  launches: [],
  launchChanges: [],
  plan: null,
  showAt: null,
}

function requested(over: Partial<PublishRequest>, known = KNOWN): NetworkFacts {
  let count = 0
  return factsOfPublishRequest({ ...PUBLISH_REQUEST, ...over }, known, () => `new-${(count += 1)}`, NOW)
}

describe('the facts of a publish request', () => {
  test('show at once and belong to one publication', () => {
    const { updates, publications } = requested({})
    expect(updates).toMatchObject([{ incidentId: 'incident', publishedAt: NOW, replaces: null }])
    expect(publications).toMatchObject([{ requestedAt: NOW, publishedAt: NOW, factIds: [updates[0]?.id] }])
  })

  test('of a new incident refer to the incident and to each other', () => {
    const { incidents, updates, measures } = requested({
      incident: {
        kind: 'new',
        incidentKind: 'disruption',
        title: both('t'),
        startedOn: day('2022-08-09'),
        disclosure: null,
      },
      measures: [{ ...aCap(), replaces: null }],
    })
    expect(incidents).toMatchObject([{ kind: 'disruption', title: both('t') }])
    expect(updates[0]?.incidentId).toBe(incidents[0]?.id)
    expect(measures[0]).toMatchObject({ incidentId: incidents[0]?.id, updateId: updates[0]?.id })
  })

  test('that revise an incident keep its known id', () => {
    const revised = {
      kind: 'revised',
      id: 'incident',
      title: both('better'),
      startedOn: day('2022-08-05'),
    } as const
    const first = together(KNOWN, requested({ incident: { ...revised, disclosure: null } }))
    let count = 0
    const again = factsOfPublishRequest(
      { ...PUBLISH_REQUEST, incident: { ...revised, title: both('best'), disclosure: null } },
      first,
      () => `again-${(count += 1)}`,
      LATER,
    )
    const all = together(first, again)
    expect(subjectsAt(all.incidents, LATER)).toMatchObject([{ id: 'incident', title: both('best') }])
    expect(incidentsAt(all.incidents, all.updates, LATER)).toMatchObject([
      { incident: { id: 'incident', title: both('best') }, updates: { length: 3 } },
    ])
    // The audience does not change.
    expect([...audiencesOf(all).values()].filter((each) => each !== 'everyone')).toEqual([new Set(), new Set()])
  })

  test('of a plan replace the incident’s plan', () => {
    expect(requested({ plan: { phases: [], reason: both('r') } }).plans).toMatchObject([
      { incidentId: 'incident', replaces: KNOWN.plans[0]?.id },
    ])
  })
})

describe('a scheduled publish request', () => {
  const scheduled = together(KNOWN, requested({ showAt: LATER }))
  const withdrawn = together(scheduled, {
    ...requested({ update: null, incident: null }),
    publications: [],
    withdrawals: [{ id: 'w', publishedAt: NOW, replaces: null, publicationId: scheduled.publications[0]?.id ?? '' }],
  })
  const headlines = (facts: NetworkFacts, at: typeof NOW) =>
    publicIncidents(networkFor(facts, audiencesOf(facts), []), at).flatMap(({ updates }) =>
      updates.map(({ headline }) => headline.en),
    )

  test('shows from its instant on', () => {
    expect(headlines(scheduled, NOW)).toEqual(['said'])
    expect(headlines(scheduled, LATER)).toEqual(['newer', 'said'])
    expect(scheduledAt(scheduled.publications, scheduled.withdrawals, NOW)).toHaveLength(1)
    expect(scheduledAt(scheduled.publications, scheduled.withdrawals, LATER)).toEqual([])
  })

  test('is never shown after it was withdrawn', () => {
    expect(headlines(withdrawn, LATER)).toEqual(['said'])
    expect(networkForOperations(withdrawn).updates.map(({ id }) => id)).toEqual(['said'])
    expect(scheduledAt(withdrawn.publications, withdrawn.withdrawals, NOW)).toEqual([])
  })

  test('cannot be withdrawn after it has shown', () => {
    const late = {
      ...withdrawn,
      withdrawals: withdrawn.withdrawals.map((each) => ({ ...each, publishedAt: LATER })),
    }
    expect(headlines(late, LATER)).toEqual(['newer', 'said'])
  })
})

describe('an incident with different states in different regions', () => {
  const toronto = { kind: 'regions', regions: ['Toronto'] } as const
  const said = (id: string, at: string, over: Partial<ReturnType<typeof anUpdate>>) =>
    anUpdate(id, { publishedAt: summer('2022-08-09', at), ...over })
  const first = said('first', '07:00', {
    impact: 'critical',
    services: { 'store-deliveries': 'major_outage' },
    nextUpdateBy: summer('2022-08-09', '10:00'),
  })
  const at = (...updates: ReturnType<typeof anUpdate>[]) => {
    const [state] = incidentsAt([anIncident('incident')], updates, NOW)
    return state
  }

  test('has the most severe impact of its regions', () => {
    const eased = said('eased', '08:00', {
      impact: 'minor',
      scope: toronto,
      services: { 'store-deliveries': 'degraded_performance' },
    })
    expect(at(first, eased)).toMatchObject({
      open: true,
      impact: 'critical',
      services: { 'store-deliveries': 'major_outage' },
    })
  })

  test('is open while any region is open, with the promise of that region', () => {
    const over = said('over', '08:00', { status: 'resolved', impact: 'none', scope: toronto })
    const state = at(first, over)
    expect(state).toMatchObject({ open: true, status: 'investigating', closedAt: null })
    expect(state && nextUpdateOf([state], NOW)).toMatchObject({ by: first.nextUpdateBy })
  })

  test('is closed when it is closed for all regions', () => {
    const over = said('over', '08:00', { status: 'resolved', impact: 'none', scope: toronto })
    const everywhere = said('everywhere', '08:30', { status: 'resolved', impact: 'none' })
    expect(at(first, over, everywhere)).toMatchObject({ open: false, closedAt: everywhere.publishedAt })
  })

  test('is not affected by an update for one named store', () => {
    const named = said('named', '08:00', { status: 'resolved', scope: { kind: 'stores', storeIds: ['a'] } })
    expect(at(first, named)).toMatchObject({ open: true, updates: { length: 2 } })
    expect(at(named)).toMatchObject({ open: false })
  })
})
