import type { Contract, Operation } from '../../../contract/table.ts'
import type { ExportedList, SecurityEvent } from '../../../domain/audit/security-event.ts'
import { LOG_TRANSLATIONS } from '../audit/log-translations.ts'

/** The lists that the log records when staff read them. A new one without a name does not compile. */
type ReadList = { [O in Operation]: Contract[O] extends { securityLog: 'read' } ? O : never }[Operation]
/** The attempts that a limit can reject. */
type LimitedAttempt = { [O in Operation]: Contract[O] extends { attempt: string } ? O : never }[Operation]

const events: Readonly<Record<SecurityEvent, string>> = {
  sign_in: 'Signed in',
  sign_in_failed: 'Sign-in failed',
  sign_out: 'Signed out',
  password_changed: 'Password changed',
  password_change_failed: 'Password change failed',
  invitation_accepted: 'Invitation accepted',
  invitation_accept_failed: 'Invitation not accepted',
  attempt_limited: 'Attempt rejected by a limit',
  token_made: 'API token made',
  token_revoked: 'API token revoked',
  token_used: 'API token used',
  token_rejected: 'API token rejected',
  read: 'List read',
  export: 'List saved as a file',
}

const reads: Readonly<Record<ReadList, string>> = {
  listAllStores: 'all stores',
  getQueuePositions: 'the delivery queue',
  getCoverage: 'who viewed an update',
  previewPublication: 'what an update would change for stores',
  listDraftQuestions: 'questions escalated with a draft',
  listAudit: 'the audit',
  listSecurityLog: 'the security log',
  listInvitations: 'invitations',
  listPeople: 'people',
  getPerson: 'one person',
  listQueue: 'the questions of support',
  getQuestion: 'one question',
  listConversations: 'conversations',
  listTopics: 'topics of questions',
  listStorePeople: 'people of a store',
  findStores: 'stores to find',
  findOrder: 'the store of an order number',
}

const attempts: Readonly<Record<LimitedAttempt, string>> = {
  signIn: 'sign-in',
  acceptInvitation: 'invitation',
  changePassword: 'password change',
}

const exported: Readonly<Record<ExportedList, string>> = {
  stores: 'stores',
  stores_not_viewed: 'stores that have not viewed an update',
}

const en = {
  ...LOG_TRANSLATIONS.en,
  about: 'Who signed in or tried to, who used an API token, and which lists staff read or saved.',
  audit: 'Audit: what was published, changed or viewed',
  event: 'Event',
  caption: 'Security log, newest entries first',
  when: 'When',
  who: 'Who',
  what: 'What',
  where: 'Network',
  requests: 'Requests',
  items: 'List items',
  until: (time: string) => `until ${time}`,
  command: 'A command on the host',
  nobody: 'Nobody signed in',
  unknownAccount: (hash: string) => `Unknown account ${hash}`,
  client: (hash: string) => `client ${hash}`,
  unknownNetwork: 'Not known',
  detail: (event: string, subject: string) => `${event}: ${subject}`,
  events,
  reads,
  attempts,
  exported,
}

const fr: typeof en = {
  ...LOG_TRANSLATIONS.fr,
  about:
    'Qui a ouvert une session ou essayé de le faire, qui a utilisé un jeton d’API, et quelles listes le personnel a lues ou enregistrées.',
  audit: 'Journal\u00a0: ce qui a été publié, modifié ou consulté',
  event: 'Événement',
  caption: 'Journal de sécurité, entrées les plus récentes d’abord',
  when: 'Quand',
  who: 'Qui',
  what: 'Quoi',
  where: 'Réseau',
  requests: 'Demandes',
  items: 'Éléments de liste',
  until: (time) => `jusqu’à ${time}`,
  command: 'Une commande sur l’hôte',
  nobody: 'Sans session',
  unknownAccount: (hash) => `Compte inconnu ${hash}`,
  client: (hash) => `client ${hash}`,
  unknownNetwork: 'Inconnu',
  detail: (event, subject) => `${event}\u00a0: ${subject}`,
  events: {
    sign_in: 'Session ouverte',
    sign_in_failed: 'Échec d’ouverture de session',
    sign_out: 'Session fermée',
    password_changed: 'Mot de passe changé',
    password_change_failed: 'Échec de changement du mot de passe',
    invitation_accepted: 'Invitation acceptée',
    invitation_accept_failed: 'Invitation non acceptée',
    attempt_limited: 'Tentative refusée par une limite',
    token_made: 'Jeton d’API créé',
    token_revoked: 'Jeton d’API révoqué',
    token_used: 'Jeton d’API utilisé',
    token_rejected: 'Jeton d’API refusé',
    read: 'Liste lue',
    export: 'Liste enregistrée dans un fichier',
  },
  reads: {
    listAllStores: 'tous les magasins',
    getQueuePositions: 'la file de livraison',
    getCoverage: 'qui a vu une mise à jour',
    previewPublication: 'ce qu’une mise à jour changerait pour les magasins',
    listDraftQuestions: 'questions transmises avec un brouillon',
    listAudit: 'le journal',
    listSecurityLog: 'le journal de sécurité',
    listInvitations: 'les invitations',
    listPeople: 'les personnes',
    getPerson: 'une personne',
    listQueue: 'les questions du soutien',
    getQuestion: 'une question',
    listConversations: 'les conversations',
    listTopics: 'les sujets des questions',
    listStorePeople: 'les personnes d’un magasin',
    findStores: 'les magasins à trouver',
    findOrder: 'le magasin d’un numéro de commande',
  },
  attempts: {
    signIn: 'ouverture de session',
    acceptInvitation: 'invitation',
    changePassword: 'changement du mot de passe',
  },
  exported: {
    stores: 'magasins',
    stores_not_viewed: 'magasins qui n’ont pas vu une mise à jour',
  },
}

export type SecurityLogTranslations = typeof en
export const SECURITY_LOG_TRANSLATIONS = { en, fr }
