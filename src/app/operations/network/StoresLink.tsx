import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addressOf } from '../../routes.ts'
import { type NetworkFilter, showing, writeFilter } from './network-filter.ts'
import { revealStores } from './reveal-stores.ts'

/** A link from a number to the table of its stores. Replaces the current filter. */
export function StoresLink(props: {
  show: Partial<NetworkFilter>
  /** The current query string without search text and sort order, for `aria-current`. */
  current?: string
  className?: string | undefined
  children: ReactNode
}) {
  const { show, current, className, children } = props
  const search = writeFilter(showing(show))
  return (
    <Link
      href={`${addressOf('network')}${search}`}
      className={className}
      aria-current={current === search ? 'true' : undefined}
      onClick={() => revealStores(true)}
    >
      {children}
    </Link>
  )
}
