import { expect, test } from 'vitest'
import { PLACES } from '../../../../scenario/ontario-places.ts'
import { aRow } from '../testing/rows.ts'
import { MAP_SIZE, MAP_VIEWS, mapView } from './map-views.ts'
import { marksOf, markTowards, unknownPlaces } from './marks.ts'
import { clustersOf, summaryKindsOf } from './place-clusters.ts'
import { placePositions } from './place-positions.ts'

/** Two stores in each place of the scenario. */
const clusters = clustersOf(
  PLACES.flatMap(({ name }) => [
    aRow(`${name} 1`, { place: name }),
    aRow(`${name} 2`, { place: name, summaryKind: 'paused' }),
  ]),
)

test('counts stores by place and state, largest place first', () => {
  const rows = [
    aRow('1', { place: 'Ajax' }),
    aRow('2', { place: 'Wawa', summaryKind: 'paused' }),
    aRow('3', { place: 'Wawa', summaryKind: 'nothing_waiting_paused' }),
    aRow('4', { place: 'Wawa', summaryKind: 'delivered_today' }),
    aRow('5', { place: 'Wawa', summaryKind: 'not_confirmed' }),
  ]
  expect(clustersOf(rows)).toEqual([
    { place: 'Wawa', count: 4, states: { stop: 2, unknown: 1, wait: 0, sure: 1 } },
    { place: 'Ajax', count: 1, states: { stop: 0, unknown: 0, wait: 1, sure: 0 } },
  ])
})

test('what is not known, late or overdue is never among the good on the map', () => {
  const good = ['confirmed', 'on_its_way', 'on_schedule', 'delivered_today', 'nothing_waiting']
  expect([...summaryKindsOf('sure')].sort()).toEqual(good.sort())
  expect(summaryKindsOf('unknown')).toEqual(['not_confirmed'])
})

test('the map contains every place of the demonstration at its position', () => {
  expect(unknownPlaces(clusters)).toEqual([])
  for (const { name, lat, lon } of PLACES) {
    const [x = 0, y = 0] = placePositions.get(name) ?? []
    // The scenario has two places named Red Lake, a kilometre apart.
    const isNear = Math.abs(x - lon) < 0.1 && Math.abs(y - lat) < 0.1
    expect({ name, isNear }).toEqual({ name, isNear: true })
  }
})

test('an unknown place is reported and not drawn', () => {
  const elsewhere = clustersOf([aRow('1', { place: 'Atlantis' })])
  expect(unknownPlaces(elsewhere).map(({ place }) => place)).toEqual(['Atlantis'])
  expect(marksOf(elsewhere, 'ontario')).toEqual([])
})

test('every store of a known place is in one mark of the province view', () => {
  const marks = marksOf(clusters, 'ontario')
  const places = marks.flatMap((mark) => mark.places)
  expect(places.toSorted()).toEqual([...new Set(PLACES.map(({ name }) => name))].toSorted())
  expect(marks.reduce((sum, { cluster }) => sum + cluster.count, 0)).toBe(2 * PLACES.length)
})

test.each(MAP_VIEWS)('every mark of the %s view lies on the map, and none hides another', (name) => {
  const marks = marksOf(clusters, name)
  expect(marks.length).toBeGreaterThan(20)
  for (const [index, { x, y, cluster }] of marks.entries()) {
    const isOn = x >= 0 && x <= MAP_SIZE && y >= 0 && y <= MAP_SIZE
    expect({ place: cluster.place, isOn }).toEqual({ place: cluster.place, isOn: true })
    const hidden = marks.slice(index + 1).filter((other) => Math.hypot(other.x - x, other.y - y) <= 4)
    expect({ place: cluster.place, hidden }).toEqual({ place: cluster.place, hidden: [] })
  }
  expect(mapView(name).land.length).toBeGreaterThan(100)
})

test('north is up and east is right', () => {
  const { place } = mapView('ontario')
  const of = (name: string) => place(placePositions.get(name) ?? [0, 0]) ?? [0, 0]
  const [kenora, ottawa, timmins, windsor] = [of('Kenora'), of('Ottawa'), of('Timmins'), of('Windsor')]
  expect(kenora[0]).toBeLessThan(ottawa[0])
  expect(timmins[1]).toBeLessThan(windsor[1])
})

test.each(MAP_VIEWS)('arrow keys reach every mark of the %s view from any other', (name) => {
  const marks = marksOf(clusters, name)
  const reached = new Set(marks.slice(0, 1))
  for (const mark of reached) {
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = markTowards(marks, mark, direction)
      if (next !== null) reached.add(next)
    }
  }
  expect(marks.filter((mark) => !reached.has(mark)).map(({ cluster }) => cluster.place)).toEqual([])
})
