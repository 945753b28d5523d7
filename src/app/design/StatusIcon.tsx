import type { ReactNode } from 'react'

/** What a state means for the reader. Each tone has its own shape and colour, always shown with a word. */
export type Tone = 'stop' | 'wait' | 'sure' | 'done' | 'ahead' | 'unknown'

const SHAPES: Readonly<Record<Tone, ReactNode>> = {
  stop: <path d="M4.7.5h6.6l4.2 4.2v6.6l-4.2 4.2H4.7L.5 11.3V4.7zM5 5v6h2V5zm4 0v6h2V5z" />,
  wait: <path d="M8 .6 15.4 8 8 15.4.6 8z" />,
  sure: <circle cx="8" cy="8" r="6.6" />,
  done: <path d="M2.2 8.6 6.3 12.6 13.9 4" fill="none" stroke="currentColor" strokeWidth="2.6" />,
  ahead: <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="2" />,
  unknown: (
    <path
      d="M5 5.4C5.2 3.4 6.4 2.4 8.1 2.4c1.8 0 3 1.1 3 2.6 0 2.3-2.9 2.4-2.9 4.8M8.2 12.6v1.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
    />
  ),
}

export function StatusIcon({ tone, size = 14 }: { tone: Tone; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      {SHAPES[tone]}
    </svg>
  )
}
