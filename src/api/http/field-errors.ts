import type * as z from 'zod/mini'
import type { Bilingual } from '../../domain/facts/bilingual.ts'

/** An invalid field and the cause. */
export interface FieldError {
  readonly field: string
  readonly cause: Bilingual
}

type Issue = z.core.$ZodIssue

/** Returns validation issues as fields and causes. Never includes the values sent. */
export function fieldErrors(issues: readonly Issue[], place: string): FieldError[] {
  const found = all(issues, place)
  // Two checks of one field may give the same cause: keep the first.
  return found.filter(
    ({ field, cause }, index) =>
      found.findIndex((other) => other.field === field && other.cause.en === cause.en) === index,
  )
}

function all(issues: readonly Issue[], place: string): FieldError[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: name(place, [...issue.path, key]), cause: UNKNOWN_FIELD }))
    }
    // For a union, report the alternative with the fewest issues.
    if (issue.code === 'invalid_union') {
      const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? []
      const inner = nearest.map((each) => ({ ...each, path: [...issue.path, ...each.path] }))
      return inner.length === 0 ? [{ field: name(place, issue.path), cause: causeOf(issue) }] : all(inner, place)
    }
    return [{ field: name(place, issue.path), cause: causeOf(issue) }]
  })
}

function name(place: string, path: readonly PropertyKey[]): string {
  return [place, ...path.map(String)].join('.')
}

const UNKNOWN_FIELD: Bilingual = { en: 'This field is not known here.', fr: 'Ce champ n’est pas connu ici.' }

const OTHER_FORM: Bilingual = {
  en: 'The form is not the one expected.',
  fr: 'Le format n’est pas le bon.',
}

/** Causes for the named text checks of the contract. */
const NAMED: Readonly<Record<string, Bilingual>> = {
  blank: { en: 'Nothing is written here.', fr: 'Rien n’est écrit ici.' },
  unseen: {
    en: 'It holds marks that cannot be seen: control characters, or marks without width or of direction. Take them out.',
    fr: 'Ce texte contient des marques invisibles\u00a0: caractères de commande, marques sans largeur ou de direction. Retirez-les.',
  },
}

function causeOf(issue: Issue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return {
        en: `A value of type ${issue.expected} is needed.`,
        fr: `Une valeur de type ${issue.expected} est requise.`,
      }
    case 'invalid_value': {
      const allowed = issue.values.map(String).join(', ')
      return { en: `Only these are allowed: ${allowed}.`, fr: `Valeurs permises\u00a0: ${allowed}.` }
    }
    case 'too_small':
      return { en: `The least is ${issue.minimum}.`, fr: `Le minimum est ${issue.minimum}.` }
    case 'too_big':
      return issue.origin === 'string'
        ? {
            en: `At most ${issue.maximum} characters are taken.`,
            fr: `Au plus ${issue.maximum} caractères sont acceptés.`,
          }
        : { en: `The most is ${issue.maximum}.`, fr: `Le maximum est ${issue.maximum}.` }
    case 'invalid_format':
      return NAMED[issue.message] ?? OTHER_FORM
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return OTHER_FORM
  }
}
