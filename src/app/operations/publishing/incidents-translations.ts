import type { MeasureState } from '../../../domain/measures/measure-fact.ts'

type MeasureSentence = readonly [since: (day: string) => string, withoutDay: string]

const en = {
  noneOpen: 'No incident is open.',
  closed: 'Closed incidents',
  followUp: 'Write an update',
  resolve: 'Resolve',
  reopen: 'Write an update: it opens again',
  report: 'Publish what was learned',
  correct: 'Correct this',
  coverage: 'Who has seen it',
  measures: 'Measures',
  revise: 'Revise or end',
  /** Each is followed by a text of `ends`. The second one is for a measure without a first day. */
  states: {
    active: [(day: string) => `Active since ${day}`, 'Active'],
    upcoming: [(day: string) => `Starts ${day}`, 'Starts on a day not published yet'],
    ended: [(day: string) => `Ended; it started ${day}`, 'Ended'],
    unknown: [
      (day: string) => `Started ${day}; it is not known whether it still applies`,
      'It is not known whether it applies',
    ],
  } satisfies Record<MeasureState, MeasureSentence> as Record<MeasureState, MeasureSentence>,
  ends: {
    through: (day: string) => `, through ${day}.`,
    further_notice: ', until further notice.',
    not_published: '. No end has been published.',
  },
  promised: (by: string) => `Next update promised by ${by}`,
  overdue: (by: string) => `Promised by ${by}: overdue`,
  stale: (hours: number) => `Nothing was said for over ${hours} hours`,
  scheduled: 'Scheduled',
  shows: (at: string) => `Shows ${at}`,
  withdraw: 'Withdraw',
  notWithdrawn: 'It was not withdrawn. Try again.',
  reallyWithdraw: 'Withdraw it? It will never be shown.',
  measuresOnly: 'Measures, launches or a plan',
  more: (words: string, of: string) => `${words}: ${of}`,
}

const fr: typeof en = {
  noneOpen: 'Aucun incident n’est en cours.',
  closed: 'Incidents terminés',
  followUp: 'Rédiger une mise à jour',
  resolve: 'Résoudre',
  reopen: 'Rédiger une mise à jour\u00a0: il s’ouvre de nouveau',
  report: 'Publier ce qui a été appris',
  correct: 'Corriger',
  coverage: 'Qui l’a vue',
  measures: 'Mesures',
  revise: 'Réviser ou lever',
  states: {
    active: [(day) => `En vigueur depuis le ${day}`, 'En vigueur'],
    upcoming: [(day) => `Commence le ${day}`, 'Le premier jour n’est pas encore publié'],
    ended: [(day) => `Terminée; a commencé le ${day}`, 'Terminée'],
    unknown: [
      (day) => `A commencé le ${day}; on ne sait pas si la mesure s’applique encore`,
      'On ne sait pas si la mesure s’applique',
    ],
  },
  ends: {
    through: (day) => `, jusqu’au ${day} inclus.`,
    further_notice: ', jusqu’à nouvel ordre.',
    not_published: '. Aucune fin n’a été publiée.',
  },
  promised: (by) => `Prochaine mise à jour promise d’ici ${by}`,
  overdue: (by) => `Promise pour ${by}\u00a0: en retard`,
  stale: (hours) => `Rien n’a été dit depuis plus de ${hours}\u00a0heures`,
  scheduled: 'À paraître',
  shows: (at) => `Paraît ${at}`,
  withdraw: 'Retirer',
  notWithdrawn: 'La publication n’a pas été retirée. Réessayez.',
  reallyWithdraw: 'La retirer? Elle ne paraîtra jamais.',
  measuresOnly: 'Mesures, lancements ou plan',
  more: (words, of) => `${words}\u00a0: ${of}`,
}

export const INCIDENTS_TRANSLATIONS = { en, fr }
