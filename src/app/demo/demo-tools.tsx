import { createContext, useContext } from 'react'

/** What the mock API offers beside the api; absent where a real one answers. */
export interface DemoTools {
  /** Begins again, with the story’s notices or with nothing published. */
  reset(seed: 'story' | 'practice'): Promise<void>
  /** Share of calls that fail, 0 to 1. */
  chaos(): number
  setChaos(share: number): void
}

export const DemoToolsContext = createContext<DemoTools | null>(null)

export function useDemoTools(): DemoTools | null {
  return useContext(DemoToolsContext)
}
