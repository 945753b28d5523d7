import type { Bilingual } from '../../domain/facts/bilingual.ts'
import { type PersonalKind, personalDataIn } from '../../domain/text/personal-data.ts'
import { ApiProblem } from '../http/api-problem.ts'

const KINDS: Readonly<Record<PersonalKind, Bilingual>> = {
  card: { en: 'the number of a payment card', fr: 'le numéro d’une carte de paiement' },
  health_card: { en: 'the number of a health card', fr: 'le numéro d’une carte Santé' },
  phone: { en: 'a phone number', fr: 'un numéro de téléphone' },
  email: { en: 'an e-mail address', fr: 'une adresse courriel' },
}

/** Throws `invalid` for free text with personal data that must not be stored. Does not repeat the text. */
export function rejectPersonalData(text: string, field: string): void {
  const kinds = [...new Set(personalDataIn(text).map(({ kind }) => kind))]
  if (kinds.length === 0) return
  throw new ApiProblem(
    'invalid',
    kinds.map((kind) => ({ field, cause: personalCause(kind) })),
  )
}

/** Returns why a text with this kind of personal data is rejected. */
export function personalCause(kind: PersonalKind): Bilingual {
  return {
    en: `This seems to hold ${KINDS[kind].en}. Take it out: nothing of the kind is kept here.`,
    fr: `Ce texte semble contenir ${KINDS[kind].fr}. Retirez-le\u00a0: rien de tel n’est conservé ici.`,
  }
}
