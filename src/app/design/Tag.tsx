import type { ReactNode } from 'react'
import { StatusIcon, type Tone } from './StatusIcon.tsx'
import styles from './Tag.module.css'
import tones from './tones.module.css'

/** Shows a state as shape, word and colour. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`${styles['tag']} ${tones[tone]}`}>
      <StatusIcon tone={tone} size={11} />
      <span>{children}</span>
    </span>
  )
}
