const en = {
  title: 'Whom you may speak to',
  note: 'The names of those who may sign in for this store. Reading them is recorded as an access, with the same reason.',
  show: 'Show the people',
  loading: 'Reading the names…',
  who: 'The people of this store',
  nobody: 'Nobody may sign in for this store yet.',
  since: (day: string) => `Has had the store here since ${day}.`,
  disabled: 'Disabled: may not sign in any more',
}

const fr: typeof en = {
  title: 'À qui vous pouvez parler',
  note: 'Les noms des personnes qui peuvent ouvrir une session pour ce magasin. Les lire est aussi une consultation, consignée sous le même motif.',
  show: 'Afficher les personnes',
  loading: 'Lecture des noms…',
  who: 'Les personnes de ce magasin',
  nobody: 'Personne ne peut encore ouvrir de session pour ce magasin.',
  since: (day) => `A accès à ce magasin depuis le ${day}.`,
  disabled: 'Compte désactivé\u00a0: ne peut plus ouvrir de session',
}

export const PEOPLE_OF_STORE_TEXTS = { en, fr }
