const en = {
  stores: { one: '# store asks', other: '# stores ask' },
  of: (asking: string, topic: string) => `${asking}: ${topic}`,
  other: 'Something else',
  title: 'What stores ask',
  what: 'Support brought this before you. Who asks is not told; once this is published, each store that asked and that it reaches is offered it as the answer.',
  words: (shown: string) => `What they wrote (${shown})`,
  closed: 'Closed meanwhile',
}

const fr: typeof en = {
  stores: { one: '# magasin pose la question', other: '# magasins posent la question' },
  of: (asking, topic) => `${asking}\u00a0: ${topic}`,
  other: 'Autre chose',
  title: 'Ce que les magasins demandent',
  what: 'Le soutien vous a soumis cette question. On ne dit pas qui la pose; une fois cette mise à jour publiée, elle est proposée comme réponse à chaque magasin qui a posé la question et qui la reçoit.',
  words: (shown) => `Ce qu’ils ont écrit (${shown})`,
  closed: 'Fermée entre-temps',
}

export const ASKED_TRANSLATIONS = { en, fr }
