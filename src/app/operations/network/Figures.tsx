import type { ReactNode } from 'react'
import { useFormat } from '../../i18n/use-format.ts'
import { StatusIcon, type Tone } from '../../design/StatusIcon.tsx'
import tones from '../../design/tones.module.css'
import type { NetworkFilter } from './network-filter.ts'
import styles from './Figures.module.css'
import { StoresLink } from './StoresLink.tsx'

export interface Figure {
  readonly key: string
  readonly label: string
  readonly tone: Tone | null
  readonly count: number
  /** Stands beside the number. */
  readonly share?: string
  /** Which stores are behind it, where the number leads to them. */
  readonly show?: Partial<NetworkFilter>
}

/** Numbers side by side on the board, each with its word and its shape. */
export function Figures(props: {
  figures: readonly Figure[]
  label: string
  /** The search of the address, without text and order. */
  current?: string
  /** The ways on, beside the label. */
  children?: ReactNode
}) {
  const { figures, label, current = '', children } = props
  return (
    <>
      <div className={styles['label']}>
        <h2>{label}</h2>
        {children}
      </div>
      <ul className={styles['figures']}>
        {figures.map((figure) => (
          <li key={figure.key}>
            {figure.show === undefined ? (
              <div className={styles['figure']}>
                <FigureLabels figure={figure} />
              </div>
            ) : (
              <StoresLink show={figure.show} current={current} className={styles['figure']}>
                <FigureLabels figure={figure} />
              </StoresLink>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function FigureLabels({ figure: { label, tone, count, share } }: { figure: Figure }) {
  const format = useFormat()
  return (
    <>
      <strong>
        {format.number(count)}
        {share !== undefined && <small> {share}</small>}
      </strong>{' '}
      <span className={tone === null ? undefined : tones[tone]}>
        {tone !== null && <StatusIcon tone={tone} size={11} />}
        {label}
      </span>
    </>
  )
}
