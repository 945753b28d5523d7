import type { ReactNode } from 'react'
import styles from './ScreenOnly.module.css'

/** What only leads on, asks or unfolds: it is not printed. */
export function ScreenOnly({ children }: { children: ReactNode }) {
  return <div className={styles['screen']}>{children}</div>
}
