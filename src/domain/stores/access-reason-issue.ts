// Apart from `access-reason.ts`, which the pages of stores load to show reasons.
import { personalDataIn } from '../text/personal-data.ts'
import { SHORTEST_REASON } from './access-reason.ts'

/** Why a typed reason cannot be sent; null when it can. Its store reads it, and it is stored for ever. */
export function reasonIssue(text: string): 'short' | 'personal' | null {
  if (text.trim().length < SHORTEST_REASON) return 'short'
  return personalDataIn(text).length > 0 ? 'personal' : null
}
