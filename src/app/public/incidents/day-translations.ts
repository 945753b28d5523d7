const en = {
  title: (day: string) => `Status on ${day}`,
  known: (day: string) => `What was known at the end of ${day}. What was published later does not stand here.`,
  history: 'Back to the history',
  days: 'Days beside it',
  pick: 'See what was known on a day',
  show: 'Show that day',
  notPast: 'Choose a day before today.',
}

const fr: typeof en = {
  title: (day) => `État du réseau le ${day}`,
  known: (day) => `Ce que l’on savait à la fin du ${day}. Ce qui a été publié plus tard n’y figure pas.`,
  history: 'Retour à l’historique',
  days: 'Jours voisins',
  pick: 'Voir ce que l’on savait un jour donné',
  show: 'Afficher ce jour',
  notPast: 'Choisissez un jour avant aujourd’hui.',
}

export const DAY_TRANSLATIONS = { en, fr }
