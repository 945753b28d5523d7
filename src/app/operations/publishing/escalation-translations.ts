const en = {
  stores: { one: '# store asks', other: '# stores ask' },
  of: (asking: string, topic: string) => `${asking}: ${topic}`,
  other: 'Something else',
  title: 'What stores ask',
  what: 'Support escalated these questions. Store names are not shown. Once published, the update is offered as the answer to each of these stores in its audience.',
  words: (shown: string) => `What they wrote (${shown})`,
  closed: 'Closed meanwhile',
}

const fr: typeof en = {
  stores: { one: '# magasin pose la question', other: '# magasins posent la question' },
  of: (asking, topic) => `${asking}\u00a0: ${topic}`,
  other: 'Autre chose',
  title: 'Ce que les magasins demandent',
  what: 'Le soutien vous a soumis ces questions. Les noms des magasins ne sont pas affichés. Une fois publiée, la mise à jour est proposée comme réponse à chacun de ces magasins qu’elle vise.',
  words: (shown) => `Ce qu’ils ont écrit (${shown})`,
  closed: 'Fermée entre-temps',
}

export const ASKED_TRANSLATIONS = { en, fr }
