import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { addressOf } from '../../routes.ts'
import { type NetworkFilter, showing, writeFilter } from './network-filter.ts'
import { revealStores } from './reveal-stores.ts'

/** The way from a number to the stores behind it: those alone, whatever was filtered before. */
export function StoresLink(props: {
  show: Partial<NetworkFilter>
  /** The search of the address as it is, without text and order: the link to it says that it is the one. */
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
