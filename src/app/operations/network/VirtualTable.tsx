import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import { laidOutHeight } from '../../design/laid-out-height.ts'
import styles from './VirtualTable.module.css'

/** Where a row stands, and what tells its height to the table. */
export interface RowPlace {
  readonly index: number
  readonly measure: (row: HTMLTableRowElement | null) => void
}

/** Pixels of an ordinary row; each is measured once it is drawn. */
const ROW_HEIGHT = 62
const heightOf = laidOutHeight(ROW_HEIGHT)
/** Rows drawn beyond those that can be seen, so that a turn of the wheel finds them there. */
const BEYOND = 6

/**
 * A table of any length that draws the rows that can be seen. It stays a table to a screen reader, which is told how
 * many rows there are and which one each is; the heights of those that are not drawn stand in two empty rows.
 */
export function VirtualTable<T>(props: {
  rows: readonly T[]
  columns: number
  head: ReactNode
  renderRow: (row: T, place: RowPlace) => ReactNode
  /** What is scrolled, in words. */
  label: string
  /** With another the table begins at its top. */
  resetKey: string
  className?: string | undefined
}) {
  const { rows, columns, head, renderRow, label, resetKey, className } = props
  const scroller = useRef<HTMLElement>(null)
  // What it returns changes while it stays the same object: nothing here is memoised over it.
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
    // Asked of the list, not of the page, which would have to lay itself out to answer.
    if ((virtual.scrollOffset ?? 0) > 0) scroller.current?.scrollTo({ top: 0 })
  }, [resetKey, virtual])

  const drawn = virtual.getVirtualItems()
  const before = drawn[0]?.start ?? 0
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)
  return (
    // Without a stop of its own a keyboard could not scroll rows in which nothing has one (WCAG 2.2, 2.1.1).
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
