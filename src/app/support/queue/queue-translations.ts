import type { QueueFilter } from '../../../domain/questions/question-queue.ts'

const filters: Readonly<Record<QueueFilter, string>> = {
  open: 'To do',
  new: 'New',
  mine: 'Mine',
  waiting: 'Waiting',
  answered: 'Answered',
  closed: 'Closed',
}

const none: Readonly<Record<QueueFilter, string>> = {
  open: 'No question needs an answer now.',
  new: 'No question is new.',
  mine: 'You have no question in hand.',
  waiting: 'No question waits for its store.',
  answered: 'No answered question is still open.',
  closed: 'No question was closed in the last two weeks.',
}

const en = {
  title: 'Questions of stores',
  filters,
  none,
  show: 'Which questions are shown',
  count: (filter: string, shown: string) => `${filter}: ${shown}`,
  order: 'The most pressing first; of equals, who has waited longest.',
  asked: (age: string) => `Asked ${age}`,
  claim: 'Claim',
  claimOf: (topic: string, store: string) => `Claim: ${topic} (${store})`,
  claiming: 'Claiming…',
  yours: 'It is yours now.',
  takenBy: (name: string) => `${name} has claimed it meanwhile.`,
  changed: 'It was changed meanwhile.',
  topics: 'What stores ask most',
  topicsWhat: 'Questions that still stand here, by topic.',
  allTopics: 'By day and region, and reply to all who ask the same',
}

const frFilters: typeof filters = {
  open: 'À faire',
  new: 'Nouvelles',
  mine: 'Les miennes',
  waiting: 'En attente',
  answered: 'Avec réponse',
  closed: 'Fermées',
}

const frNone: typeof none = {
  open: 'Aucune question ne demande de réponse pour le moment.',
  new: 'Aucune nouvelle question.',
  mine: 'Vous n’avez pris aucune question en charge.',
  waiting: 'Aucune question n’attend son magasin.',
  answered: 'Aucune question qui a reçu une réponse n’est encore ouverte.',
  closed: 'Aucune question n’a été fermée au cours des deux dernières semaines.',
}

const fr: typeof en = {
  title: 'Questions des magasins',
  filters: frFilters,
  none: frNone,
  show: 'Questions affichées',
  count: (filter, shown) => `${filter}\u00a0: ${shown}`,
  order: 'Les plus pressantes d’abord; à égalité, celles qui attendent depuis le plus longtemps.',
  asked: (age) => `Posée ${age}`,
  claim: 'Prendre en charge',
  claimOf: (topic, store) => `Prendre en charge\u00a0: ${topic} (${store})`,
  claiming: 'Un instant…',
  yours: 'Elle est maintenant à vous.',
  takenBy: (name) => `${name} l’a prise en charge entre-temps.`,
  changed: 'Elle a changé entre-temps.',
  topics: 'Ce que les magasins demandent le plus',
  topicsWhat: 'Les questions encore affichées ici, par sujet.',
  allTopics: 'Par jour et par région, et répondre à tous ceux qui demandent la même chose',
}

export const QUEUE_TRANSLATIONS = { en, fr }
