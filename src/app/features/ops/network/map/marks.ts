import type { Cluster } from './place-clusters.ts'
import { MAP_SIZE, type MapViewName, mapView } from './map-views.ts'
import { placePositions } from './place-positions.ts'

/** A place on the map as it is drawn, in units of the map. */
export interface Mark {
  readonly cluster: Cluster
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Its area grows with the number of stores; the whole province leaves less room for it. */
const SCALES: Readonly<Record<MapViewName, number>> = { ontario: 1, south: 1.35, toronto: 2 }
const SMALLEST = 4

/** The places that lie on a part of the map, the largest first. */
export function marksOf(clusters: readonly Cluster[], name: MapViewName): readonly Mark[] {
  const { place } = mapView(name)
  return clusters.flatMap((cluster) => {
    const position = placePositions.get(cluster.place)
    const point = position && place(position)
    if (!point) return []
    const [x, y] = point
    if (!isOnMap(x) || !isOnMap(y)) return []
    return [{ cluster, x, y, radius: SMALLEST + Math.sqrt(cluster.count - 1) * SCALES[name] }]
  })
}

function isOnMap(at: number): boolean {
  return at >= 0 && at <= MAP_SIZE
}

/** The places that the map does not know. */
export function unknownPlaces(clusters: readonly Cluster[]): readonly Cluster[] {
  return clusters.filter(({ place }) => !placePositions.has(place))
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The mark that an arrow key leads to: the nearest one that lies more in its direction than beside it. */
export function markTowards(marks: readonly Mark[], from: Mark, direction: Direction): Mark | null {
  const [nearest] = marks
    .flatMap((mark) => {
      const [ahead, beside] = seenFrom(from, mark, direction)
      return ahead > 0 && ahead >= Math.abs(beside) ? [{ mark, away: ahead + 2 * Math.abs(beside) }] : []
    })
    .sort((a, b) => a.away - b.away)
  return nearest?.mark ?? null
}

function seenFrom(from: Mark, to: Mark, direction: Direction): readonly [ahead: number, beside: number] {
  const [x, y] = [to.x - from.x, to.y - from.y]
  switch (direction) {
    case 'left':
      return [-x, y]
    case 'right':
      return [x, y]
    case 'up':
      return [-y, x]
    case 'down':
      return [y, x]
  }
}
