import type { ReactNode } from 'react'
import styles from '../incidents/Announcement.module.css'

/** Words for who does not see what they stand for: a line struck through, an arrow. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles['announcement']}>{children}</span>
}
