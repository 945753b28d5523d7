import type { Page } from '@playwright/test'
import type { Persona } from '../../../src/scenario/scenario.ts'
import type { Hand } from './hand.ts'

/** Something that a reader comes to do. */
export interface Task {
  /** Its heading in docs/keyboard.md: no two are alike. */
  readonly name: string
  readonly persona: Persona | null
  /** Where it begins, as an address and in words. */
  readonly path: string
  readonly from: string
  /** What somebody else did there before. */
  readonly before?: (page: Page) => Promise<void>
  /** The moment of the story; its start where none is named. */
  readonly moment?: string
  /** Resolves once the page stands whole: what came later would move the stops. */
  readonly stands: (page: Page) => Promise<void>
  readonly perform: (hand: Hand) => Promise<void>
}
