import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { laidOutHeight } from '../../design/laid-out-height.ts'
import type { QueuedQuestion } from './queue-filter.ts'
import styles from './Queue.module.css'
import { QueueEntry } from './QueueEntry.tsx'

/** Pixels of an ordinary entry on a wide screen; each is measured once it is drawn. */
const ENTRY_HEIGHT = 136
const GAP = 12
/** Entries drawn beyond those that can be seen, so that a turn of the wheel or a key finds them there. */
const BEYOND = 4
const heightOf = laidOutHeight(ENTRY_HEIGHT)

/**
 * Questions in any number, of which those are drawn that can be seen. It scrolls with the page, and stays a list to a
 * screen reader, which is told how many there are and which one each is.
 */
export function QuestionList(props: {
  questions: readonly QueuedQuestion[]
  asOf: Instant
  label: string
  onClaim: (questionId: string) => void
}) {
  const { questions, asOf, label, onClaim } = props
  const list = useRef<HTMLUListElement>(null)
  const top = useTopOf(list)
  const [focused, setFocused] = useState<string | null>(null)
  // Whoever scrolls on from what has the focus finds it again: an entry that is taken away would lose it.
  const drawnOf = useCallback(
    (range: Range) => {
      const index = focused === null ? -1 : questions.findIndex(({ id }) => id === focused)
      return withOne(defaultRangeExtractor(range), index)
    },
    [focused, questions],
  )
  // What it returns changes while it stays the same object: nothing here is memoised over it.
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
    // It has nothing to press itself: it is told of its links.
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
              count={questions.length}
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
 * Pixels from the top of the page to an element. What unfolds above it may move it by less than is drawn beyond what can
 * be seen, which does no harm.
 */
function useTopOf(element: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const look = () => {
      if (element.current !== null)
        setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY))
    }
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [element])
  return top
}
