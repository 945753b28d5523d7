import { useEffect, useState } from 'react'
import styles from '../incidents/Announcement.module.css'

/** Long enough that a word is typed to its end before what came of it is told. */
const SETTLED_MS = 700

/** Tells a screen reader a text that changes with every key, once it has come to rest. What was there at first is read as the page. */
export function LiveRegion({ text }: { text: string }) {
  const [announced, setAnnounced] = useState({ text, isFirst: true })
  useEffect(() => {
    if (announced.text === text) return
    const timer = setTimeout(() => setAnnounced({ text, isFirst: false }), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text, announced])
  return <output className={styles['announcement']}>{!announced.isFirst && announced.text}</output>
}
