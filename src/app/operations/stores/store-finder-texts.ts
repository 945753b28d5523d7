const en = {
  search: 'Find a store',
  hint: 'Name, licence, place or company',
  none: 'No store is found by that.',
  found: { one: 'One store', other: '# stores' },
  tooMany: (most: string) => `The first ${most} are shown: type more.`,
  loading: 'The stores are being loaded…',
}

const fr: typeof en = {
  search: 'Trouver un magasin',
  hint: 'Nom, permis, lieu ou entreprise',
  none: 'Aucun magasin ne correspond.',
  found: { one: '# magasin', other: '# magasins' },
  tooMany: (most) => `Les ${most} premiers sont affichés\u00a0: précisez.`,
  loading: 'Chargement des magasins…',
}

export const STORE_FINDER_TEXTS = { en, fr }
