import type { QueryClient } from '@tanstack/react-query'
import type { KeptAnswers } from './kept-answers.ts'

/** Names the session's answers in this tab: another tab, another person's maybe, does not know it. */
export const TOKEN = 'dockboard-answers'

const AFTER_FIRST_PAINT_MS = 2_000

/** What is kept of the session, its code loaded after the page; before it only where something was kept. */
export function laterAnswers(client: QueryClient): KeptAnswers {
  let loaded: Promise<KeptAnswers> | null = null
  const load = async (): Promise<KeptAnswers> => (await import('./kept-answers.ts')).keepAnswers(client)
  const get = (): Promise<KeptAnswers> => (loaded ??= load())
  return {
    async restore() {
      if (hasKept()) await (await get()).restore()
      else setTimeout(() => void get(), AFTER_FIRST_PAINT_MS)
    },
    async erase() {
      try {
        await (await get()).erase()
      } catch {
        // Its code could not be loaded: without their name the answers cannot be found again, and go after a day.
        loaded = null
        forgetName()
      }
    },
  }
}

function hasKept(): boolean {
  try {
    return sessionStorage.getItem(TOKEN) !== null
  } catch {
    return false
  }
}

function forgetName(): void {
  try {
    sessionStorage.removeItem(TOKEN)
  } catch {
    // Refused storage: nothing was named.
  }
}
