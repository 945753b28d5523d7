import type { Persona } from '../src/scenario/scenario.ts'

/** One screen in one state and one language. */
export interface Screen {
  /** The beginning of its pictures' file names. */
  readonly name: string
  readonly path: string
  /** Who is signed in; nobody, if absent. */
  readonly persona?: Persona
  /** The instant at which the demo clock is set, with its offset. */
  readonly moment?: string
  /** Calls to the API that bring about the state, after signing in: a failure, a draft, a question. */
  readonly calls?: readonly Call[]
}

export interface Call {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

export const SCREENS: readonly Screen[] = [
  { name: 'status-en', path: '/' },
  { name: 'status-fr', path: '/fr/' },
]
