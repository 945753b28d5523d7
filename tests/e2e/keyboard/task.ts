import type { Page } from '@playwright/test'
import type { Persona } from '../../../src/scenario/scenario.ts'
import type { Hand } from './hand.ts'

/** Something that a reader comes to do. */
export interface Task {
  /** No two are alike. */
  readonly name: string
  /** How many keys it takes at most: each key press counts as one, and so does each typed text. */
  readonly keys: number
  readonly persona: Persona | null
  /** Where it begins. */
  readonly path: string
  /** What somebody else did there before. */
  readonly before?: (page: Page) => Promise<void>
  /** The moment of the story; its start where none is named. */
  readonly moment?: string
  /** Resolves once the page stands whole: what came later would move the stops. */
  readonly stands: (page: Page) => Promise<void>
  readonly perform: (hand: Hand) => Promise<void>
}
