import { variablesIn } from '../../domain/questions/answer-template.ts'
import { ApiProblem } from '../http/api-problem.ts'

/** Throws `invalid` where a text for a store contains an unresolved placeholder. */
export function rejectUnresolvedPlaceholders(text: string, field: string): void {
  const names = variablesIn(text).map((name) => `{${name}}`)
  if (names.length === 0) return
  const named = names.join(', ')
  throw new ApiProblem('invalid', [
    {
      field,
      cause: {
        en: `The store would read ${named}. Write over it, or take it out.`,
        fr: `Le magasin lirait ${named}. Remplacez ce nom par les mots voulus, ou retirez-le.`,
      },
    },
  ])
}
