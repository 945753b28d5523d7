import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { laidOutHeight } from '../../design/laid-out-height.ts'
import styles from './VirtualTable.module.css'

/** The index of a row, and the ref callback that reports its height. */
export interface RowPlace {
  readonly index: number
  readonly measure: (row: HTMLTableRowElement | null) => void
}

/** Estimated row height in pixels. Each rendered row is measured. */
const ROW_HEIGHT = 62
const heightOf = laidOutHeight(ROW_HEIGHT)
/** Rows rendered outside the visible range, so that scrolling shows no gap. */
const BEYOND = 6

/**
 * A table of any length that renders only the visible rows. Two empty rows take the height of the others.
 * `aria-rowcount` and `aria-rowindex` keep it a complete table for screen readers.
 */
export function VirtualTable<T>(props: {
  rows: readonly T[]
  columns: number
  head: ReactNode
  renderRow: (row: T, place: RowPlace) => ReactNode
  /** The accessible name of the scrolling region. */
  label: string
  /** A new value scrolls the table to its top. */
  resetKey: string
  className?: string | undefined
}) {
  const { rows, columns, head, renderRow, label, resetKey, className } = props
  const scroller = useRef<HTMLElement>(null)
  // `useVirtualizer` returns a mutable object of stable identity, so nothing here may be memoised over it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: BEYOND,
    measureElement: heightOf,
  })
  const known = useRef(resetKey)
  useEffect(() => {
    if (known.current === resetKey) return
    known.current = resetKey
    // Reads the virtualizer's offset. Reading the element's would force a layout.
    if ((virtual.scrollOffset ?? 0) > 0) scroller.current?.scrollTo({ top: 0 })
  }, [resetKey, virtual])

  const drawn = virtual.getVirtualItems()
  const before = drawn[0]?.start ?? 0
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    // Makes the region focusable: rows without controls could not be scrolled by keyboard (WCAG 2.2, 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={scroller} className={styles['scroller']} aria-label={label} tabIndex={0}>
      <table className={`${styles['table']} ${className}`} aria-rowcount={rows.length + 1}>
        <thead>{head}</thead>
        <tbody>
          <Gap height={before} columns={columns} />
          {drawn.map(({ index }) => {
            const row = rows[index]
            return row === undefined ? null : renderRow(row, { index, measure: virtual.measureElement })
          })}
          <Gap height={after} columns={columns} />
        </tbody>
      </table>
    </section>
  )
}

const NBSP = '\u00a0'

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className={styles['gap']}>
      <td colSpan={columns} style={{ height }}>
        {NBSP}
      </td>
    </tr>
  )
}
