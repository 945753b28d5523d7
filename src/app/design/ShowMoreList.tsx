import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './Button.tsx'

/**
 * A list with a button to show more. The focus moves to the first new item, also when the button disappears
 * with the last one. `count` is the number of items in `children`, each with a link in its heading.
 */
export function ShowMoreList(props: {
  count: number
  more: string
  /** null when there are no more items. */
  onMore: (() => void) | null
  /** More items are loading. */
  isBusy?: boolean
  /** Selects what takes the focus in each item. */
  targets?: string
  /** Moves the focus to an item in a list that does not render all of them. */
  focusAt?: (index: number) => void
  /** Shown at the end if there are items that this list cannot show. */
  cut?: string | null
  children: ReactNode
}) {
  const { count, more, onMore, isBusy = false, targets = 'h3 a', focusAt, cut = null, children } = props
  const list = useRef<HTMLDivElement>(null)
  const before = useRef<number | null>(null)
  useEffect(() => {
    if (before.current === null || count <= before.current) return
    if (focusAt) focusAt(before.current)
    else list.current?.querySelectorAll<HTMLElement>(targets)[before.current]?.focus()
    before.current = null
  }, [count, targets, focusAt])
  return (
    <>
      <div ref={list}>{children}</div>
      {onMore && (
        <Button
          quiet
          // Not `disabled`: the button would lose the focus.
          aria-disabled={isBusy}
          onClick={() => {
            if (isBusy) return
            before.current = count
            onMore()
          }}
        >
          {more}
        </Button>
      )}
      {cut !== null && <p>{cut}</p>}
    </>
  )
}
