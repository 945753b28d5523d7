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
  readonly share?: string
  /** The filter that the number links to, if any. */
  readonly show?: Partial<NetworkFilter>
}

/** A row of numbers, each with its label and status icon. */
export function Figures(props: {
  figures: readonly Figure[]
  label: string
  /** The page's query string, without search text and sort order. */
  current?: string
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
