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
  /** Shown at the end if there are items that this list cannot show. */
  cut?: string | null
  children: ReactNode
}) {
  const { count, more, onMore, cut = null, children } = props
  const list = useRef<HTMLDivElement>(null)
  const before = useRef<number | null>(null)
  useEffect(() => {
    if (before.current === null || count <= before.current) return
    list.current?.querySelectorAll<HTMLElement>('h3 a').item(before.current).focus()
    before.current = null
  }, [count])
  return (
    <>
      <div ref={list}>{children}</div>
      {onMore && (
        <Button
          quiet
          onClick={() => {
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
