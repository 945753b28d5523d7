const en = {
  title: 'Reply to all who ask this',
  what: {
    one: 'One text to # store. It gets it in the language in which it wrote; if it is not known, in both.',
    other: 'One text to # stores. Each gets it in the language in which it wrote; if it is not known, in both.',
  },
  nobody: 'Nobody waits for an answer that somebody else has not taken.',
  others: {
    one: '# question is left out: somebody else has it.',
    other: '# questions are left out: somebody else has them.',
  },
  english: 'Reply in English',
  french: 'Reply in French',
  hint: 'Stores read it as it stands. Your name is not in it.',
  empty: 'Write it in this language too.',
  open: (variables: string) => `Write over ${variables} first: each store would read it as it stands.`,
  leave: 'What you wrote is not sent yet. It is kept in this tab. Leave all the same?',
  review: { one: 'Send to # store…', other: 'Send to # stores…' },
  confirm: { one: 'Send this to # store?', other: 'Send this to # stores?' },
  languages: (en: string, fr: string, both: string) =>
    `In English: ${en}. In French: ${fr}. In both languages: ${both}.`,
  yours: 'Each of these questions is yours then.',
  send: 'Yes, send it',
  sending: 'Sending…',
  back: 'Back to the text',
  results: 'What became of it',
  outcomes: {
    answered: { one: '# question is answered.', other: '# questions are answered.' },
    taken: 'Taken by somebody else meanwhile; left as they are:',
    closed: 'Closed meanwhile; left as they are:',
    full: 'At their maximum number of messages; left as they are. Close them: the stores can ask again:',
    changed: 'Answered already; left as they are:',
  },
  gone: 'A question that is not kept any more',
}

const fr: typeof en = {
  title: 'Répondre à tous ceux qui le demandent',
  what: {
    one: 'Un seul texte pour # magasin. Il le reçoit dans la langue où il a écrit; si on ne peut pas la reconnaître, dans les deux.',
    other:
      'Un seul texte pour # magasins. Chacun le reçoit dans la langue où il a écrit; si on ne peut pas la reconnaître, dans les deux.',
  },
  nobody: 'Aucune question en attente n’est libre\u00a0: il n’y en a pas, ou quelqu’un d’autre s’en charge.',
  others: {
    one: '# question est laissée de côté\u00a0: quelqu’un d’autre s’en charge.',
    other: '# questions sont laissées de côté\u00a0: quelqu’un d’autre s’en charge.',
  },
  english: 'Réponse en anglais',
  french: 'Réponse en français',
  hint: 'Les magasins la lisent telle quelle. Votre nom n’y figure pas.',
  empty: 'Écrivez-la aussi dans cette langue.',
  open: (variables) => `Remplacez d’abord ${variables}\u00a0: chaque magasin le lirait tel quel.`,
  leave: 'Votre texte n’est pas encore envoyé. Il est conservé dans cet onglet. Quitter quand même?',
  review: { one: 'Envoyer à # magasin…', other: 'Envoyer à # magasins…' },
  confirm: { one: 'Envoyer ce texte à # magasin?', other: 'Envoyer ce texte à # magasins?' },
  languages: (en, fr, both) =>
    `En anglais\u00a0: ${en}. En français\u00a0: ${fr}. Dans les deux langues\u00a0: ${both}.`,
  yours: 'Chacune de ces questions sera alors à vous.',
  send: 'Oui, envoyer',
  sending: 'Envoi…',
  back: 'Revenir au texte',
  results: 'Ce qui en est advenu',
  outcomes: {
    answered: { one: '# question a reçu sa réponse.', other: '# questions ont reçu leur réponse.' },
    taken: 'Prises en charge par quelqu’un d’autre entre-temps; laissées telles quelles\u00a0:',
    closed: 'Fermées entre-temps; laissées telles quelles\u00a0:',
    full: 'Au nombre maximal de messages; laissées telles quelles. Fermez-les\u00a0: les magasins peuvent en poser d’autres\u00a0:',
    changed: 'Ont déjà reçu une réponse; laissées telles quelles\u00a0:',
  },
  gone: 'Une question qui n’est plus conservée',
}

export const REPLY_TRANSLATIONS = { en, fr }
