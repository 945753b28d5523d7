import { geoConicConformal, geoPath, type GeoProjection } from 'd3-geo'
import outline from './ontario.geo.json' with { type: 'json' }

/** The side of the square view box. */
export const MAP_SIZE = 400

/** The bounding boxes of the views in degrees, each within the one before. */
const VIEWS = {
  ontario: null,
  south: { west: -83.3, south: 41.9, east: -74.4, north: 45.9 },
  toronto: { west: -80.35, south: 43.05, east: -78.7, north: 44.45 },
} as const

export type MapViewName = keyof typeof VIEWS
export const MAP_VIEWS: readonly MapViewName[] = ['ontario', 'south', 'toronto']

const [land, lakes] = outline.features.map(({ geometry }) => ({
  type: 'MultiPolygon' as const,
  coordinates: geometry.coordinates,
}))

/** A view of the map: the path data of land and lakes, and the projection of a position. */
export interface MapView {
  readonly land: string
  readonly lakes: string
  /** May return a point outside this view; the caller checks that. */
  readonly place: (position: readonly [lon: number, lat: number]) => readonly [x: number, y: number] | null
}

const drawn = new Map<MapViewName, MapView>()

/** Returns a view of the map. Each is computed once. */
export function mapView(name: MapViewName): MapView {
  const known = drawn.get(name)
  if (known !== undefined) return known
  const projection = projectionOf(name)
  // A tenth of a unit is less than a pixel. More digits only add to parsing.
  const path = geoPath(projection).digits(1)
  const view: MapView = {
    land: (land && path(land)) ?? '',
    lakes: (lakes && path(lakes)) ?? '',
    place: ([lon, lat]) => projection([lon, lat]),
  }
  drawn.set(name, view)
  return view
}

/** Ontario's Lambert conformal conic projection (docs/sources.md, "Map"). */
function projectionOf(name: MapViewName): GeoProjection {
  const projection = geoConicConformal().parallels([44.5, 53.5]).rotate([85, 0])
  const frame: [[number, number], [number, number]] = [
    [6, 6],
    [MAP_SIZE - 6, MAP_SIZE - 6],
  ]
  const box = VIEWS[name]
  if (box === null) return land ? projection.fitExtent(frame, land) : projection
  const corners = [
    [box.west, box.south],
    [box.east, box.south],
    [box.east, box.north],
    [box.west, box.north],
  ]
  return projection.fitExtent(frame, { type: 'MultiPoint', coordinates: corners }).clipExtent([
    [-MAP_SIZE, -MAP_SIZE],
    [2 * MAP_SIZE, 2 * MAP_SIZE],
  ])
}
