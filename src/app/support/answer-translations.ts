const en = {
  title: 'Answer from the facts',
  what: 'What is true for this store now, and nothing beyond it.',
  order: (number: string, sentence: string) => `${number}: ${sentence}`,
  topic: 'Question',
  language: 'Language of the reply',
  languages: { en: 'English', fr: 'French' },
  get: 'Show the store’s facts',
  fetching: 'Loading…',
  recorded: (reason: string) => `Each access is recorded as “${reason}”, and the store sees it.`,
  use: 'Use this answer',
  useNew: 'Use the new answer',
  again: 'Refresh',
  used: 'It stands in the reply. Read it before you send it.',
  stale: 'The facts have changed since you took the answer. This is what they say now:',
  asOf: (moment: string) => `As of ${moment}.`,
  source: (headline: string) => `Source: “${headline}”.`,
  state: { known: 'Known', not_known_yet: 'Not known yet', not_held: 'Not held here' },
}

const fr: typeof en = {
  title: 'Réponse d’après les faits',
  what: 'Ce qui est vrai pour ce magasin en ce moment, et rien de plus.',
  order: (number, sentence) => `${number}\u00a0: ${sentence}`,
  topic: 'Question',
  language: 'Langue de la réponse',
  languages: { en: 'Anglais', fr: 'Français' },
  get: 'Consulter les faits du magasin',
  fetching: 'Consultation…',
  recorded: (reason) =>
    `Chaque consultation est consignée sous «\u00a0${reason}\u00a0», et le magasin la voit.`,
  use: 'Reprendre cette réponse',
  useNew: 'Reprendre la nouvelle réponse',
  again: 'Consulter de nouveau',
  used: 'Elle figure dans la réponse. Relisez-la avant de l’envoyer.',
  stale:
    'Les faits ont changé depuis que vous avez repris la réponse. Voici ce qu’ils disent maintenant\u00a0:',
  asOf: (moment) => `En date du ${moment}.`,
  source: (headline) => `Source\u00a0: «\u00a0${headline}\u00a0».`,
  state: { known: 'Connu', not_known_yet: 'Pas encore connu', not_held: 'Non conservé ici' },
}

export const ANSWER_TRANSLATIONS = { en, fr }
