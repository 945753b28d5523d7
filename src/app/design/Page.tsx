import { type ReactNode, useEffect } from 'react'
import styles from './Page.module.css'

/** A page's column and its title in the window. `narrow` for pages that are read from top to bottom. */
export function Page({
  title,
  narrow = false,
  children,
}: {
  title: string
  narrow?: boolean
  children: ReactNode
}) {
  useEffect(() => {
    document.title = windowTitle(title)
  }, [title])
  return <div className={`${styles['page']} ${narrow ? styles['narrow'] : ''}`}>{children}</div>
}

/** What the window is called. */
export function windowTitle(title: string): string {
  return `${title} · Dockboard`
}

/** Two columns where there is room, one on a phone. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className={styles['columns']}>
      <div className={styles['stack']}>{main}</div>
      <div className={styles['stack']}>{side}</div>
    </div>
  )
}
