import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from './Button.tsx'

/**
 * A list that grows by a button. Whoever pressed it goes on from the first item that came, also where the button
 * goes with the last of them. `count` is how many items, each with a link in its heading, stand in `children`.
 */
export function ShowMoreList(props: {
  count: number
  more: string
  /** null when nothing more is to come. */
  onMore: (() => void) | null
  /** Said at the end where there is more than is shown here. */
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
