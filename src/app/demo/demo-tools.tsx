import { createContext, useContext } from 'react'

/** What the mock API offers besides the API; absent with a real one. */
export interface DemoTools {
  /** Restarts the demonstration, with the story’s notices or with nothing published. */
  reset(seed: 'story' | 'practice'): Promise<void>
  /** Share of requests that fail, 0 to 1. */
  chaos(): number
  setChaos(share: number): void
}

export const DemoToolsContext = createContext<DemoTools | null>(null)

export function useDemoTools(): DemoTools | null {
  return useContext(DemoToolsContext)
}
