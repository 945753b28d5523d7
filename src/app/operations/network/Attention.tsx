import type { ReactNode } from 'react'
import { StatusIcon, type Tone } from '../../design/StatusIcon.tsx'
import tones from '../../design/tones.module.css'
import styles from './NeedsAttention.module.css'

/** Something that needs attention: a word, what it is, and a link to act on it, if any. */
export function Attention(props: { tone: Tone; word: string; children: ReactNode; action?: ReactNode }) {
  const { tone, word, children, action } = props
  return (
    <div className={`${styles['item']} ${tones[tone]}`}>
      <div className={styles['words']}>
        <p className={styles['word']}>
          <StatusIcon tone={tone} size={14} />
          {word}
        </p>
        {children}
      </div>
      {action}
    </div>
  )
}
