import type { AuditKind } from '../../../domain/audit/audit-kind.ts'
import { LOG_TRANSLATIONS } from './log-translations.ts'

const kinds: Readonly<Record<AuditKind, string>> = {
  publication: 'What operations published',
  access: 'Accesses to stores',
  access_over_threshold: 'Many stores opened within the hour',
  receipt: 'Receipts of updates',
  question: 'Questions of stores',
  canned_answer: 'Canned answers',
  reversal: 'Uses of waivers taken back',
  order: 'Orders',
  person: 'People and invitations',
  store: 'Stores',
}

const en = {
  ...LOG_TRANSLATIONS.en,
  about: 'Who published, changed or viewed what.',
  securityLog: 'Security log: sign-ins and lists that staff read',
  kind: 'Kind',
  kinds,
  store: 'Store',
  oneStore: 'Entries of one store',
  everyStore: 'Every store',
  byItself: 'The host itself',
  was: 'was',
  now: 'now',
  nothing: 'nothing',
}

const fr: typeof en = {
  ...LOG_TRANSLATIONS.fr,
  about: 'Qui a publié, modifié ou consulté quoi.',
  securityLog: 'Journal de sécurité\u00a0: ouvertures de session et listes lues par le personnel',
  kind: 'Nature',
  kinds: {
    publication: 'Ce que les opérations ont publié',
    access: 'Consultations de magasins',
    access_over_threshold: 'Beaucoup de magasins ouverts en une heure',
    receipt: 'Accusés de réception',
    question: 'Questions des magasins',
    canned_answer: 'Réponses types',
    reversal: 'Utilisations de dispenses annulées',
    order: 'Commandes',
    person: 'Personnes et invitations',
    store: 'Magasins',
  },
  store: 'Magasin',
  oneStore: 'Les entrées d’un magasin',
  everyStore: 'Tous les magasins',
  byItself: 'L’hôte lui-même',
  was: 'avant',
  now: 'désormais',
  nothing: 'rien',
}

export type AuditTranslations = typeof en
export const AUDIT_TRANSLATIONS = { en, fr }
