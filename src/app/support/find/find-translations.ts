const en = {
  label: 'Find a store',
  hint: 'Name, licence, address, postal code or order',
  found: {
    one: 'One store',
    other: '# stores',
    many: (count: string) => `The best ${count}`,
  },
  none: 'No store matches.',
  noOrder: (number: string) => `No order has the number ${number}.`,
  ofOrder: (number: string) => `Order ${number}`,
  looking: 'Looking for the order…',
  loading: 'One moment: the stores are being read.',
  failed: 'The stores could not be read. Try again in a moment.',
  company: (name: string, stores: string) => `${name} (${stores})`,
}

const fr: typeof en = {
  label: 'Trouver un magasin',
  hint: 'Nom, licence, adresse, code postal ou commande',
  found: {
    one: '# magasin',
    other: '# magasins',
    many: (count) => `Les ${count} meilleurs résultats`,
  },
  none: 'Aucun magasin ne correspond.',
  noOrder: (number) => `Aucune commande ne porte le numéro ${number}.`,
  ofOrder: (number) => `Commande ${number}`,
  looking: 'Recherche de la commande…',
  loading: 'Un instant\u00a0: lecture des magasins.',
  failed: 'Les magasins n’ont pas pu être lus. Réessayez dans un instant.',
  company: (name, stores) => `${name} (${stores})`,
}

export const FIND_TRANSLATIONS = { en, fr }
