import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { laidOutHeight } from '../../design/laid-out-height.ts'
import type { QueuedQuestion } from './queue-filter.ts'
import styles from './Queue.module.css'
import { QueueEntry } from './QueueEntry.tsx'

/** Estimated entry height in pixels on a wide screen. Each rendered entry is measured. */
const ENTRY_HEIGHT = 136
const GAP = 12
/** Entries rendered outside the visible range, so that scrolling and the Tab key find them. */
const BEYOND = 4
const heightOf = laidOutHeight(ENTRY_HEIGHT)

/**
 * A virtual list that scrolls with the page and renders only the visible questions. `aria-setsize` and
 * `aria-posinset` keep it a complete list for screen readers.
 */
export function QuestionList(props: {
  questions: readonly QueuedQuestion[]
  /** The number of questions on all pages. */
  total: number
  /** The first question of the page that was loaded last. It takes the focus once. */
  firstNew: string | null
  asOf: Instant
  label: string
  onClaim: (questionId: string) => void
}) {
  const { questions, total, firstNew, asOf, label, onClaim } = props
  const list = useRef<HTMLUListElement>(null)
  const top = useTopOf(list)
  const [focused, setFocused] = useState<string | null>(null)
  // The focus moves to a question that may not be rendered yet.
  const [taking, setTaking] = useState(firstNew)
  if (taking !== firstNew) {
    setTaking(firstNew)
    setFocused(firstNew)
  }
  useEffect(() => {
    if (firstNew === null) return
    list.current?.querySelector<HTMLElement>(`[data-question="${firstNew}"] a`)?.focus()
  }, [firstNew])
  // Keeps the focused entry rendered, because removing it would lose the focus.
  const drawnOf = useCallback(
    (range: Range) => {
      const index = focused === null ? -1 : questions.findIndex(({ id }) => id === focused)
      return withOne(defaultRangeExtractor(range), index)
    },
    [focused, questions],
  )
  // `useWindowVirtualizer` returns a mutable object of stable identity: nothing here may be memoised over it.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer<HTMLLIElement>({
    count: questions.length,
    estimateSize: () => ENTRY_HEIGHT,
    getItemKey: (index) => questions[index]?.id ?? index,
    gap: GAP,
    overscan: BEYOND,
    scrollMargin: top,
    measureElement: heightOf,
    rangeExtractor: drawnOf,
  })
  return (
    // The list is not interactive. It handles focus events of the links within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={list}
      aria-label={label}
      className={styles['list']}
      style={{ height: virtual.getTotalSize() }}
      onFocus={(event) => setFocused(questions[indexOf(event)]?.id ?? null)}
      onBlur={() => setFocused(null)}
    >
      {virtual.getVirtualItems().map(({ index, start }) => {
        const question = questions[index]
        return (
          question && (
            <QueueEntry
              key={question.id}
              question={question}
              asOf={asOf}
              index={index}
              count={total}
              top={start - top}
              measure={virtual.measureElement}
              onClaim={onClaim}
            />
          )
        )
      })}
    </ul>
  )
}

function indexOf({ target }: FocusEvent): number {
  return Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)
}

function withOne(indexes: number[], one: number): number[] {
  return one < 0 || indexes.includes(one) ? indexes : [...indexes, one].sort((a, b) => a - b)
}

/**
 * Pixels from the top of the page to an element. Content that unfolds above may move it by less than the area
 * rendered outside the visible range, which is harmless.
 */
function useTopOf(element: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const look = () => {
      if (element.current !== null) setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY))
    }
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [element])
  return top
}
