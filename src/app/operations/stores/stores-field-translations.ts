const en = {
  stores: 'Stores',
  none: 'No store yet.',
  chosen: { one: 'One store', other: '# stores' },
  remove: (name: string) => `Remove ${name}`,
  find: 'Add a store by name or licence',
  paste: 'Or paste licence numbers',
  pasteHint: 'One on each line, or with commas between them.',
  add: 'Add these',
  unknown: {
    one: (licence: string) => `${licence} is the licence of no store.`,
    more: (licences: string) => `These are the licences of no store: ${licences}.`,
  },
}

const fr: typeof en = {
  stores: 'Magasins',
  none: 'Aucun magasin pour le moment.',
  chosen: { one: '# magasin', other: '# magasins' },
  remove: (name) => `Retirer ${name}`,
  find: 'Ajouter un magasin par son nom ou son permis',
  paste: 'Ou coller des numéros de permis',
  pasteHint: 'Un par ligne, ou séparés par des virgules.',
  add: 'Ajouter',
  unknown: {
    one: (licence) => `${licence} n’est le permis d’aucun magasin.`,
    more: (licences) => `Ces numéros ne sont les permis d’aucun magasin\u00a0: ${licences}.`,
  },
}

export const STORES_FIELD_TRANSLATIONS = { en, fr }
