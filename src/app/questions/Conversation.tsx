import type { Instant } from '../../domain/time/instant.ts'
import styles from './Conversation.module.css'
import { Timestamp } from '../design/Timestamp.tsx'

export interface Message {
  readonly id: string
  readonly from: 'store' | 'support' | 'note'
  readonly text: string
  readonly at: Instant
}

/** The messages of a question, oldest first. `whose` returns the name of a message's author. */
export function Conversation<M extends Message>(props: {
  messages: readonly M[]
  whose: (message: M) => string
  asOf: Instant
  label: string
}) {
  const { messages, whose, asOf, label } = props
  return (
    <ol className={styles['messages']} aria-label={label}>
      {messages.map((message) => (
        <li key={message.id} className={styles[message.from]}>
          <p className={styles['who']}>
            <strong>{whose(message)}</strong> · <Timestamp at={message.at} asOf={asOf} />
          </p>
          <p className={styles['text']}>{message.text}</p>
        </li>
      ))}
    </ol>
  )
}
