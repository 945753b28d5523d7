import type { Page } from '@playwright/test'
import type { Persona } from '../../../src/scenario/scenario.ts'
import type { Hand } from './hand.ts'

/** A task of a reader. */
export interface Task {
  /** Unique. */
  readonly name: string
  /** The maximum number of keys. Each key press counts as one, and so does each typed text. */
  readonly keys: number
  readonly persona: Persona | null
  /** The path at which it begins. */
  readonly path: string
  /** Actions of other people before it. */
  readonly before?: (page: Page) => Promise<void>
  /** The moment of the story. Default: its start. */
  readonly moment?: string
  /** Resolves once the page has loaded, because later parts would add tab stops. */
  readonly stands: (page: Page) => Promise<void>
  readonly perform: (hand: Hand) => Promise<void>
}
