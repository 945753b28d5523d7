import type { Cluster } from './place-clusters.ts'
import { MAP_SIZE, type MapViewName, mapView } from './map-views.ts'
import { placePositions } from './place-positions.ts'

/** A mark on the map, in map units: one place, or several that lie too close together. */
export interface Mark {
  readonly cluster: Cluster
  /** Largest first. */
  readonly places: readonly string[]
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Scales a mark's radius. Its area grows with the number of stores; the province view has less room. */
const SCALES: Readonly<Record<MapViewName, number>> = { ontario: 0.95, south: 1.2, toronto: 1.6 }
const SMALLEST = 4
/** A place within this distance (map units) or within the circle of a larger one joins its mark. */
const TOGETHER: Readonly<Record<MapViewName, number>> = { ontario: 11, south: 10, toronto: 9 }

/** Returns the marks of a view, largest first. */
export function marksOf(clusters: readonly Cluster[], name: MapViewName): readonly Mark[] {
  const { place } = mapView(name)
  const groups: Group[] = []
  for (const cluster of clusters) {
    const position = placePositions.get(cluster.place)
    const point = position && place(position)
    if (!point) continue
    const [x, y] = point
    if (!isOnMap(x) || !isOnMap(y)) continue
    const near = groups.find((group) => {
      const room = Math.max(TOGETHER[name], radiusOf(together(group.own), name))
      return Math.hypot(group.x - x, group.y - y) < room
    })
    if (near === undefined) groups.push({ x, y, own: [cluster] })
    else near.own.push(cluster)
  }
  return groups
    .map(({ x, y, own }) => {
      const cluster = together(own)
      return { cluster, places: own.map(({ place }) => place), x, y, radius: radiusOf(cluster, name) }
    })
    .sort((a, b) => b.radius - a.radius)
}

interface Group {
  readonly x: number
  readonly y: number
  readonly own: Cluster[]
}

function radiusOf({ count }: Cluster, name: MapViewName): number {
  return SMALLEST + Math.sqrt(count - 1) * SCALES[name]
}

/** Merges places into one. It takes the name of the first. */
function together(clusters: readonly Cluster[]): Cluster {
  const sum = (of: (cluster: Cluster) => number) => clusters.reduce((total, each) => total + of(each), 0)
  return {
    place: clusters[0]?.place ?? '',
    count: sum(({ count }) => count),
    states: {
      stop: sum(({ states }) => states.stop),
      unknown: sum(({ states }) => states.unknown),
      wait: sum(({ states }) => states.wait),
      sure: sum(({ states }) => states.sure),
    },
  }
}

function isOnMap(at: number): boolean {
  return at >= 0 && at <= MAP_SIZE
}

/** Returns the places without a known position. */
export function unknownPlaces(clusters: readonly Cluster[]): readonly Cluster[] {
  return clusters.filter(({ place }) => !placePositions.has(place))
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Returns the mark that an arrow key moves to: the nearest within 45° of the direction, or null. */
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
