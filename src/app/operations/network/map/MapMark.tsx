import { type KeyboardEvent, memo } from 'react'
import { Link } from 'wouter'
import { useTranslations } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { addressOf } from '../../../routes.ts'
import { StatusIcon } from '../../../design/StatusIcon.tsx'
import tones from '../../../design/tones.module.css'
import { EVERY_STORE, type NetworkFilter, showing, writeFilter } from '../network-filter.ts'
import { revealStores } from '../reveal-stores.ts'
import styles from './MapCard.module.css'
import { MAP_TRANSLATIONS } from './map-translations.ts'
import type { Mark } from './marks.ts'
import { type Cluster, MAP_STATES, type MapState } from './place-clusters.ts'

/** Font sizes in map units: smaller is illegible, larger dominates the map. */
const LETTERS = { least: 6.5, most: 13 }
/** Marks up to this radius show the icon of their worst state, because a ring would be illegible. */
const ROOM_FOR_RING = 6

/** A place on the map: a ring of store states with a count, or an icon if the mark is small. */
export const MapMark = memo(function MapMark(props: {
  mark: Mark
  scope: NetworkFilter
  isStop: boolean
  onPoint: (place: string | null) => void
  onStop: (place: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}) {
  const { mark, scope, isStop, onPoint, onStop, onKeyDown } = props
  const { cluster, places, x, y, radius } = mark
  const { place, count, states } = cluster
  const t = useTranslations(MAP_TRANSLATIONS)
  const format = useFormat()
  const number = format.number(count)
  const letters = lettersIn(radius, number)
  const isShown = places.every((each) => scope.places.includes(each))
  // Choosing a selected mark again removes the filter by place.
  const next = showing({ places: isShown ? [] : places }, scope)
  const words = MAP_STATES.filter((state) => states[state] > 0).map((state) =>
    t.state(t.states[state], format.number(states[state])),
  )
  return (
    <Link
      href={`${addressOf('network')}${writeFilter(showing({ sort: EVERY_STORE.sort }, next))}`}
      className={`${styles['mark']} ${isShown ? styles['chosen'] : ''}`}
      data-place={place}
      tabIndex={isStop ? 0 : -1}
      aria-label={t.label(
        t.places(place, format.number(places.length - 1)),
        format.count(count, t.stores),
        words.join(', '),
      )}
      aria-current={isShown ? 'true' : undefined}
      onClick={() => {
        onStop(place)
        revealStores(false)
      }}
      onKeyDown={onKeyDown}
      onFocus={() => onPoint(place)}
      onBlur={() => onPoint(null)}
      onPointerEnter={() => onPoint(place)}
    >
      <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
        {/* The touch target is larger than the smallest marks. */}
        <circle className={styles['hitArea']} r={Math.max(radius, 8)} />
        {radius < ROOM_FOR_RING ? (
          <Glyph state={worstOf(cluster)} radius={radius} />
        ) : (
          <Ring cluster={cluster} radius={radius} />
        )}
        {letters >= LETTERS.least && (
          <text className={styles['number']} fontSize={letters} dy="0.35em">
            {number}
          </text>
        )}
      </g>
    </Link>
  )
})

/** The font size at which a number fits in the ring. */
function lettersIn(radius: number, number: string): number {
  const inner = 2 * (radius - ringWidth(radius))
  return Math.min(LETTERS.most, (inner * 0.9) / (number.length * 0.6))
}

function ringWidth(radius: number): number {
  return Math.min(6, radius * 0.42)
}

function Glyph({ state, radius }: { state: MapState; radius: number }) {
  const size = radius * 2.1
  return (
    <g className={tones[state]} transform={`translate(${-size / 2} ${-size / 2})`}>
      <circle className={styles['halo']} cx={size / 2} cy={size / 2} r={radius * 1.25} />
      <StatusIcon tone={state} size={size} />
    </g>
  )
}

/** One arc for each state, clockwise from the top. Each is a dash, offset by the arcs before it. */
function Ring({ cluster, radius }: { cluster: Cluster; radius: number }) {
  const width = ringWidth(radius)
  const { count, states } = cluster
  const shown = MAP_STATES.filter((state) => states[state] > 0)
  const before = (index: number) => shown.slice(0, index).reduce((sum, state) => sum + states[state], 0)
  return (
    <>
      <circle className={styles['disc']} r={radius + 1} />
      <g transform="rotate(-90)">
        {shown.map((state, index) => (
          <circle
            key={state}
            className={`${styles['arc']} ${tones[state]}`}
            r={radius - width / 2}
            strokeWidth={width}
            pathLength={count}
            strokeDasharray={`${states[state]} ${count - states[state]}`}
            strokeDashoffset={-before(index)}
          />
        ))}
      </g>
    </>
  )
}

function worstOf({ states }: Cluster): MapState {
  return MAP_STATES.find((state) => states[state] > 0) ?? 'sure'
}
