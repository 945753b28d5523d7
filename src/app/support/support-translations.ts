import type { QuestionState } from '../../domain/questions/asked-question.ts'
import type { Need } from '../../domain/questions/question-need.ts'

const states: Readonly<Record<QuestionState, string>> = {
  new: 'New',
  claimed: 'In hand',
  waiting: 'Waiting for the store',
  answered: 'Answered',
  closed: 'Closed',
}

const needs: Readonly<Record<Need, string>> = {
  runs_out: 'Running out',
  overdue: 'Update overdue',
  held: 'Delivery held',
  long: 'Waits for hours',
}

const en = {
  support: 'Support',
  queue: 'Questions',
  answers: 'Canned answers',
  topics: 'Topics',
  byUpdate: 'Answered by an update',
  shortcuts: 'The key / opens the search for a store',
  states,
  needs,
  other: 'Something else',
  number: (number: string) => `Question ${number}`,
  nobody: 'Nobody yet',
  mine: 'You',
  escalated: 'Escalated',
}

const frStates: typeof states = {
  new: 'Nouvelle',
  claimed: 'Prise en charge',
  waiting: 'En attente du magasin',
  answered: 'Réponse envoyée',
  closed: 'Fermée',
}

const frNeeds: typeof needs = {
  runs_out: 'Rupture proche',
  overdue: 'Mise à jour en retard',
  held: 'Livraison retenue',
  long: 'Attend depuis des heures',
}

const fr: typeof en = {
  support: 'Soutien',
  queue: 'Questions',
  answers: 'Réponses types',
  topics: 'Sujets',
  byUpdate: 'Réponse par une mise à jour',
  shortcuts: 'La touche / ouvre la recherche d’un magasin',
  states: frStates,
  needs: frNeeds,
  other: 'Autre chose',
  number: (number) => `Question ${number}`,
  nobody: 'Non attribuée',
  mine: 'Vous',
  escalated: 'Soumise aux opérations',
}

export const SUPPORT_TRANSLATIONS = { en, fr }
