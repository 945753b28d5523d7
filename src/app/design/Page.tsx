import { type ReactNode, useEffect } from 'react'
import styles from './Page.module.css'

/** A page's column and window title. `narrow` is for pages that are read from top to bottom. */
export function Page({ title, narrow = false, children }: { title: string; narrow?: boolean; children: ReactNode }) {
  useEffect(() => {
    document.title = windowTitle(title)
  }, [title])
  return <div className={`${styles['page']} ${narrow ? styles['narrow'] : ''}`}>{children}</div>
}

/** Returns the title of the window. */
export function windowTitle(title: string): string {
  return `${title} · Dockboard`
}

/** Two columns on a wide screen, one on a phone. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className={styles['columns']}>
      <div className={styles['stack']}>{main}</div>
      <div className={styles['stack']}>{side}</div>
    </div>
  )
}
