const en = {
  title: 'Canned answer',
  what: 'Filled with what is true for this store now.',
  pick: 'Answer',
  use: 'Use the canned answer',
  useNew: 'Use it with the new facts',
  none: 'There is no canned answer yet.',
  manage: 'Manage canned answers',
  viewFirst: 'Its variables take the store’s facts: show them first.',
  open: 'Write over it before you send.',
  openTitle: 'Still open',
  sendsNothing: (variables: string) => `Not sent: write over ${variables} first. The store would read it as it stands.`,
}

const fr: typeof en = {
  title: 'Réponse type',
  what: 'Remplie avec ce qui est vrai pour ce magasin en ce moment.',
  pick: 'Réponse',
  use: 'Reprendre la réponse type',
  useNew: 'La reprendre avec les nouveaux faits',
  none: 'Il n’y a encore aucune réponse type.',
  manage: 'Gérer les réponses types',
  viewFirst: 'Ses variables prennent les faits du magasin\u00a0: consultez-les d’abord.',
  open: 'Écrivez autre chose à sa place avant d’envoyer.',
  openTitle: 'Encore ouvert',
  sendsNothing: (variables) =>
    `Rien n’est envoyé\u00a0: remplacez d’abord ${variables}. Le magasin le lirait tel quel.`,
}

export const PICK_TRANSLATIONS = { en, fr }
