import type { AuditSubject } from '../../../domain/audit/audit-kind.ts'
import type { Language } from '../../../domain/facts/bilingual.ts'
import type { MeasureKind } from '../../../domain/measures/measure.ts'
import type { QuestionAction } from '../../../domain/questions/asked-question.ts'
import { MEASURE_FORMS } from '../publishing/measures/measure-forms.ts'

/** Actions on measures, by kind. */
function measureActions(language: Language): Readonly<Record<string, string>> {
  const actions: Record<string, string> = {}
  for (const [kind, { [language]: words }] of Object.entries(MEASURE_FORMS)) {
    actions[kind] = words.announced
    actions[`${kind} changed`] = words.revised
  }
  return actions
}

type Subject = Exclude<AuditSubject, MeasureKind>
type Sentences = Readonly<Record<Subject | `question ${QuestionAction['kind']}` | `${Subject} ${string}`, string>>

/** The sentence for an action, by subject, or by subject and action: `launch`, `launch changed`. */
const en: Sentences = {
  publication: 'published together',
  withdrawal: 'took back what was scheduled',
  incident: 'opened an incident',
  'incident changed': 'revised an incident',
  update: 'published an update',
  launch: 'planned a launch',
  'launch changed': 'revised a planned launch',
  launch_change: 'changed a launch',
  plan: 'published a recovery plan',
  'plan changed': 'revised the recovery plan',
  access: 'viewed a store',
  access_over_threshold: 'confirmed opening more stores than the hourly threshold',
  viewed: 'viewed an update',
  receipt: 'recorded a receipt',
  acknowledged: 'acknowledged an update',
  question: 'asked a question',
  'question changed': 'changed a question',
  'question claim': 'claimed a question',
  'question release': 'released a question',
  'question reply': 'answered a question',
  'question answer': 'answered a question with all that ask the same',
  'question escalate_topic': 'escalated a question to operations with all that ask the same',
  'question ask_back': 'asked a store for details',
  'question note': 'added a note to a question',
  'question escalate': 'escalated a question to operations',
  'question close': 'closed a question',
  'question store_message': 'added a message to its question',
  'question store_closes': 'closed its question',
  'question store_declines': 'still asks after the update that was to answer it',
  'question deleted': 'deleted a question that had been closed for long enough',
  reversal: 'took a use of a waiver back',
  canned_answer: 'added a canned answer',
  'canned_answer changed': 'changed a canned answer',
  'canned_answer deleted': 'deleted a canned answer',
  order: 'reported an order',
  order_event: 'reported what happened to an order',
  person: 'added a person',
  'person changed': 'changed what a person may do',
  membership: 'changed the stores of a person',
  'membership granted': 'gave a person a store',
  'membership withdrawn': 'took a store from a person',
  invitation: 'invited somebody',
  'invitation accepted': 'accepted an invitation',
  'invitation revoked': 'took an invitation back',
  password: 'set a password',
  'password changed': 'changed a password',
  store: 'added a store',
  'store changed': 'changed a store',
  company: 'added a company',
  'company changed': 'changed a company',
  other: 'made a change of another kind',
}

const fr: Sentences = {
  publication: 'a publié ensemble',
  withdrawal: 'a retiré ce qui était programmé',
  incident: 'a ouvert un incident',
  'incident changed': 'a révisé un incident',
  update: 'a publié une mise à jour',
  launch: 'a planifié un lancement',
  'launch changed': 'a révisé un lancement prévu',
  launch_change: 'a modifié un lancement',
  plan: 'a publié un plan de reprise',
  'plan changed': 'a révisé le plan de reprise',
  access: 'a consulté un magasin',
  access_over_threshold: 'a confirmé avoir dépassé le seuil de magasins ouverts en une heure',
  viewed: 'a consulté une mise à jour',
  receipt: 'a enregistré un accusé de lecture',
  acknowledged: 'a pris connaissance d’une mise à jour',
  question: 'a posé une question',
  'question changed': 'a modifié une question',
  'question claim': 'a pris une question en charge',
  'question release': 'a remis une question dans la file',
  'question reply': 'a répondu à une question',
  'question answer': 'a répondu à une question en même temps qu’à toutes les semblables',
  'question escalate_topic': 'a soumis une question aux opérations avec toutes les semblables',
  'question ask_back': 'a demandé une précision sur une question',
  'question note': 'a ajouté une note à une question',
  'question escalate': 'a soumis une question aux opérations',
  'question close': 'a fermé une question',
  'question store_message': 'a complété sa propre question',
  'question store_closes': 'a fermé sa propre question',
  'question store_declines': 'maintient sa question malgré la mise à jour qui devait y répondre',
  'question deleted': 'a supprimé une question fermée depuis assez longtemps',
  reversal: 'a annulé une utilisation de dispense',
  canned_answer: 'a ajouté une réponse type',
  'canned_answer changed': 'a modifié une réponse type',
  'canned_answer deleted': 'a supprimé une réponse type',
  order: 'a annoncé une commande',
  order_event: 'a annoncé l’avancement d’une commande',
  person: 'a ajouté une personne',
  'person changed': 'a changé les droits d’une personne',
  membership: 'a modifié les magasins d’une personne',
  'membership granted': 'a donné un magasin à une personne',
  'membership withdrawn': 'a retiré un magasin à une personne',
  invitation: 'a invité quelqu’un',
  'invitation accepted': 'a accepté une invitation',
  'invitation revoked': 'a retiré une invitation',
  password: 'a choisi un mot de passe',
  'password changed': 'a changé un mot de passe',
  store: 'a ajouté un magasin',
  'store changed': 'a modifié un magasin',
  company: 'a ajouté une société',
  'company changed': 'a modifié une société',
  other: 'a fait un autre changement',
}

/** Includes the sentences for measures. A subject without a sentence does not compile. */
export const ACTION_TRANSLATIONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { ...en, ...measureActions('en') },
  fr: { ...fr, ...measureActions('fr') },
}
