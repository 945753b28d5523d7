import { SHORTEST_REASON } from '../../domain/stores/access-reason.ts'
import { personalDataIn } from '../../domain/text/personal-data.ts'

/** What is wrong with a typed reason for access. Its store reads it, and it is stored for ever. */
type ReasonIssue = 'short' | 'personal'

/** Why a typed reason cannot be sent; null when it can. */
export function reasonIssueOf(text: string): ReasonIssue | null {
  if (text.trim().length < SHORTEST_REASON) return 'short'
  return personalDataIn(text).length > 0 ? 'personal' : null
}

export const REASON_ISSUE_TRANSLATIONS = {
  en: {
    short: 'Write at least three characters.',
    personal:
      'Leave out phone, card and health card numbers and e-mail addresses: the store reads this, and it is kept.',
  },
  fr: {
    short: 'Écrivez au moins trois caractères.',
    personal:
      'N’y mettez ni numéro de téléphone, de carte ou de carte Santé, ni adresse courriel\u00a0: le magasin lit ce motif, et il est conservé.',
  },
} satisfies Record<'en' | 'fr', Record<ReasonIssue, string>>
