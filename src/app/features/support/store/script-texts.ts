const en = {
  language: 'Language',
  languages: { en: 'English', fr: 'French' },
  title: (store: string) => `What to say to ${store}`,
  opening: 'First',
  next: 'Next word',
  asked: 'If they ask',
  reading: (moment: string) => `This is true as of ${moment}.`,
  noUpdate: 'No update is promised.',
  by: (by: string) => `The next update is promised by ${by}.`,
  overdue: (by: string) => `The next update was promised by ${by}, and is overdue.`,
  source: (headline: string) => `It rests on this notice: ${headline}`,
  print: 'Print',
}

const fr: typeof en = {
  language: 'Langue',
  languages: { en: 'Anglais', fr: 'Français' },
  title: (store) => `Que dire à ${store}`,
  opening: 'D’abord',
  next: 'Prochaine nouvelle',
  asked: 'Si on vous demande',
  reading: (moment) => `Ces renseignements valent en date du ${moment}.`,
  noUpdate: 'Aucune mise à jour n’est promise.',
  by: (by) => `La prochaine mise à jour est promise d’ici ${by}.`,
  overdue: (by) => `La prochaine mise à jour était promise pour ${by} et se fait attendre.`,
  source: (headline) => `Ils reposent sur cet avis\u00a0: ${headline}`,
  print: 'Imprimer',
}

export const SCRIPT_TEXTS = { en, fr }
