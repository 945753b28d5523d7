import type { ReactNode } from 'react'
import styles from './ScreenOnly.module.css'

/** Content that is not printed: links, questions and details elements. */
export function ScreenOnly({ children }: { children: ReactNode }) {
  return <div className={styles['screen']}>{children}</div>
}
