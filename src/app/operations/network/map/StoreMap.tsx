import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useTranslations } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import type { StoreRow } from '../../response-types.ts'
import { type NetworkFilter, showing } from '../network-filter.ts'
import { VisuallyHidden } from '../../../design/VisuallyHidden.tsx'
import { StoresLink } from '../StoresLink.tsx'
import styles from './MapCard.module.css'
import { MapMark } from './MapMark.tsx'
import { MAP_TRANSLATIONS } from './map-translations.ts'
import { MAP_SIZE, mapView, type MapViewName, MAP_VIEWS } from './map-views.ts'
import { type Direction, marksOf, markTowards, unknownPlaces } from './marks.ts'
import { clustersOf } from './place-clusters.ts'
import { MarkLabel } from './MarkLabel.tsx'

/** Zoom buttons, because the towns in the south lie close together. */
function MapViewButtons({ view, onView }: { view: MapViewName; onView: (view: MapViewName) => void }) {
  const t = useTranslations(MAP_TRANSLATIONS)
  return (
    <fieldset className={styles['views']}>
      <legend>
        <VisuallyHidden>{t.view}</VisuallyHidden>
      </legend>
      {MAP_VIEWS.map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onView(each)}>
          {t.views[each]}
        </button>
      ))}
    </fieldset>
  )
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * A map of Ontario with a mark for each place, sized by its number of stores. The whole map is one tab stop;
 * arrow keys move between the marks.
 */
export function StoreMap({ rows, scope }: { rows: readonly StoreRow[]; scope: NetworkFilter }) {
  const t = useTranslations(MAP_TRANSLATIONS)
  const format = useFormat()
  const [viewName, setViewName] = useState<MapViewName>('ontario')
  const [pointed, setPointed] = useState<string | null>(null)
  const [stop, setStop] = useState<string | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const view = mapView(viewName)
  const clusters = useMemo(() => clustersOf(rows), [rows])
  const marks = useMemo(() => marksOf(clusters, viewName), [clusters, viewName])
  const unknown = unknownPlaces(clusters)
  const [first] = marks
  const current = marks.find(({ cluster }) => cluster.place === stop) ?? first

  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = DIRECTIONS[event.key]
    if (direction === undefined || current === undefined) return
    event.preventDefault()
    const next = markTowards(marks, current, direction)
    if (next === null) return
    setStop(next.cluster.place)
    const links = svg.current?.querySelectorAll<SVGAElement>('a[data-place]') ?? []
    for (const link of links) if (link.dataset['place'] === next.cluster.place) link.focus()
  }

  return (
    <>
      <MapViewButtons view={viewName} onView={setViewName} />
      <fieldset className={styles['places']}>
        <legend>
          <VisuallyHidden>{format.count(marks.length, t.map)}</VisuallyHidden>
        </legend>
        <svg
          ref={svg}
          className={styles['map']}
          viewBox={`0 0 ${MAP_SIZE} ${MAP_SIZE}`}
          onPointerLeave={() => setPointed(null)}
        >
          <path className={styles['land']} d={view.land} />
          <path className={styles['lakes']} d={view.lakes} />
          {marks.map((mark) => (
            <MapMark
              key={mark.cluster.place}
              mark={mark}
              scope={scope}
              isStop={mark === current}
              onPoint={setPointed}
              onStop={setStop}
              onKeyDown={onKeyDown}
            />
          ))}
        </svg>
      </fieldset>
      <MarkLabel mark={marks.find(({ cluster }) => cluster.place === pointed) ?? null} />
      {unknown.length > 0 && (
        <p className={styles['words']}>
          <StoresLink show={showing({ places: unknown.map(({ place }) => place) }, scope)}>
            {t.unknown(
              format.count(
                unknown.reduce((sum, { count }) => sum + count, 0),
                t.stores,
              ),
              format.list(unknown.map(({ place }) => place)),
            )}
          </StoresLink>
        </p>
      )}
    </>
  )
}
