import type { Accounts } from './accounts.ts'
import type { FieldError } from '../http/field-errors.ts'
import type { Host } from '../host.ts'
import type { TooManyAttempts } from './sessions.ts'
import { ApiProblem } from '../http/api-problem.ts'

/** Returns the host's accounts. Throws `not-found` on a host without accounts. */
export function accountsOf({ accounts }: Host): Accounts {
  if (accounts === null) throw new ApiProblem('not-found')
  return accounts
}

export function tooManyAttempts({ retryAfterS }: TooManyAttempts): ApiProblem {
  return new ApiProblem('too-many-requests', [], { 'retry-after': String(retryAfterS) })
}

export const UNKNOWN_STORE: FieldError = {
  field: 'body.storeIds',
  cause: {
    en: 'One of these stores does not exist.',
    fr: 'L’un de ces magasins n’existe pas.',
  },
}

export const HAS_ACCOUNT: FieldError = {
  field: 'body.email',
  cause: {
    en: 'This address has an account that this would not add to. Change what it may do instead.',
    fr: 'Cette adresse a un compte auquel cela n’ajouterait rien. Modifiez plutôt ses droits.',
  },
}

export const OWN_RIGHTS: FieldError = {
  field: 'body',
  cause: {
    en: 'You cannot take operations from yourself. Ask another person of operations.',
    fr: 'Vous ne pouvez pas vous retirer les opérations. Demandez à une autre personne des opérations.',
  },
}

export const WRONG_PASSWORD: FieldError = {
  field: 'body.current',
  cause: { en: 'This is not your password.', fr: 'Ce n’est pas votre mot de passe.' },
}

/** Reports an easily guessed password. `field` is the path of the password in the request. */
export function obviousPassword(field: string): FieldError {
  return {
    field,
    cause: {
      en: 'This is easily guessed: it holds your name or address, or is among the commonest.',
      fr: 'Il se devine aisément\u00a0: il contient votre nom ou votre adresse, ou compte parmi les plus courants.',
    },
  }
}
