import type { ReactNode } from 'react'
import styles from './Board.module.css'
import tones from './tones.module.css'
import { StatusIcon, type Tone } from './StatusIcon.tsx'

export interface BoardCell {
  readonly label: ReactNode
  readonly value: ReactNode
  readonly detail?: ReactNode
}

/** The board that leads a page: one word with its icon, one sentence, its reason, and cells. */
export function Board(props: {
  tone: Tone
  word: string
  /** Whether the sentence is the page's first heading. */
  heading?: boolean
  sentence: ReactNode
  reason?: ReactNode
  cells?: readonly BoardCell[]
  foot?: ReactNode
}) {
  const { tone, word, heading = false, sentence, reason, cells = [], foot } = props
  const Sentence = heading ? 'h1' : 'p'
  return (
    <section className={styles['board']}>
      <p className={`${styles['word']} ${tones[tone]}`}>
        <StatusIcon tone={tone} size={16} />
        {word}
      </p>
      <Sentence className={styles['sentence']}>{sentence}</Sentence>
      {reason !== undefined && <p className={styles['reason']}>{reason}</p>}
      {cells.length > 0 && (
        <dl className={styles['cells']}>
          {cells.map(({ label, value, detail }, index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>
                {value}
                {detail !== undefined && <small>{detail}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {foot !== undefined && <div className={styles['foot']}>{foot}</div>}
    </section>
  )
}
