import { variablesIn } from '../../../domain/questions/answer-template.ts'
import { type Variable, valueOf } from '../../../domain/questions/answer-variable.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { VARIABLE_TRANSLATIONS } from '../canned/variable-translations.ts'
import type { StoreFacts } from './use-store-facts.ts'

/** An unresolved placeholder in a reply, and the reason. */
export interface UnresolvedPlaceholder {
  readonly variable: Variable
  readonly why: string
}

/** Returns the unresolved placeholders of a reply. A store would read their names. */
export function useUnresolvedPlaceholders(
  reply: string,
  facts: StoreFacts | undefined,
): readonly UnresolvedPlaceholder[] {
  const t = useTranslations(VARIABLE_TRANSLATIONS)
  return variablesIn(reply).map((variable) => {
    const value = facts && valueOf(variable, facts.storeStatus, facts.asOf)
    const why = value?.kind === 'none' ? t.missing(variable, value.because) : t.unfilled(variable)
    return { variable, why }
  })
}
