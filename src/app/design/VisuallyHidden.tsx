import type { ReactNode } from 'react'
import styles from '../incidents/Announcement.module.css'

/** Text for screen readers in place of a visual sign, such as a line struck through or an arrow. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles['announcement']}>{children}</span>
}
