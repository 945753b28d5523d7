import { useEffect, useState } from 'react'
import styles from '../incidents/Announcement.module.css'

/** Delay in milliseconds: long enough to finish typing a word before the result is announced. */
const SETTLED_MS = 700

/** Announces a text that changes with each key press, once it is stable. The first text is not announced. */
export function LiveRegion({ text }: { text: string }) {
  const [announced, setAnnounced] = useState({ text, isFirst: true })
  useEffect(() => {
    if (announced.text === text) return
    const timer = setTimeout(() => setAnnounced({ text, isFirst: false }), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text, announced])
  return <output className={styles['announcement']}>{!announced.isFirst && announced.text}</output>
}
