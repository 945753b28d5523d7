import type * as z from 'zod/mini'
import type { Bilingual } from '../../domain/facts/bilingual.ts'
import type { Id } from '../../domain/facts/fact.ts'

/** An invalid field and the cause. */
export interface FieldError {
  readonly field: string
  readonly cause: Bilingual
  /** The id of what is known and does not agree with it. */
  readonly other?: Id
}

type Issue = z.core.$ZodIssue

/** A caller mends some fields at a time. More errors cost time and tell nothing new. */
const MOST_ERRORS = 20
/** A name that the caller sent can be as long as the body. */
const LONGEST_NAME = 200

/**
 * Returns the first `MOST_ERRORS` validation issues as fields and causes, one for each field and cause. Never
 * includes the values sent.
 */
export function fieldErrors(issues: readonly Issue[], place: string): FieldError[] {
  const found = new Map<string, FieldError>()
  for (const error of errorsOf(issues, [place])) {
    // Two checks of one field may give the same cause.
    const key = `${error.field} ${error.cause.en}`
    if (!found.has(key)) found.set(key, error)
    if (found.size === MOST_ERRORS) break
  }
  return [...found.values()]
}

/** Yields one error at a time, so that a caller who needs few of them does not compute all. */
function* errorsOf(issues: readonly Issue[], place: readonly PropertyKey[]): Generator<FieldError> {
  for (const issue of issues) {
    const path = [...place, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) yield { field: nameOf([...path, key]), cause: UNKNOWN_FIELD }
      continue
    }
    // For a union, report the alternative with the fewest issues.
    const nearest = issue.code === 'invalid_union' ? fewest(issue.errors) : []
    if (nearest.length > 0) yield* errorsOf(nearest, path)
    else yield { field: nameOf(path), cause: causeOf(issue) }
  }
}

function fewest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  return alternatives.reduce((least, each) => (each.length < least.length ? each : least), alternatives[0] ?? [])
}

function nameOf(path: readonly PropertyKey[]): string {
  const name = path.map(String).join('.')
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name
}

const UNKNOWN_FIELD: Bilingual = { en: 'This field is not known here.', fr: 'Ce champ n’est pas connu ici.' }

const OTHER_FORM: Bilingual = {
  en: 'The form is not the one expected.',
  fr: 'Le format n’est pas le bon.',
}

/** Causes for the named text checks of the contract. */
const NAMED: Readonly<Record<string, Bilingual>> = {
  blank: { en: 'Nothing is written here.', fr: 'Rien n’est écrit ici.' },
  hours: {
    en: 'The hours must end after they begin, or on the next day within 12 hours.',
    fr: 'Les heures doivent se terminer après leur début, ou le lendemain en 12\u00a0heures au plus.',
  },
  web_address: {
    en: 'A web address that begins with https:// is needed.',
    fr: 'Il faut une adresse Web qui commence par https://.',
  },
  unseen: {
    en: 'It holds marks that cannot be seen: control characters, or marks without width or of direction. Take them out.',
    fr: 'Ce texte contient des marques invisibles\u00a0: caractères de commande, marques sans largeur ou de direction. Retirez-les.',
  },
  alphabets: {
    en: 'A word of it mixes letters of two alphabets that look alike. Type it again, in one of them.',
    fr: 'Un mot y mêle des lettres semblables de deux alphabets. Retapez-le avec un seul.',
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
      return NAMED[issue.message] ?? OTHER_FORM
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return OTHER_FORM
  }
}
